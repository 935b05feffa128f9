/**
 * What the table would say to a change, asked before anybody tries it: so that what would be refused
 * is not offered. Each answers why not, or `undefined` for yes.
 */
import { judge, type Actor, type Refusal } from '@gapboard/board';
import {
  createShapeId,
  type TLCreateShapePartial,
  type TLPage,
  type TLPageId,
  type TLRecord,
  type TLShape,
} from 'tldraw';
import { standing } from '../merge/mergedNotes.ts';
import type { StoreBoard } from './storeBoard.ts';

export function whyNotEdit(actor: Actor, shape: TLShape, board: StoreBoard): Refusal | undefined {
  const edited = { ...shape, opacity: shape.opacity === 1 ? 0.5 : 1 };
  return judge(actor, shape, edited, board);
}

export function whyNotMove(actor: Actor, shape: TLShape, board: StoreBoard): Refusal | undefined {
  // An arrow may follow what it is bound to, whoever moves that; dragging it is changing it.
  if (shape.type === 'arrow') return whyNotEdit(actor, shape, board);
  const moved = { ...shape, x: shape.x + 1 };
  return judge(actor, shape, moved, board);
}

/** Whether a note may be taken out of the one it was merged into. */
export function whyNotTakeOut(actor: Actor, note: TLShape, board: StoreBoard): Refusal | undefined {
  return judge(actor, note, standing(note), board);
}

/** A shape or page goes only together with all that lies in it: nothing is left behind without a place. */
export function whyNotDelete(
  actor: Actor,
  record: TLRecord,
  board: StoreBoard,
): Refusal | undefined {
  const refusal = judge(actor, record, undefined, board);
  if (refusal) return refusal;
  if (record.typeName !== 'shape' && record.typeName !== 'page') return undefined;
  for (const shape of board.allInside(record.id)) {
    const inner = judge(actor, shape, undefined, board);
    if (inner) return inner;
  }
  return undefined;
}

/** @param type of the shape that is to be made */
export function whyNotMake(actor: Actor, type: string, board: StoreBoard): Refusal | undefined {
  const made = { id: createShapeId(), typeName: 'shape', type, isLocked: false, meta: {} };
  return judge(actor, undefined, made, board);
}

export function whyNotRename(actor: Actor, page: TLPage, board: StoreBoard): Refusal | undefined {
  const renamed = { ...page, name: `${page.name}.` };
  return judge(actor, page, renamed, board);
}

/** @param made what an editor is asked to make: at least its type, and where */
export function whyNotPut(
  actor: Actor,
  made: TLCreateShapePartial,
  page: TLPageId,
  board: StoreBoard,
): Refusal | undefined {
  const whole = { id: createShapeId(), isLocked: false, meta: {}, props: {}, ...made };
  return judge(actor, undefined, { parentId: page, ...whole, typeName: 'shape' }, board);
}
