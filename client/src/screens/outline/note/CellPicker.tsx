import { type CellRef, type EvidenceMap, headingPath, type HeadingTree } from '@gapboard/evidence';
import { SelectField } from '../../../ui/SelectField.tsx';
import { headingName } from '../places.ts';
import style from './NoteForm.module.css';
import { noteWords } from './words.ts';

export interface CellPickerProps {
  map: EvidenceMap;
  /** an outcome may be wanting while it is being chosen: see `isWhole` */
  value: CellRef | null;
  onChange: (cell: CellRef | null) => void;
  /** whether it may lie in no cell */
  mayBeNowhere: boolean;
}

/** Chooses a cell in two steps: its theme, then its outcome. */
export function CellPicker({ map, value, onChange, mayBeNowhere }: CellPickerProps) {
  return (
    <div className={style.pair}>
      <SelectField
        label={noteWords.theme}
        value={value?.theme ?? ''}
        onChange={(theme) => onChange(theme === '' ? null : { outcome: '', ...value, theme })}
      >
        <option value="">{mayBeNowhere ? noteWords.notPlaced : noteWords.choose}</option>
        <HeadingOptions tree={map.themes} />
      </SelectField>
      {value && (
        <SelectField
          label={noteWords.outcome}
          value={value.outcome}
          onChange={(outcome) => onChange({ ...value, outcome })}
        >
          <option value="">{noteWords.choose}</option>
          <HeadingOptions tree={map.outcomes} />
        </SelectField>
      )}
    </div>
  );
}

/** The leaves of a tree, each under the groups it lies in. */
function HeadingOptions({ tree }: { tree: HeadingTree }) {
  const groups = new Map<string, HeadingTree['leaves'][number][]>();
  for (const leaf of tree.leaves) {
    const group = leaf.ancestors.at(-1) ?? '';
    groups.set(group, [...(groups.get(group) ?? []), leaf]);
  }
  return [...groups].map(([group, leaves]) => {
    const options = leaves.map(({ id }) => (
      <option key={id} value={id}>
        {headingName(tree, id)}
      </option>
    ));
    return group === '' ? (
      options
    ) : (
      <optgroup key={group} label={headingPath(tree, group)}>
        {options}
      </optgroup>
    );
  });
}
