import type { UnknownRecord } from '@gapboard/board';
import type { EvidenceMap } from '@gapboard/evidence';
import type { MapLayout } from '@gapboard/evidence/layout';
import type { Place } from '../geometry/matrix.ts';
import type { Measure } from '../marks/measure.ts';
import type { Theme } from '../theme.ts';

/** What a shape has to know of the rest of its board to be drawn. */
export interface Surroundings {
  theme: Theme;
  measure: Measure;
  map(id: string): { map: EvidenceMap; layout: MapLayout } | undefined;
  /** how many notes have been merged into this one; -1: it has been merged into another, and is not seen */
  mergedIn(note: string): number;
  /** where an arrow begins and ends, in its own coordinates */
  arrowEnds(arrow: UnknownRecord): { start: Place; end: Place };
  record(id: string): UnknownRecord | undefined;
}
