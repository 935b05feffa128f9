import { useId } from 'react';
import { classes } from '../ui/classes.ts';
import { SHADINGS, type Shading, type votesToShadeBy } from './heat/shading.ts';
import type { MapName } from './useMaps.ts';
import { type Beside, type View, VIEWS } from './view.ts';
import style from './ViewBar.module.css';
import { mapViewWords as said } from './words.ts';

export interface ViewBarProps {
  maps: readonly MapName[];
  mapId: string;
  onMap: (id: string) => void;
  view: View;
  onView: (view: View) => void;
  shading: Shading;
  onShading: (shading: Shading) => void;
  /** rounds it can be shaded by */
  voted: ReturnType<typeof votesToShadeBy>;
  isFiltering: boolean;
  beside: Beside['kind'] | undefined;
  onBeside: (beside: { kind: 'gaps' } | { kind: 'filter' } | undefined) => void;
}

/** How the map is shown, and what may be opened beside it: a bar between the board's own and the map. */
export function ViewBar({
  maps,
  mapId,
  onMap,
  view,
  onView,
  shading,
  onShading,
  voted,
  isFiltering,
  beside,
  onBeside,
}: ViewBarProps) {
  const id = useId();
  return (
    <div
      className={style.bar}
      // Keys pressed in here are not the canvas's shortcuts.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className={style.views} role="radiogroup" aria-label={said.views}>
        {VIEWS.map((one) => (
          <label key={one} className={classes(style.view, one === view && style.current)}>
            <input
              type="radio"
              className={style.radio}
              name={`${id}view`}
              value={one}
              checked={one === view}
              onChange={() => onView(one)}
            />
            {said.view(one)}
          </label>
        ))}
      </div>
      {view === 'heat' && (
        <Select
          label={said.shading}
          value={shading}
          options={[
            ...SHADINGS.map((one) => ({ value: one, label: said.shadings[one] })),
            ...voted.map((one) => ({ value: one.shading, label: said.votesOf(one.criterion) })),
          ]}
          onChange={onShading}
        />
      )}
      {maps.length > 1 && (
        <Select
          label={said.map}
          value={mapId}
          options={maps.map(({ id: value, title }) => ({ value, label: said.mapTitle(title) }))}
          onChange={onMap}
        />
      )}
      <div className={style.tools}>
        {view !== 'notes' && (
          <Tool
            label={said.filter.tool}
            name={isFiltering ? said.filter.toolOn : said.filter.tool}
            icon={FUNNEL}
            isOn={isFiltering}
            isOpen={beside === 'filter'}
            onClick={() => onBeside(beside === 'filter' ? undefined : { kind: 'filter' })}
          />
        )}
        <Tool
          label={said.gaps.tool}
          name={said.gaps.tool}
          icon={GAP}
          isOpen={beside === 'gaps'}
          onClick={() => onBeside(beside === 'gaps' ? undefined : { kind: 'gaps' })}
        />
      </div>
    </div>
  );
}

function Select<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}) {
  return (
    <label className={style.field}>
      <span className={style.label}>{label}</span>
      <select
        className={style.select}
        aria-label={label}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((one) => one.value === target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function Tool({
  label,
  name,
  icon,
  isOn = false,
  isOpen,
  onClick,
}: {
  label: string;
  name: string;
  icon: string;
  /** something is left out because of it */
  isOn?: boolean;
  isOpen: boolean;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      className={classes(style.tool, isOn && style.on)}
      aria-label={name}
      aria-expanded={isOpen}
      title={name}
      onClick={onClick}
    >
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path d={icon} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
      <span className={style.label}>{label}</span>
    </button>
  );
}

const FUNNEL = 'M4 5h16l-6 7.5V19l-4-2v-4.5z';
/** a ring with holes in it */
const GAP =
  'M12 4a8 8 0 0 1 5.7 2.3M20 12a8 8 0 0 1-2.3 5.7M12 20a8 8 0 0 1-5.7-2.3M4 12a8 8 0 0 1 2.3-5.7';
