import { hiddenBy } from '@gapboard/board';
import { readRecords } from '@gapboard/sync';
import type * as Y from 'yjs';
import { boardView } from '../rooms/boardView.ts';
import { neighboursIn } from './reading/neighbours.ts';
import type { Veil } from './reading/tasks.ts';

export const NO_VEIL: Veil = { areas: [], hidden: [] };

/** What a board hides now from all but facilitators. */
export function hiddenNow(doc: Y.Doc): Veil {
  const areas = (boardView(doc).areas ?? []).filter(({ hide }) => hide);
  if (areas.length === 0) return NO_VEIL;
  const { live } = readRecords(doc);
  const board = neighboursIn(live);
  const hidden = [...live.values()]
    .filter((record) => record.typeName === 'shape' && hiddenBy(record, areas, board))
    .map(({ id }) => id);
  return { areas, hidden };
}
