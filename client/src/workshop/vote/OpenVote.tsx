import { METHODS, type Round } from '@gapboard/board';
import {
  type EvidenceMap,
  NOTE_KINDS,
  notesInScope,
  type VotedResult,
  votedRounds,
} from '@gapboard/evidence';
import { readRecords } from '@gapboard/sync';
import { type ReactNode, useId, useMemo, useState } from 'react';
import type { BoardSession } from '../../session/boardSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useTask } from '../../useTask.ts';
import { workshopCommands } from '../commands.ts';
import { Check } from './Check.tsx';
import checkStyle from './Check.module.css';
import { HeadingChoice } from './HeadingChoice.tsx';
import {
  checkRound,
  leadersOf,
  type RoundForm,
  suggestedVotes,
  votesMost,
  VOTER_ROLES,
  warningsOf,
} from './newRound.ts';
import style from './OpenVote.module.css';
import { useVotersHere } from './useVotersHere.ts';
import { openVoteWords as said } from './openWords.ts';
import { voteWords as words } from './words.ts';

/** So many places can go on to a second round. */
const TOP_MAX = 20;

export interface OpenVoteProps {
  session: BoardSession;
  maps: readonly EvidenceMap[];
  rounds: readonly Round[];
  /** what is chosen on the canvas, where there is one */
  selection: readonly string[];
  start: RoundForm;
  onOpened: () => void;
  onClose: () => void;
}

