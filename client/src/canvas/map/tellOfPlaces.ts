import {
  react,
  unsafe__withoutCapture,
  type Editor,
  type RecordsDiff,
  type TLRecord,
} from 'tldraw';
import { mapsOf } from './BoardMaps.ts';

/**
 * Tells tldraw of notes and drawings that lie elsewhere because something else on their map has changed: where a
 * shape is to be found, under the pointer or in view, it works out anew only for those that the
 * store's history names, and for what lies in them. Returns an end to it.
 */
export function tellOfPlaces(editor: Editor): () => void {
  const maps = mapsOf(editor);
  const { history } = editor.store;
  let told: readonly unknown[] | undefined;
  return react('tell of places', () => {
    if (maps.places === told) return;
    told = maps.places;
    unsafe__withoutCapture(() => {
      const updated: RecordsDiff<TLRecord>['updated'] = {};
      for (const map of maps.shapes()) updated[map.id] = [map, map];
      history.set(history.get() + 1, { added: {}, removed: {}, updated });
    });
  });
}
