import { byIndexThenId, type EvidenceMap } from '@gapboard/evidence';
import { computed, type Computed, type Editor } from 'tldraw';
import { mapsOf } from './map/BoardMaps.ts';

/** The maps on all pages of a board, in the order of the pages and on each from back to front. */
export function allMaps(editor: Editor): Computed<readonly EvidenceMap[]> {
  const ids = editor.store.query.ids('shape', () => ({ type: { eq: 'evidence-map' } }));
  return computed<readonly EvidenceMap[]>(
    'maps of all pages',
    () => {
      const shapes = [...ids.get()].flatMap((id) => editor.getShape(id) ?? []);
      const inOrder = shapes.toSorted(byIndexThenId);
      return editor
        .getPages()
        .flatMap((page) =>
          inOrder
            .filter(({ id }) => editor.getAncestorPageId(id) === page.id)
            .flatMap(({ id }) => mapsOf(editor).map(id) ?? []),
        );
    },
    { isEqual: sameMaps },
  );
}

function sameMaps(a: readonly EvidenceMap[], b: readonly EvidenceMap[]): boolean {
  return a.length === b.length && a.every((map, n) => map === b[n]);
}
