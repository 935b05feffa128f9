import type { CellRef, EvidenceMap, MapFilter } from '@gapboard/evidence';
import { useMemo, useRef } from 'react';
import { Button } from '../ui/Button.tsx';
import { scaleOf } from './face/look.ts';
import { isFiltering } from './filter/filter.ts';
import { MapTable } from './grid/MapTable.tsx';
import type { Shading, VotesByNote } from './heat/shading.ts';
import { Legend } from './legend/Legend.tsx';
import style from './MapView.module.css';
import { MapSections } from './sections/MapSections.tsx';
import { useIsNarrow } from './useIsNarrow.ts';
import type { View } from './view.ts';
import { mapViewWords as said } from './words.ts';

export interface MapViewProps {
  view: View;
  shading: Shading;
  votes: VotesByNote;
  /** the whole map, and what the filter leaves of it */
  whole: EvidenceMap;
  shown: EvidenceMap;
  filter: MapFilter;
  onClearFilter: () => void;
  chosen: CellRef | undefined;
  onChoose: (cell: CellRef) => void;
}

/** A map as bubbles or as heat, over the canvas. It is a value: whoever changes it, one draws it anew. */
export function MapView({
  view,
  shading,
  votes,
  whole,
  shown,
  filter,
  onClearFilter,
  chosen,
  onChoose,
}: MapViewProps) {
  const cover = useRef<HTMLElement>(null);
  const isNarrow = useIsNarrow(cover);
  const scale = useMemo(() => scaleOf(whole, view, shading, votes), [whole, view, shading, votes]);
  const isEmpty = shown.cells.size === 0;
  const legend = (
    <Legend
      scale={scale}
      isFolded={isNarrow}
      rest={said.notPlaced(shown.tray.notes.length, shown.tray.studies.length)}
    />
  );
  return (
    <section
      ref={cover}
      className={style.view}
      aria-label={said.mapTitle(whole.title)}
      tabIndex={-1}
      // Keys pressed in here are not the canvas's shortcuts.
      onKeyDown={(event) => event.stopPropagation()}
    >
      {isFiltering(filter) && (
        <div className={style.filtered}>
          <p>{said.filter.filtered(shown, whole)}</p>
          <Button
            look="quiet"
            aria-label={said.filter.clearLabel}
            onClick={() => {
              // The button goes away, and the focus with it.
              cover.current?.focus();
              onClearFilter();
            }}
          >
            {said.filter.clear}
          </Button>
        </div>
      )}
      {isEmpty && <p className={style.empty}>{said.noHeadings}</p>}
      {!isEmpty && !isNarrow && (
        <MapTable map={shown} scale={scale} chosen={chosen} onChoose={onChoose} />
      )}
      {!isEmpty && isNarrow && (
        <MapSections map={shown} scale={scale} chosen={chosen} onChoose={onChoose}>
          {legend}
        </MapSections>
      )}
      {(isEmpty || !isNarrow) && legend}
    </section>
  );
}
