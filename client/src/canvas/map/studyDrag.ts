import { type CellRef, placementId } from '@gapboard/evidence';
import { atom, type Atom, type Editor, type TLShapeId } from 'tldraw';
import { mapsOf, type MapSpot } from './BoardMaps.ts';
import { placeStudy } from './places.ts';

/** Where a study's card lies: in a cell, or with `null` in the tray. */
export interface CardHome {
  map: TLShapeId;
  cell: CellRef | null;
}

export interface DraggedStudy {
  study: string;
  title: string;
  from: CardHome;
}

const dragged = new WeakMap<Editor, Atom<DraggedStudy | undefined>>();

function atomOf(editor: Editor): Atom<DraggedStudy | undefined> {
  let found = dragged.get(editor);
  if (!found) {
    found = atom<DraggedStudy | undefined>('dragged study', undefined);
    dragged.set(editor, found);
  }
  return found;
}

/** The study whose card this person drags; reactive. */
export function draggedStudy(editor: Editor): DraggedStudy | undefined {
  return atomOf(editor).get();
}

export function dragStudy(editor: Editor, study: DraggedStudy): void {
  atomOf(editor).set(study);
}

export function endStudyDrag(editor: Editor): void {
  atomOf(editor).set(undefined);
}

/** Drops the dragged card: into another cell, or the tray; with `copies` it stays where it was as well. */
export function dropStudy(editor: Editor, copies: boolean): void {
  const study = draggedStudy(editor);
  const spot = mapsOf(editor).spotAt(editor.inputs.getCurrentPagePoint());
  endStudyDrag(editor);
  if (!study || !spot || isHome(study, spot)) return;
  editor.markHistoryStoppingPoint('move a study');
  placeStudy(editor, study.study, { from: copies ? null : study.from.cell, to: spot.cell });
}

function isHome({ study, from }: DraggedStudy, { cell }: MapSpot): boolean {
  if (!from.cell || !cell) return from.cell === cell;
  return placementId(study, from.cell) === placementId(study, cell);
}
