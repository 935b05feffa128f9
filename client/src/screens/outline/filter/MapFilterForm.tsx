import {
  type EvidenceMap,
  filterMap,
  type Heading,
  headingPath,
  type HeadingTree,
  type MapFilter,
  NOTE_KINDS,
  STRENGTHS,
} from '@gapboard/evidence';
import { Button } from '../../../ui/Button.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { EVERYTHING, type Filtering, foundIn } from './filtering.ts';
import style from './MapFilterForm.module.css';
import { filterWords } from './words.ts';

const ROLES = ['facilitator', 'scribe', 'participant'] as const;
const KINDS = [...NOTE_KINDS, 'study'] as const;
const STRENGTHS_ALL = [...STRENGTHS, 'unsaid'] as const;

export interface MapFilterFormProps {
  /** with everything on it */
  map: EvidenceMap;
  /** with what matches */
  shown: EvidenceMap;
  filtering: Filtering;
  onChange: (filtering: Filtering) => void;
}

/** Says what of a map is to be shown. */
export function MapFilterForm({ map, shown, filtering, onChange }: MapFilterFormProps) {
  const { filter } = filtering;
  const set = (more: MapFilter): void => {
    const next = { ...filter, ...more };
    onChange(
      isFiltering(next) ? { filter: next, apply: (whole) => filterMap(whole, next) } : EVERYTHING,
    );
  };
  const headings = filter.headings ?? [];
  const setHeading = (tree: HeadingTree, id: string): void =>
    set({
      headings: [...headings.filter((one) => !tree.all.has(one)), ...(id === '' ? [] : [id])],
    });
  return (
    <form className={style.form} onSubmit={(event) => event.preventDefault()}>
      <TextField
        label={filterWords.search}
        hint={filterWords.searchHint}
        type="search"
        value={filter.text ?? ''}
        onChange={(text) => set({ text })}
      />
      <Checks
        legend={filterWords.kinds}
        all={KINDS}
        nameOf={filterWords.kind}
        chosen={filter.kinds ?? []}
        onChange={(kinds) => set({ kinds })}
      />
      <Checks
        legend={filterWords.strengths}
        all={STRENGTHS_ALL}
        nameOf={filterWords.strength}
        chosen={filter.strengths ?? []}
        onChange={(strengths) => set({ strengths })}
      />
      <div className={style.selects}>
        <HeadingSelect
          label={filterWords.theme}
          tree={map.themes}
          chosen={headings}
          onChange={(id) => setHeading(map.themes, id)}
        />
        <HeadingSelect
          label={filterWords.outcome}
          tree={map.outcomes}
          chosen={headings}
          onChange={(id) => setHeading(map.outcomes, id)}
        />
        <SelectField
          label={filterWords.role}
          value={filter.roles?.[0] ?? ''}
          onChange={(role) => set({ roles: role === '' ? [] : [role] })}
        >
          <option value="">{filterWords.anybody}</option>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {filterWords.roles[role]}
            </option>
          ))}
        </SelectField>
      </div>
      {filtering !== EVERYTHING && (
        <div className={style.result}>
          <p>{foundIn(map, shown)}</p>
          <p className={style.hint}>{filterWords.states}</p>
          <Button onClick={() => onChange(EVERYTHING)}>{filterWords.clear}</Button>
        </div>
      )}
    </form>
  );
}

/** Whether anything is left out. */
function isFiltering({ text, kinds, strengths, headings, roles }: MapFilter): boolean {
  const lists = [kinds, strengths, headings, roles];
  return (text ?? '').trim() !== '' || lists.some((list) => list !== undefined && list.length > 0);
}

interface ChecksProps<T extends string> {
  legend: string;
  all: readonly T[];
  nameOf: (one: T) => string;
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
}

function Checks<T extends string>({ legend, all, nameOf, chosen, onChange }: ChecksProps<T>) {
  return (
    <fieldset className={style.checks}>
      <legend>{legend}</legend>
      {all.map((one) => (
        <label key={one} className={style.check}>
          <input
            type="checkbox"
            checked={chosen.includes(one)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, one] : chosen.filter((other) => other !== one))
            }
          />
          {nameOf(one)}
        </label>
      ))}
    </fieldset>
  );
}

interface HeadingSelectProps {
  label: string;
  tree: HeadingTree;
  chosen: readonly string[];
  onChange: (id: string) => void;
}

function HeadingSelect({ label, tree, chosen, onChange }: HeadingSelectProps) {
  return (
    <SelectField
      label={label}
      value={chosen.find((id) => tree.all.has(id)) ?? ''}
      onChange={onChange}
    >
      <option value="">{filterWords.all}</option>
      {inOrder(tree.roots).map(({ id }) => (
        <option key={id} value={id}>
          {headingPath(tree, id)}
        </option>
      ))}
    </SelectField>
  );
}

function inOrder(headings: readonly Heading[]): Heading[] {
  return headings.flatMap((heading) => [heading, ...inOrder(heading.children)]);
}
