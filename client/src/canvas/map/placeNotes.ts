import { Mat, type Editor } from 'tldraw';
import { mapsOf } from './BoardMaps.ts';

/**
 * Makes notes of a map lie where the map says, whatever place their records hold. To be called
 * before the editor has worked out where anything lies: a shape util's constructor is early enough.
 */
export function placeNotes(editor: Editor): void {
  const usual = editor.getShapeLocalTransform.bind(editor);
  editor.getShapeLocalTransform = (shape) => {
    const fresh = editor.getShape(typeof shape === 'string' ? shape : shape.id);
    const place = fresh && mapsOf(editor).placeOf(fresh);
    return place ? Mat.Translate(place.x, place.y) : usual(shape);
  };
}
