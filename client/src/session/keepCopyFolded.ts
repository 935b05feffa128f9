import { recordsOf } from '@gapboard/sync';
import type * as Y from 'yjs';
import type { BoardSession } from './boardSession.ts';
import { foldCopy, forgetUnreadable } from './foldCopy.ts';

/** ms after something was heard, by which it is stored on this device. */
const STORED_AFTER_MS = 3_000;
/** ms until what could not be written anew is tried again; each time twice as long as before. */
const AGAIN_MS = { first: 5_000, most: 60_000 };

type Folded = Pick<BoardSession, 'boardId' | 'doc' | 'tellUncleared'>;

/**
 * Has what this device keeps of the board written anew a while after it was opened, and whenever
 * something was removed for good: else the words would lie in what was stored before until the next few
 * hundred changes. Who was away when it was removed hears of it on opening. Where that fails it is tried
 * again, and its person told for as long as the words may be there. Returns an end to it.
 */
export function keepCopyFolded(session: Folded): () => void {
  const { boardId, doc } = session;
  const records = recordsOf(doc);
  let isRemoved = false;
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const foldIn = (ms: number, again = AGAIN_MS.first): void => {
    clearTimeout(timer);
    if (!isOver) timer = setTimeout(() => void fold(again), ms);
  };
  const fold = async (again: number): Promise<void> => {
    const wasRemoved = isRemoved;
    isRemoved = false;
    try {
      if (wasRemoved) await forgetUnreadable(boardId);
      await foldCopy(boardId);
      session.tellUncleared(false);
    } catch {
      if (wasRemoved) session.tellUncleared(true);
      isRemoved ||= wasRemoved;
      foldIn(again, Math.min(2 * again, AGAIN_MS.most));
    }
  };
  // Only what is removed for good leaves the document, and only a name that is erased gets another map.
  const onChange = ({ changes }: Y.YMapEvent<Y.Map<unknown>>): void => {
    if (![...changes.keys.values()].some(({ action }) => action !== 'add')) return;
    isRemoved = true;
    // At once: whoever closes the page now has nothing that would remember it.
    forgetUnreadable(boardId).catch(() => session.tellUncleared(true));
    foldIn(STORED_AFTER_MS);
  };
  records.observe(onChange);
  foldIn(STORED_AFTER_MS);
  return () => {
    isOver = true;
    clearTimeout(timer);
    records.unobserve(onChange);
  };
}
