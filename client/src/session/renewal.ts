import { reapply, unsentFrom } from '@gapboard/sync';
import * as Y from 'yjs';
import type { BoardSession } from './boardSession.ts';
import type { Kept, LocalCopy } from './localCopy.ts';

/**
 * Puts one session in another's place: what the old one holds and the server does not have is done
 * again on the new one's document, and the copy on this device is exchanged with it, all or nothing.
 *
 * @param onTakenOver called when the new document holds everything, in the same moment
 */
export async function takeOver(
  old: BoardSession,
  next: BoardSession,
  onTakenOver: () => void,
): Promise<void> {
  const copy = old.releaseCopy();
  let isDone = false;
  const take = (): void => {
    bringUnsent(old, next);
    isDone = true;
    onTakenOver();
  };
  await copy?.replace((kept) => {
    bringStored(old, next, kept, copy);
    take();
    next.takeCopy(copy);
    const state = Y.encodeStateAsUpdate(next.doc);
    return { epoch: next.epoch, state, unsent: new Map(next.unsent.marks) };
  });
  // Nothing can be read from this device or stored on it: what is in this page is still here.
  if (!isDone) {
    take();
    next.takeCopy(copy);
  }
}

/** Does again what the server has not told the old session is saved, and takes it off its hands. */
export function bringUnsent(old: BoardSession, next: BoardSession): void {
  old.flush();
  reapply(next.doc, unsentFrom(old.doc, old.unsent.marks));
  old.unsent.clear();
}

/** Another tab, open or long closed, may have left work on this device that this one has never seen. */
function bringStored(
  old: BoardSession,
  next: BoardSession,
  { epoch, updates, unsent }: Kept,
  copy: LocalCopy,
): void {
  if (epoch === next.epoch || updates.length === 0) return;
  const stored = Y.mergeUpdates(updates);
  if (epoch === old.epoch) {
    Y.applyUpdate(old.doc, stored, copy);
    old.unsent.add(unsent);
  } else {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, stored);
    reapply(next.doc, unsentFrom(doc, unsent));
    doc.destroy();
  }
}