/** A facilitator opens a round: how, by what, on what, by whom; and hears first what may come of it. */
export function OpenVote({
  session,
  maps,
  rounds,
  selection,
  start,
  onOpened,
  onClose,
}: OpenVoteProps) {
  const earlier = votedRounds(rounds);
  // Read again when the maps have changed, and when it is sent off.
  // eslint-disable-next-line react/exhaustive-deps
  const records = useMemo(() => [...readRecords(session.doc).live.values()], [session, maps]);
  const chosen = notesOf({ ...start, about: 'chosen' }, { records, earlier, selection });
  const [form, setForm] = useState<RoundForm>(() =>
    start.about === 'scope' && chosen.length > 1 ? { ...start, about: 'chosen' } : start,
  );
  const [problem, setProblem] = useState<{ at: string; words: string }>();
  const [task, run] = useTask();
  const here = useVotersHere(session.boardId);
  const set = (part: Partial<RoundForm>): void => {
    setForm((before) => ({ ...before, ...part }));
    setProblem(undefined);
  };
  const notes = notesOf(form, { records, earlier, selection });
  const suggested = suggestedVotes(notes.length);

  const submit = (): void => {
    const now = [...readRecords(session.doc).live.values()];
    const checked = checkRound(form, notesOf(form, { records: now, earlier, selection }));
    if (!checked.ok) {
      setProblem({ at: checked.at, words: checked.problem });
      return;
    }
    run(async () => {
      await workshopCommands(session.boardId).openRound(checked.round);
      onOpened();
    });
  };
  return (
    <Dialog title={said.title} size="wide" onClose={onClose}>
      <form
        className={style.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Group legend={said.method}>
          {METHODS.map((method) => (
            <Radio
              key={method}
              label={said.methods[method].name}
              hint={said.methods[method].hint}
              checked={form.method === method}
              onChange={() => set({ method })}
            />
          ))}
        </Group>
        <div className={style.criterion}>
          <TextField
            label={said.criterion}
            hint={said.criterionHint}
            error={problem?.at === 'criterion' ? problem.words : undefined}
            value={form.criterion}
            onChange={(criterion) => set({ criterion })}
          />
          {said.suggestions.map((text) => (
            <button
              key={text}
              type="button"
              className={style.suggestion}
              onClick={() => set({ criterion: text })}
            >
              {said.use(text)}
            </button>
          ))}
        </div>
        <Group legend={said.about}>
          <Radio
            label={said.byKind}
            checked={form.about === 'scope'}
            onChange={() => set({ about: 'scope' })}
          />
          {form.about === 'scope' && (
            <div className={style.scope}>
              <Group legend={said.kinds}>
                <div className={style.row}>
                  {NOTE_KINDS.map((kind) => (
                    <Check
                      key={kind}
                      label={words.kind[kind]}
                      checked={form.kinds.includes(kind)}
                      onChange={(on) => set({ kinds: toggled(form.kinds, kind, on) })}
                    />
                  ))}
                </div>
              </Group>
              <HeadingChoice
                maps={maps}
                chosen={form.headings}
                onChange={(headings) => set({ headings })}
              />
            </div>
          )}
          {chosen.length > 0 && (
            <Radio
              label={said.chosen(chosen.length)}
              checked={form.about === 'chosen'}
              onChange={() => set({ about: 'chosen' })}
            />
          )}
          {earlier.toReversed().map(({ id, criterion }) => {
            const isThis = typeof form.about === 'object' && form.about.leadersOf === id;
            return (
              <div key={id} className={style.round}>
                <Radio
                  label={said.leaders(criterion)}
                  checked={isThis}
                  onChange={() => set({ about: { leadersOf: id } })}
                />
                {isThis && (
                  <div className={style.scope}>
                    <NumberField
                      label={said.leadersOf}
                      hint={said.leadersHint}
                      value={form.top}
                      most={TOP_MAX}
                      onChange={(top) => set({ top })}
                    />
                  </div>
                )}
              </div>
            );
          })}
          <p className={style.count} role="status">
            {notes.length > 0 ? said.count(notes.length) : ''}
          </p>
          {problem?.at === 'notes' && <p className={style.error}>{problem.words}</p>}
        </Group>
        <div className={style.numbers}>
          <NumberField
            label={said.each[form.method]}
            hint={said.eachHint(notes.length)}
            value={form.votes ?? suggested}
            most={votesMost(form.method)}
            onChange={(votes) => set({ votes })}
          />
          {form.method === 'dots' && (
            <NumberField
              label={said.cap}
              value={Math.min(form.cap, form.votes ?? suggested)}
              most={form.votes ?? suggested}
              onChange={(cap) => set({ cap })}
            />
          )}
        </div>
        <Group legend={said.voters}>
          <div className={style.row}>
            {VOTER_ROLES.map((role) => (
              <Check
                key={role}
                label={said.role(role)}
                checked={form.voters.includes(role)}
                onChange={(on) => set({ voters: toggled(form.voters, role, on) })}
              />
            ))}
          </div>
          {problem?.at === 'voters' && <p className={style.error}>{problem.words}</p>}
        </Group>
        <Group legend={said.when}>
          <Radio
            label={said.hidden}
            hint={said.hiddenHint}
            checked={!form.live}
            onChange={() => set({ live: false })}
          />
          {form.method === 'dots' && (
            <Radio
              label={said.live}
              hint={said.liveHint}
              checked={form.live}
              onChange={() => set({ live: true })}
            />
          )}
        </Group>
        {warningsOf(form, notes.length, here).map((warning) => (
          <Notice key={warning} kind="warning" title={warning} />
        ))}
        {problem && (
          <p className={style.error} role="alert">
            {problem.words}
          </p>
        )}
        {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
        <p>
          <Button type="submit" look="main" busy={task.at === 'work'}>
            {form.method === 'dots' ? said.submit : said.submitRanking}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}

/** The notes the form speaks of, as these records have them. */
function notesOf(
  { about, kinds, headings, top }: RoundForm,
  {
    records,
    earlier,
    selection,
  }: {
    records: readonly object[];
    earlier: readonly (Round & { result: VotedResult })[];
    selection: readonly string[];
  },
): string[] {
  if (about === 'scope') {
    if (kinds.length === 0) return [];
    return notesInScope(records, headings.length > 0 ? { kinds, headings } : { kinds });
  }
  const there = new Set(notesInScope(records, {}));
  if (about === 'chosen') return selection.filter((id) => there.has(id));
  const round = earlier.find(({ id }) => id === about.leadersOf);
  return round ? leadersOf(round, top).filter((id) => there.has(id)) : [];
}

function toggled<T>(all: readonly T[], one: T, on: boolean): T[] {
  const others = all.filter((other) => other !== one);
  return on ? [...others, one] : others;
}

function Group({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className={style.group}>
      <legend className={style.legend}>{legend}</legend>
      {children}
    </fieldset>
  );
}

interface ChoiceProps {
  label: string;
  hint?: string;
  checked: boolean;
}

function Radio({ label, hint, checked, onChange }: ChoiceProps & { onChange: () => void }) {
  const id = useId();
  return (
    <label className={checkStyle.choice}>
      <input
        type="radio"
        checked={checked}
        onChange={onChange}
        aria-describedby={hint === undefined ? undefined : id}
      />
      <span>
        {label}
        {hint !== undefined && (
          <span id={id} className={style.hint}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}

interface NumberFieldProps {
  label: string;
  hint?: string;
  value: number;
  most: number;
  onChange: (value: number) => void;
}

/** A whole number from 1. What is typed on the way to one stays as it is. */
function NumberField({ label, hint, value, most, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <div className={style.number}>
      <TextField
        label={label}
        {...(hint !== undefined && { hint })}
        type="number"
        inputMode="numeric"
        min={1}
        max={most}
        value={typed ?? String(value)}
        onChange={(text) => {
          setTyped(text);
          const given = Number(text);
          if (Number.isInteger(given) && given >= 1) onChange(Math.min(given, most));
        }}
        onBlur={() => setTyped(undefined)}
      />
    </div>
  );
}
