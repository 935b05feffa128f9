import type { EvidenceNote } from '@gapboard/board/schema';
import type { Axis, CellRef } from '@gapboard/evidence';
import type { Editor, TLShape, TLShapeId, VecLike } from 'tldraw';
import { settleDrawing } from '../scribe/settleDrawing.ts';
import { mapsOf } from './BoardMaps.ts';
import { makeRoom } from './makeRoom.ts';
import { headingOf, headingsOf } from './places.ts';

/**
 * Notes and drawings that are copied, pasted or moved to another page bring the cell with them that they were in,
 * and would count there wherever they now lie. So each comes to be in the cell that it was put down
 * on, in the same cell of a map that was copied with it, or in none. Returns an end to it.
 */
export function settleCopies(editor: Editor): () => void {
  const duplicateShapes = editor.duplicateShapes.bind(editor);
  const putContent = editor.putContentOntoCurrentPage.bind(editor);
  editor.duplicateShapes = (shapes: TLShapeId[] | TLShape[], offset?: VecLike) =>
    settled(editor, { isPasted: false }, () => {
      makeRoom(
        editor,
        shapes.map((shape) => (typeof shape === 'string' ? shape : shape.id)),
      );
      duplicateShapes(shapes, offset);
    });
  editor.putContentOntoCurrentPage = (content, options) =>
    settled(editor, { isPasted: true, point: options?.point }, () => putContent(content, options));
  return () => {
    editor.duplicateShapes = duplicateShapes;
    editor.putContentOntoCurrentPage = putContent;
  };
}

function settled(
  editor: Editor,
  { isPasted, point }: { isPasted: boolean; point?: VecLike | undefined },
  make: () => void,
): Editor {
  return editor.run(() => {
    const before = new Set(editor.getCurrentPageShapeIds());
    make();
    const made = [...editor.getCurrentPageShapeIds()].filter((id) => !before.has(id));
    const spot = point && mapsOf(editor).spotAt(point);
    for (const id of made) {
      const note = editor.getShape(id);
      if (note?.type === 'drawing') {
        settleDrawing(editor, note, {
          made,
          isPasted,
          sameCell: (cell, map) => sameCell(editor, cell, map),
        });
      }
      if (note?.type !== 'evidence-note') continue;
      const map = editor.findShapeAncestor(note, ({ type }) => type === 'evidence-map')?.id;
      if (spot && map === spot.map && !made.includes(map)) mapsOf(editor).put([note], spot);
      else settle(editor, note, map);
    }
  });
}

function settle(editor: Editor, note: EvidenceNote, map: TLShapeId | undefined): void {
  const { cell } = note.props;
  if (cell === null || (map && headingOf(editor, cell.theme)?.map === map)) return;
  const same = map === undefined ? null : sameCell(editor, cell, map);
  editor.updateShape<EvidenceNote>({ id: note.id, type: note.type, props: { cell: same } });
}

/** The cell of another map that is called as this one is in its framework. */
function sameCell(editor: Editor, { theme, outcome }: CellRef, map: TLShapeId): CellRef | null {
  const headings = headingsOf(editor, map);
  const same = (axis: Axis, id: string): string | undefined => {
    const node = headingOf(editor, id)?.node;
    return headings.find((heading) => heading.axis === axis && heading.node === node)?.id;
  };
  const [row, column] = [same('theme', theme), same('outcome', outcome)];
  return row !== undefined && column !== undefined ? { theme: row, outcome: column } : null;
}
