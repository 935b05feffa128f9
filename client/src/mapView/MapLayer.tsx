import type { CellRef, MapFilter } from '@gapboard/evidence';
import { type ReactNode, useMemo } from 'react';
import type { CanvasHandle } from '../canvas/handle.ts';
import { narrowing } from './filter/filter.ts';
import type { Shading, VotesByNote } from './heat/shading.ts';
import { MapView } from './MapView.tsx';
import { CellBeside } from './panel/CellBeside.tsx';
import { FilterPanel } from './panel/FilterPanel.tsx';
import { GapsPanel } from './panel/GapsPanel.tsx';
import { useMaps } from './useMaps.ts';
import type { Beside, CellOpened, View } from './view.ts';

export interface MapLayerProps {
  canvas: CanvasHandle;
  mapId: string;
  view: View;
  shading: Shading;
  votes: VotesByNote;
  filter: MapFilter;
  onFilter: (filter: MapFilter) => void;
  beside: Beside | undefined;
  onBeside: (beside: Beside | undefined) => void;
  /** all that is known of a cell and lies in it */
  renderCell: (opened: CellOpened) => ReactNode;
  /** goes to a cell on the canvas */
  onGo: (cell: CellRef) => void;
}

/** The view that covers the canvas, and what is open beside it: of the map as it is now. */
export default function MapLayer({
  canvas,
  mapId,
  view,
  shading,
  votes,
  filter,
  onFilter,
  beside,
  onBeside,
  renderCell,
  onGo,
}: MapLayerProps) {
  const map = useMaps(canvas).find(({ id }) => id === mapId);
  const narrow = useMemo(() => narrowing(filter), [filter]);
  if (!map) return null;
  const shown = narrow(map);
  const chosen = beside?.kind === 'cell' ? beside.cell : undefined;
  const close = (): void => onBeside(undefined);
  const look = (cell: CellRef): void => onBeside({ kind: 'cell', cell });
  return (
    <>
      {view !== 'notes' && (
        <MapView
          view={view}
          shading={shading}
          votes={votes}
          whole={map}
          shown={shown}
          filter={filter}
          onClearFilter={() => onFilter({})}
          chosen={chosen}
          onChoose={look}
        />
      )}
      {chosen && (
        <CellBeside
          renderCell={renderCell}
          map={map}
          shown={shown}
          cell={chosen}
          onShow={() => onGo(chosen)}
          onGo={look}
          onClose={close}
        />
      )}
      {beside?.kind === 'gaps' && <GapsPanel map={map} onGo={onGo} onClose={close} />}
      {beside?.kind === 'filter' && (
        <FilterPanel map={map} shown={shown} filter={filter} onFilter={onFilter} onClose={close} />
      )}
    </>
  );
}
