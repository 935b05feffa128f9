import { type CellRef, placementId, type PlacementRecord } from '@gapboard/evidence';
import type { BoardRecord } from '../../../session/kept/keptTables.ts';
import type { Act } from '../../../session/records/acting.ts';

/** How a study is put in a cell. */
export function placeAct(study: string, { theme, outcome }: CellRef): Act {
  const placement: PlacementRecord = {
    id: placementId(study, { theme, outcome }),
    typeName: 'placement',
    study,
    theme,
    outcome,
    direction: null,
    meta: {},
  };
  // Ids are a brand over string.
  return { do: 'create', record: placement as unknown as BoardRecord };
}

/** How it is taken out. */
export function takeAct(study: string, cell: CellRef): Act {
  return { do: 'delete', id: placementId(study, cell) };
}

/** How that is undone. */
export function putBackAct(study: string, cell: CellRef): Act {
  return { do: 'restore', id: placementId(study, cell) };
}
