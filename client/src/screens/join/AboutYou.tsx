import { PLACES, type Place } from '@gapboard/board';
import { SelectField } from '../../ui/SelectField.tsx';
import style from './JoinScreen.module.css';
import { joinWords } from './words.ts';

const said = joinWords.aboutYou;

/** What somebody may say of themselves; `null`: they do not. */
export interface AboutYouSaid {
  group: string | null;
  place: Place | null;
}

export interface AboutYouProps {
  /** what kinds of people there are to choose from */
  groups: readonly string[];
  value: AboutYouSaid;
  onChange: (value: AboutYouSaid) => void;
}

/** What kind of person somebody is and where they are, if they wish to say. */
export function AboutYou({ groups, value, onChange }: AboutYouProps) {
  return (
    <div className={style.aboutYou}>
      {groups.length > 0 && (
        <SelectField
          label={said.group}
          value={value.group ?? ''}
          onChange={(group) => onChange({ ...value, group: group === '' ? null : group })}
        >
          <option value="">{said.notSaid}</option>
          {groups.map((group) => (
            <option key={group} value={group}>
              {group}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField
        label={said.place}
        value={value.place ?? ''}
        onChange={(place) =>
          onChange({ ...value, place: PLACES.find((one) => one === place) ?? null })
        }
      >
        <option value="">{said.notSaid}</option>
        {PLACES.map((place) => (
          <option key={place} value={place}>
            {said.places[place]}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
