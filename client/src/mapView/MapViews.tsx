import type { Round } from '@gapboard/board';
import type { CellRef, MapFilter } from '@gapboard/evidence';
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import type { CanvasHandle } from '../canvas/handle.ts';
import { Loading } from '../ui/Loading.tsx';
import { isFiltering } from './filter/filter.ts';
import { NO_VOTES, type Shading, votesToShadeBy } from './heat/shading.ts';
import style from './MapViews.module.css';
import { isPhone } from './phone.ts';
import { useMapNames } from './useMaps.ts';
import { usePalette } from './usePalette.ts';
import type { Beside, CellOpened, View } from './view.ts';
import { ViewBar } from './ViewBar.tsx';
import { mapViewWords as said } from './words.ts';

const loadLayer = () => import('./MapLayer.tsx');
const MapLayer = lazy(loadLayer);

export interface MapViewsProps {
  canvas: CanvasHandle | undefined;
  view: View;
  onView: (view: View) => void;
  /** the map that was last chosen or sent to, which may have gone since */
  map: string | undefined;
  onMap: (id: string) => void;
  /** rounds of voting there have been */
  rounds: readonly Round[];
  /** all that is known of a cell and lies in it, as a sheet that fills its place */
  renderCell: (opened: CellOpened) => ReactNode;
  /** the canvas, which the views cover */
  children: ReactNode;
  /** what is said over either */
  over: ReactNode;
}

/** The canvas and, on a board with a map, the other views of it and what is looked at beside it. */
export function MapViews({
  canvas,
  view: wanted,
  onView,
  map: wantedMap,
  onMap,
  rounds,
  renderCell,
  children,
  over,
}: MapViewsProps) {
  const maps = useMapNames(canvas);
  const mapId = (maps.find(({ id }) => id === wantedMap) ?? maps[0])?.id;
  const hasMap = mapId !== undefined;
  const view = hasMap ? wanted : 'notes';
  const isCovered = view !== 'notes';
  const palette = usePalette();
  const [shading, setShading] = useState<Shading>('gaps');
  const voted = useMemo(() => votesToShadeBy(rounds), [rounds]);
  const votes = voted.find((one) => one.shading === shading)?.votes ?? NO_VOTES;
  const [filter, setFilter] = useState<MapFilter>({});
  const [opened, setBeside] = useState<Beside>();
  // The canvas opens cells itself, and filters nothing.
  const beside = isCovered || opened?.kind === 'gaps' ? opened : undefined;
  const [going, setGoing] = useState<{ map: string; cell: CellRef }>();

  // With the board: one that is opened without a network has all its views.
  useEffect(() => {
    if (hasMap) loadLayer().catch(() => undefined);
  }, [hasMap]);
  useEffect(() => (isCovered ? canvas?.rest() : undefined), [canvas, isCovered]);
  // Once it is in sight and has the room it will have.
  useEffect(() => {
    if (going) canvas?.showCell(going.map, going.cell);
  }, [canvas, going]);

  const goTo = (map: string, cell: CellRef): void => {
    onView('notes');
    // The list of gaps stays for the next one; a sheet that covers the whole of a phone does not.
    if (beside?.kind !== 'gaps' || isPhone()) setBeside(undefined);
    setGoing({ map, cell });
  };
  return (
    <>
      {hasMap && (
        <ViewBar
          maps={maps}
          mapId={mapId}
          onMap={(id) => {
            onMap(id);
            setFilter({});
            setBeside(undefined);
            if (!isCovered) canvas?.show([id]);
          }}
          view={view}
          onView={onView}
          shading={shading}
          onShading={setShading}
          voted={voted}
          isFiltering={isFiltering(filter)}
          beside={beside?.kind}
          onBeside={setBeside}
        />
      )}
      <div className={style.stage} style={palette}>
        <div className={style.place} inert={isCovered} data-covered={isCovered || undefined}>
          {children}
        </div>
        {hasMap && canvas && (isCovered || beside !== undefined) && (
          <Suspense
            fallback={
              isCovered && (
                <div className={style.place}>
                  <Loading words={said.loading} />
                </div>
              )
            }
          >
            <MapLayer
              canvas={canvas}
              mapId={mapId}
              view={view}
              shading={shading}
              votes={votes}
              filter={filter}
              onFilter={setFilter}
              beside={beside}
              onBeside={setBeside}
              renderCell={renderCell}
              onGo={(cell) => goTo(mapId, cell)}
            />
          </Suspense>
        )}
        <div className={style.over}>{over}</div>
      </div>
    </>
  );
}
