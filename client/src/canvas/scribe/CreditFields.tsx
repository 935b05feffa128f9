import { CREDIT_MAX, isLicence, type Licence, LICENCES } from '@gapboard/board';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { scribeWords } from './words.ts';

/** How somebody is to be named beside their drawings, and how those may be used. */
export interface CreditSaid {
  credit: string;
  licence: Licence;
}

const said = scribeWords.credit;

export function CreditFields({
  value,
  error,
  onChange,
}: {
  value: CreditSaid;
  error?: string | undefined;
  onChange: (value: CreditSaid) => void;
}) {
  return (
    <>
      <TextField
        label={said.name}
        value={value.credit}
        error={error}
        maxLength={CREDIT_MAX}
        onChange={(credit) => onChange({ ...value, credit })}
      />
      <SelectField
        label={said.licence}
        value={value.licence}
        onChange={(licence) => {
          if (isLicence(licence)) onChange({ ...value, licence });
        }}
      >
        {LICENCES.map((one) => (
          <option key={one} value={one}>
            {said.licences[one]}
          </option>
        ))}
      </SelectField>
    </>
  );
}
