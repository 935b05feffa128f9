import { type HeadingRecord, KEY_MAX, placementId, type PlacementRecord } from '@gapboard/evidence';
import { uniqueId, type Editor, type TLShapeId } from 'tldraw';
import { headingsOf, stored } from './places.ts';

/** Gives a copy of a map its themes and outcomes, and the studies in its cells, as far as they are on this board. */
export function copyMap(editor: Editor, map: TLShapeId, copy: TLShapeId): void {
  const headings = headingsOf(editor, map);
  const ids = new Map(headings.map(({ id }) => [id, newHeadingId()]));
  const copyOf = (id: string | null): HeadingRecord['id'] | null =>
    (id !== null && ids.get(id as HeadingRecord['id'])) || null;
  const placements = editor.store.query.records('placement').get();
  editor.store.put([
    ...headings.map((heading) =>
      stored({
        ...heading,
        id: copyOf(heading.id) ?? heading.id,
        map: copy,
        parent: copyOf(heading.parent),
      }),
    ),
    ...placements.flatMap((placement) => {
      const [theme, outcome] = [copyOf(placement.theme), copyOf(placement.outcome)];
      if (!theme || !outcome) return [];
      const { study, direction } = placement;
      const made: PlacementRecord = {
        id: placementId(study, { theme, outcome }),
        typeName: 'placement',
        study,
        theme,
        outcome,
        direction,
        meta: {},
      };
      return [stored(made)];
    }),
  ]);
}

function newHeadingId(): HeadingRecord['id'] {
  return `heading:${uniqueId(KEY_MAX - 11)}`;
}
