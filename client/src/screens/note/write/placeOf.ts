import type { PhoneMap } from '@gapboard/board';
import type { CellRef } from '@gapboard/evidence';
import type { NoteDraft } from './noteDraft.ts';

/** The map that a draft is for: the one chosen, as long as it is there, or the first. */
export function mapOf(maps: readonly PhoneMap[], { map }: NoteDraft): PhoneMap | undefined {
  return maps.find(({ id }) => id === map) ?? maps[0];
}

/** Where a draft goes on its map; headings may have gone from it since they were chosen. `half`: a theme without an outcome. */
export function cellOf(
  map: PhoneMap | undefined,
  { theme, outcome }: NoteDraft,
): CellRef | null | 'half' {
  if (!map?.themes.some(({ id }) => id === theme)) return null;
  if (!map.outcomes.some(({ id }) => id === outcome)) return 'half';
  return { theme, outcome };
}
