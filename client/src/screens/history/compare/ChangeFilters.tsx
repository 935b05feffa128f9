import {
  CHANGE_KINDS,
  type ChangeKind,
  type CreditedChange,
  type Subject,
} from '@gapboard/history';
import { SIGNS } from '../../../boardAt/view/paintMarks.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { compareWords as said } from '../words.ts';
import { type ChangeFilter, choicesIn } from './changeFilter.ts';
import style from './ComparePanel.module.css';

export interface ChangeFiltersProps {
  changes: readonly CreditedChange[];
  filter: ChangeFilter;
  onFilter: (filter: ChangeFilter) => void;
  nameOf: (participant: string) => string;
}

/** No participant, and no kind of thing, has this for its name. */
const ALL = '';

/** Which of the changes are shown: by what became of it, what it is, and who has to do with it. */
export function ChangeFilters({ changes, filter, onFilter, nameOf }: ChangeFiltersProps) {
  const choices = choicesIn(changes);
  const toggle = (kind: ChangeKind): void => {
    const kinds = new Set(filter.kinds);
    if (!kinds.delete(kind)) kinds.add(kind);
    onFilter({ ...filter, kinds });
  };
  return (
    <div className={style.filters}>
      <fieldset className={style.kinds}>
        <legend className={style.legend}>{said.kindsLabel}</legend>
        {CHANGE_KINDS.map((kind) => (
          <label key={kind} className={style.kind}>
            <input type="checkbox" checked={filter.kinds.has(kind)} onChange={() => toggle(kind)} />
            <span className={style.sign} data-kind={kind} aria-hidden="true">
              {SIGNS[kind]}
            </span>
            {said.kindCount(kind, choices.kinds[kind])}
          </label>
        ))}
      </fieldset>
      <div className={style.selects}>
        <SelectField
          label={said.subject}
          value={filter.what ?? ALL}
          onChange={(value) =>
            onFilter({ ...filter, what: choices.subjects.find((one) => one === value) })
          }
        >
          <option value={ALL}>{said.allSubjects}</option>
          {withChosen(choices.subjects, filter.what).map((subject: Subject) => (
            <option key={subject} value={subject}>
              {said.subjects[subject]}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={said.person}
          value={filter.by ?? ALL}
          onChange={(value) => onFilter({ ...filter, by: value === ALL ? undefined : value })}
        >
          <option value={ALL}>{said.everyone}</option>
          {withChosen(choices.people, filter.by).map((id) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </SelectField>
      </div>
    </div>
  );
}

/** What was chosen can still be seen where another comparison has nothing of it. */
function withChosen<T>(choices: readonly T[], chosen: T | undefined): readonly T[] {
  return chosen === undefined || choices.includes(chosen) ? choices : [...choices, chosen];
}
