import { textOf } from '@gapboard/evidence';
import type { Box, Editor, TLShapeId } from 'tldraw';
import { isMergedInto } from '../merge/mergedNotes.ts';

export interface NoteNear {
  id: TLShapeId;
  text: string;
}

/** The notes of the page that is shown, the nearest to a place on it first. */
export function notesNear(editor: Editor, place: Box): NoteNear[] {
  return editor
    .getCurrentPageShapes()
    .flatMap((shape) => {
      if (shape.type !== 'evidence-note' || isMergedInto(editor, shape)) return [];
      const bounds = editor.getShapePageBounds(shape);
      if (!bounds || editor.isShapeHidden(shape)) return [];
      const text = textOf(shape.props.richText).replaceAll(/\s+/g, ' ').trim();
      return [{ id: shape.id, text, far: distance(place, bounds) }];
    })
    .toSorted((a, b) => a.far - b.far)
    .map(({ id, text }) => ({ id, text }));
}

/** From edge to edge: what lies over each other is nearest of all. */
function distance(a: Box, b: Box): number {
  const x = Math.max(0, a.x - b.maxX, b.x - a.maxX);
  const y = Math.max(0, a.y - b.maxY, b.y - a.maxY);
  return Math.hypot(x, y);
}
