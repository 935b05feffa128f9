import {
  authored,
  judge,
  lockSigned,
  wordsBeside,
  type Actor,
  type Refusal,
} from '@gapboard/board';
import { identifying } from '@gapboard/board/privacy';
import type { TLRecord, TLStore } from 'tldraw';
import { whyNotDelete } from './asking.ts';
import type { StoreBoard } from './storeBoard.ts';

/** Something this person tried, or their editor by itself, and that stays as it was. */
export type OnRefused = (record: TLRecord, refusal: Refusal) => void;

/** What a board keeps; the rest of a store is about this person's own view of it. */
const KEPT = [
  'shape',
  'binding',
  'asset',
  'page',
  'document',
  'user',
  'heading',
  'study',
  'placement',
  'rating',
  'cell',
] as const;

/**
 * The last line between this person's hand and the store: what the table refuses does not happen, so
 * that the server has nothing to put back; what they make is signed. What comes from others, the
 * server's corrections among it, passes.
 *
 * Call it before an editor takes the store: a refused deletion must be stopped before the editor
 * lets go of what is bound to the shape.
 */
export function guardStore(
  store: TLStore,
  actor: Actor,
  board: StoreBoard,
  onRefused: OnRefused,
): () => void {
  let takingBack = false;
  const { sideEffects } = store;
  const ends = KEPT.flatMap((kind) => [
    // An undone deletion comes back as it was, whoever had made it.
    sideEffects.registerBeforeCreateHandler(kind, (record, source) =>
      source === 'user' && !board.deleted(record.id) ? authored(record, actor) : record,
    ),
    // tldraw has no way to refuse a creation before it has happened.
    sideEffects.registerAfterCreateHandler(kind, (record, source) => {
      if (source !== 'user') return;
      const refusal = judge(actor, undefined, record, board) ?? whyNotSend(undefined, record);
      if (!refusal) return;
      takingBack = true;
      try {
        store.remove([record.id]);
      } finally {
        takingBack = false;
      }
      onRefused(record, refusal);
    }),
    sideEffects.registerBeforeChangeHandler(kind, (before, after, source) => {
      if (source !== 'user') return after;
      const signed = lockSigned(before, after, actor);
      const refusal = judge(actor, before, signed, board) ?? whyNotSend(before, signed);
      if (!refusal) return signed;
      onRefused(before, refusal);
      return before;
    }),
    sideEffects.registerBeforeDeleteHandler(kind, (record, source) => {
      if (source !== 'user' || takingBack) return undefined;
      const refusal = whyNotDelete(actor, record, board);
      if (!refusal) return undefined;
      onRefused(record, refusal);
      return false;
    }),
    sideEffects.registerAfterDeleteHandler(kind, (record, source) => {
      if (source === 'user' && !takingBack) board.noteDeleted(record);
    }),
  ]);
  return () => {
    for (const end of ends) end();
  };
}

/** What is certain to identify somebody does not leave the device; a shape's own text is held by itself. */
function whyNotSend(before: TLRecord | undefined, after: TLRecord): Refusal | undefined {
  const words = wordsBeside(after);
  if (words === '' || (before && wordsBeside(before) === words)) return undefined;
  return identifying(words) && { reason: 'identifying' };
}
