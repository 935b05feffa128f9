import {
  type EvidenceMap,
  type HeadingTree,
  type MapFilter,
  NOTE_KIND_LABELS,
  STRENGTH_LABELS,
} from '@gapboard/evidence';
import { useMemo } from 'react';
import { Button } from '../../ui/Button.tsx';
import { type Choice, choicesIn, isFiltering, toggled } from '../filter/filter.ts';
import { mapViewWords } from '../words.ts';
import style from './panel.module.css';
import { SidePanel } from './SidePanel.tsx';

const said = mapViewWords.filter;

export interface FilterPanelProps {
  /** the whole map, and what the filter leaves of it */
  map: EvidenceMap;
  shown: EvidenceMap;
  filter: MapFilter;
  onFilter: (filter: MapFilter) => void;
  onClose: () => void;
}

/** What of the map is shown. The view follows each choice at once. */
export function FilterPanel({ map, shown, filter, onFilter, onClose }: FilterPanelProps) {
  const choices = useMemo(() => choicesIn(map), [map]);
  const labelIn =
    ({ all }: HeadingTree) =>
    (id: string): string =>
      all.get(id)?.label || mapViewWords.unnamed;
  const { kinds, strengths, headings, roles } = filter;
  return (
    <SidePanel title={said.title} about={said.title} onClose={onClose}>
      <p className={style.soft}>{said.hint}</p>
      <div role="status">
        {isFiltering(filter) && <p className={style.described}>{said.filtered(shown, map)}</p>}
      </div>
      <Choose
        legend={said.kinds}
        choices={choices.kinds}
        chosen={kinds}
        labelOf={(kind) => (kind === 'study' ? said.study : NOTE_KIND_LABELS[kind])}
        onToggle={(value) => onFilter({ ...filter, kinds: toggled(kinds, value) })}
      />
      <Choose
        legend={said.strengths}
        choices={choices.strengths}
        chosen={strengths}
        labelOf={(strength) => (strength === 'unsaid' ? said.unsaid : STRENGTH_LABELS[strength])}
        onToggle={(value) => onFilter({ ...filter, strengths: toggled(strengths, value) })}
      />
      <Choose
        legend={said.themes}
        choices={choices.themes}
        chosen={headings}
        labelOf={labelIn(map.themes)}
        onToggle={(value) => onFilter({ ...filter, headings: toggled(headings, value) })}
      />
      <Choose
        legend={said.outcomes}
        choices={choices.outcomes}
        chosen={headings}
        labelOf={labelIn(map.outcomes)}
        onToggle={(value) => onFilter({ ...filter, headings: toggled(headings, value) })}
      />
      <Choose
        legend={said.roles}
        choices={choices.roles}
        chosen={roles}
        labelOf={(role) => (role === 'unsaid' ? said.noRole : mapViewWords.role(role))}
        onToggle={(value) => onFilter({ ...filter, roles: toggled(roles, value) })}
      />
      {isFiltering(filter) && (
        <Button wide aria-label={said.clearLabel} onClick={() => onFilter({})}>
          {said.clear}
        </Button>
      )}
    </SidePanel>
  );
}

interface ChooseProps<T extends string> {
  legend: string;
  choices: readonly Choice<T>[];
  chosen: readonly string[] | undefined;
  labelOf: (value: T) => string;
  onToggle: (value: T) => void;
}

function Choose<T extends string>({ legend, choices, chosen, labelOf, onToggle }: ChooseProps<T>) {
  return (
    <fieldset className={style.choices}>
      <legend className={style.heading}>{legend}</legend>
      {choices.map(({ value, count }) => (
        <label key={value} className={style.choice}>
          <input
            type="checkbox"
            checked={chosen?.includes(value) ?? false}
            onChange={() => onToggle(value)}
          />
          <span className={style.choiceName}>{labelOf(value)}</span>
          <span className={style.people}>{count}</span>
        </label>
      ))}
    </fieldset>
  );
}
