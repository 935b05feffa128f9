import type { Picture, Rect } from '@gapboard/drawing';
import { plainText } from '@gapboard/board';
import { evidenceMap, headingPath, mapIds } from '@gapboard/evidence';
import { layoutMap } from '@gapboard/evidence/layout';
import type { Records } from '../../../boardAt/sameRecords.ts';
import { inWordsWords } from '../../../boardAt/words/words.ts';

/** A part of a page that has a name. */
export interface BoardPart {
  id: string;
  label: string;
  rect: Rect;
}

/** Cells of maps and framed drawings on a page, each with where it lies. */
export function partsOf(records: Records, picture: Picture, page: string): BoardPart[] {
  const all = [...records.values()];
  const cells = mapIds(all).flatMap((id) => {
    const map = evidenceMap(all, id);
    const place = picture.boundsOf(page, new Set([id]));
    if (!map || !place) return [];
    const layout = layoutMap(map, (note) => {
      const { w, h } = picture.boundsOf(page, new Set([note])) ?? { w: 0, h: 0 };
      return { w, h };
    });
    return [...layout.cells].map(([key, { x, y, w, h, cell }]) => ({
      id: `${id} ${key}`,
      label: inWordsWords.cell(
        headingPath(map.themes, cell.theme),
        headingPath(map.outcomes, cell.outcome),
      ),
      rect: { x: place.x + x, y: place.y + y, w, h },
    }));
  });
  const drawings = all
    .filter((record) => Reflect.get(record, 'type') === 'drawing')
    .flatMap((record) => {
      const rect = picture.boundsOf(page, new Set([record.id]));
      const label = inWordsWords.drawing(plainText(record));
      return rect ? [{ id: record.id, label, rect }] : [];
    });
  return [...cells, ...drawings];
}
