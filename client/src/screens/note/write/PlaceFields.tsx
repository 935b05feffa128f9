import type { PhoneHeading, PhoneMap } from '@gapboard/board';
import { SelectField } from '../../../ui/SelectField.tsx';
import { phoneWords } from '../words.ts';
import type { NoteDraft } from './noteDraft.ts';
import { mapOf } from './placeOf.ts';

const said = phoneWords.write;

export interface PlaceFieldsProps {
  maps: readonly PhoneMap[];
  draft: NoteDraft;
  onChange: (change: Partial<NoteDraft>) => void;
}

/** Where a note belongs, from plain lists; nothing has to be chosen. */
export function PlaceFields({ maps, draft, onChange }: PlaceFieldsProps) {
  const map = mapOf(maps, draft);
  if (!map) return null;
  const theme = map.themes.some(({ id }) => id === draft.theme) ? draft.theme : '';
  return (
    <>
      {maps.length > 1 && (
        <SelectField
          label={said.map}
          value={map.id}
          onChange={(id) => onChange({ map: id, theme: '', outcome: '' })}
        >
          {maps.map(({ id, title }) => (
            <option key={id} value={id}>
              {title || said.unnamed}
            </option>
          ))}
        </SelectField>
      )}
      {map.themes.length > 0 && map.outcomes.length > 0 && (
        <SelectField
          label={said.theme}
          value={theme}
          onChange={(id) => onChange({ theme: id, ...(id === '' && { outcome: '' }) })}
        >
          <option value="">{said.toFacilitator}</option>
          <Headings headings={map.themes} />
        </SelectField>
      )}
      {theme !== '' && (
        <SelectField
          label={said.outcome}
          value={map.outcomes.some(({ id }) => id === draft.outcome) ? draft.outcome : ''}
          onChange={(outcome) => onChange({ outcome })}
        >
          <option value="">{said.choose}</option>
          <Headings headings={map.outcomes} />
        </SelectField>
      )}
    </>
  );
}

/** Headings, each run of those of one group under its name. */
function Headings({ headings }: { headings: readonly PhoneHeading[] }) {
  const groups: { name: string; headings: PhoneHeading[] }[] = [];
  for (const heading of headings) {
    const last = groups.at(-1);
    if (last?.name === heading.group) last.headings.push(heading);
    else groups.push({ name: heading.group, headings: [heading] });
  }
  return groups.map(({ name, headings: inside }) => {
    const options = inside.map(({ id, label }) => (
      <option key={id} value={id}>
        {label || said.unnamed}
      </option>
    ));
    return name === '' ? (
      options
    ) : (
      <optgroup key={inside[0]?.id} label={name}>
        {options}
      </optgroup>
    );
  });
}
