import { cellKey, type CellRef, type EvidenceMap, headingPath } from '@gapboard/evidence';
import {
  Fragment,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useId,
  useMemo,
  useRef,
} from 'react';
import { groupsOf } from './groupsOf.ts';
import { variables } from '../../ui/variables.ts';
import { lookOf, type Scale } from '../face/look.ts';
import { unitRadius } from '../face/radius.ts';
import { mapViewWords as said } from '../words.ts';
import style from './MapSections.module.css';
import { SectionRow } from './SectionRow.tsx';

/** Sizes in a row, in CSS pixels. */
const ROOM = { radius: 22, number: 18, mark: 18 };

export interface MapSectionsProps {
  map: EvidenceMap;
  scale: Scale;
  chosen: CellRef | undefined;
  onChoose: (cell: CellRef) => void;
  /** what is said before the first section */
  children: ReactNode;
}

/** A map where there is no room for a table: each theme a section, its outcomes the rows. */
export function MapSections({ map, scale, chosen, onChoose, children }: MapSectionsProps) {
  const { themes, outcomes, cells } = map;
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const outcomeGroups = useMemo(() => groupsOf(outcomes), [outcomes]);

  const onClick = ({ target }: MouseEvent): void => {
    const key = keyOf(target);
    const cell = key === undefined ? undefined : cells.get(key);
    if (cell) onChoose({ theme: cell.theme, outcome: cell.outcome });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || keyOf(event.target) === undefined) return;
    const rows = [...(box.current?.querySelectorAll<HTMLElement>('[data-at]') ?? [])];
    const next = rows[rows.findIndex((row) => row === document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <div
      ref={box}
      className={style.box}
      style={variables({
        number: `${ROOM.number}px`,
        mark: `${ROOM.mark}px`,
        radius: ROOM.radius,
        unit: unitRadius(scale.largest, ROOM.radius),
      })}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {children}
      {themes.leaves.map((theme, n) => (
        <section key={theme.id} className={style.section} aria-labelledby={`${id}-${n}`}>
          <h2 className={style.theme} id={`${id}-${n}`}>
            {theme.ancestors.length > 0 && (
              <span className={style.group}>
                {headingPath(themes, theme.ancestors.at(-1) ?? '')}
              </span>
            )}
            {theme.label || said.unnamed}
          </h2>
          {outcomeGroups.map(({ group, leaves }) => (
            <Fragment key={leaves[0]?.id}>
              {group !== '' && <h3 className={style.outcomes}>{group}</h3>}
              <ul className={style.rows}>
                {leaves.map((outcome) => {
                  const key = cellKey({ theme: theme.id, outcome: outcome.id });
                  const cell = cells.get(key);
                  return (
                    cell && (
                      <SectionRow
                        key={outcome.id}
                        cell={cell}
                        label={outcome.label || said.unnamed}
                        theme={headingPath(themes, theme.id)}
                        outcome={headingPath(outcomes, outcome.id)}
                        at={key}
                        isChosen={chosen?.theme === theme.id && chosen.outcome === outcome.id}
                        {...lookOf(cell, scale, ROOM)}
                      />
                    )
                  );
                })}
              </ul>
            </Fragment>
          ))}
        </section>
      ))}
    </div>
  );
}

/** The key of the cell that something pressed is in. */
function keyOf(target: EventTarget): string | undefined {
  const place = target instanceof Element ? target.closest('[data-at]') : null;
  return place?.getAttribute('data-at') ?? undefined;
}
