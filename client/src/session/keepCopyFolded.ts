import { recordsOf } from '@gapboard/sync';
import type * as Y from 'yjs';
import type { BoardSession } from './boardSession.ts';
import { foldCopy, forgetUnreadable } from './foldCopy.ts';

/** ms after something was heard, by which it is stored on this device. */
const STORED_AFTER_MS = 3_000;

/**
 * Has what this device keeps of the board written anew a while after it was opened, and whenever
 * something was removed for good: else the words would lie in what was stored before until the next few
 * hundred changes. Who was away when it was removed hears of it on opening. Returns an end to it.
 */
export function keepCopyFolded({
  boardId,
  doc,
}: Pick<BoardSession, 'boardId' | 'doc'>): () => void {
  const fold = (): void => {
    // A browser that keeps nothing has nothing to write anew; what stays is tried again at the next opening.
    foldCopy(boardId).catch(() => undefined);
  };
  let timer = setTimeout(fold, STORED_AFTER_MS);
  const records = recordsOf(doc);
  // Only what is removed for good leaves the document, and only a name that is erased gets another map.
  const onChange = ({ changes }: Y.YMapEvent<Y.Map<unknown>>): void => {
    if (![...changes.keys.values()].some(({ action }) => action !== 'add')) return;
    // At once: whoever closes the page now has nothing that would remember it.
    forgetUnreadable(boardId).catch(() => undefined);
    clearTimeout(timer);
    timer = setTimeout(fold, STORED_AFTER_MS);
  };
  records.observe(onChange);
  return () => {
    records.unobserve(onChange);
    clearTimeout(timer);
  };
}
