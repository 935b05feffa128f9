import { keyed } from '../../../../ui/keyed.ts';
import { SelectField } from '../../../../ui/SelectField.tsx';
import type { Choices, Offer } from './bringIn.ts';
import style from './ImportForm.module.css';
import { importWords as words } from './words.ts';

/** What a person may put right about how a file is read: which column holds what, which codes are rows. */
export function FileOffers({
  offers,
  choices,
  onChange,
}: {
  offers: readonly Offer[];
  choices: Choices;
  onChange: (choices: Choices) => void;
}) {
  const open = offers.filter(({ columns, axes }) => columns ?? (axes && axes.offered.length > 0));
  return open.map(({ name, columns, axes }) => (
    <fieldset key={name} className={style.offer}>
      <legend>{name}</legend>
      {columns && (
        <Columns
          headers={columns.headers}
          match={choices[name]?.columns ?? columns.guess}
          onChange={(next) => onChange({ ...choices, [name]: { columns: next } })}
        />
      )}
      {axes && axes.offered.length > 0 && (
        <div className={style.columns}>
          {(['rows', 'columns'] as const).map((axis) => {
            const now = choices[name]?.axes ?? axes.guess;
            return (
              <SelectField
                key={axis}
                label={words.axis[axis]}
                value={now?.[axis] ?? ''}
                onChange={(id) => {
                  const other = { rows: '', columns: '', ...now, [axis]: id };
                  onChange({ ...choices, [name]: { axes: other } });
                }}
              >
                <option value="">{words.chooseCode}</option>
                {axes.offered.map(({ id, label, path, leaves }) => (
                  <option key={id} value={id}>
                    {words.code([...path, label].join(' › '), leaves)}
                  </option>
                ))}
              </SelectField>
            );
          })}
        </div>
      )}
    </fieldset>
  ));
}

/** Those that people most often have to put right; the others are as their headings say. */
const ASKED = [
  'title',
  'authors',
  'year',
  'doi',
  'theme',
  'outcome',
  'strength',
  'sourceKind',
] as const;

function Columns({
  headers,
  match,
  onChange,
}: {
  headers: readonly string[];
  match: Readonly<Record<string, number | undefined>>;
  onChange: (match: Record<string, number>) => void;
}) {
  return (
    <div className={style.columns}>
      {ASKED.map((field) => (
        <SelectField
          key={field}
          label={words.fields[field]}
          value={String(match[field] ?? '')}
          onChange={(value) => {
            const known = Object.entries(match).flatMap(([name, at]) =>
              at === undefined || name === field ? [] : [[name, at] as const],
            );
            const next = value === '' ? known : [...known, [field, Number(value)] as const];
            onChange(Object.fromEntries(next));
          }}
        >
          <option value="">{words.noColumn}</option>
          {keyed([...headers.entries()], ([, header]) => header).map(
            ({ key, item: [n, header] }) => (
              <option key={key} value={n}>
                {header || words.column(n + 1)}
              </option>
            ),
          )}
        </SelectField>
      ))}
    </div>
  );
}
