import type { HistoryOutline, Moment } from '@gapboard/history';
import { SelectField } from '../../../ui/SelectField.tsx';
import { compareWords as said } from '../words.ts';

export interface CompareWithProps {
  outline: HistoryOutline;
  /** what is compared with now */
  compared: Moment | undefined;
  /** the moment that is shown */
  shown: Moment;
  onCompare: (moment: Moment | undefined) => void;
}

const NONE = '';

/** With which moment the one on the slider is compared. */
export function CompareWith({ outline, compared, shown, onCompare }: CompareWithProps) {
  const marks = marksOf(outline, shown);
  const isListed = marks.some(({ moment }) => moment.seq === compared?.seq);
  const all =
    compared && !isListed
      ? [...marks, { moment: compared, label: said.chosen(compared.at) }]
      : marks;
  return (
    <SelectField
      label={said.from}
      hint={compared ? undefined : said.intro}
      value={compared ? String(compared.seq) : NONE}
      onChange={(value) =>
        onCompare(all.find(({ moment }) => String(moment.seq) === value)?.moment)
      }
    >
      <option value={NONE}>{said.nothing}</option>
      {all.map(({ moment, label }) => (
        <option key={moment.seq} value={moment.seq}>
          {label}
        </option>
      ))}
    </SelectField>
  );
}

/** The moments that have a name of some kind, in order of time, one for each. */
function marksOf(
  { from, to, stages, snapshots, moments }: HistoryOutline,
  shown: Moment,
): { moment: Moment; label: string }[] {
  const named = [
    { moment: from, label: said.start },
    { moment: to, label: said.now },
    { moment: shown, label: said.here },
    ...moments.map((one) => ({ moment: one, label: said.named(one.name, one.at) })),
    ...stages
      .filter(({ title }) => title !== '')
      .map((one) => ({ moment: one, label: said.named(one.title, one.at) })),
    ...snapshots
      .filter(({ kind }) => kind === 'named')
      .map((one) => ({ moment: one, label: said.named(one.name, one.at) })),
  ].map(({ moment: { seq, at }, label }) => ({ moment: { seq, at }, label }));
  const bySeq = new Map(named.toReversed().map((one) => [one.moment.seq, one]));
  return [...bySeq.values()].toSorted((a, b) => a.moment.seq - b.moment.seq);
}
