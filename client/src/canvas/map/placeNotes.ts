import { Mat, type Editor } from 'tldraw';
import { mapsOf } from './BoardMaps.ts';

/**
 * Makes notes and drawings of a map lie where the map says, whatever place their records hold. To be called
 * before the editor has worked out where anything lies: a shape util's constructor is early enough.
 */
export function placeNotes(editor: Editor): void {
  const usual = editor.getShapeLocalTransform.bind(editor);
  editor.getShapeLocalTransform = (shape) => {
    const fresh = editor.getShape(typeof shape === 'string' ? shape : shape.id);
    const place = fresh && mapsOf(editor).placeOf(fresh);
    if (!place) return usual(shape);
    const at = Mat.Translate(place.x, place.y);
    // Notes in lines are never turned; a drawing may be.
    return fresh.type === 'drawing' ? at.rotate(fresh.rotation) : at;
  };
}
