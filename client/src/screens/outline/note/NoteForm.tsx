import { NOTE_MAX } from '@gapboard/board';
import {
  type EvidenceMap,
  GAP_KIND_LABELS,
  GAP_KINDS,
  GAP_REASON_LABELS,
  GAP_REASONS,
  STRENGTH_LABELS,
  STRENGTH_SYMBOLS,
  STRENGTHS,
} from '@gapboard/evidence';
import { useId, useRef, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { useOutline } from '../outline.ts';
import { CellPicker } from './CellPicker.tsx';
import { KeepAsked } from './KeepAsked.tsx';
import { KindChoice } from './KindChoice.tsx';
import { type NoteFields } from './blankNote.ts';
import { type FieldProblem, problemIn, stillOn, writtenIn } from './noteFields.ts';
import style from './NoteForm.module.css';
import { PicosFields } from './PicosFields.tsx';
import { usePrivacy } from './usePrivacy.ts';
import { noteWords } from './words.ts';

/** From so many characters on it is said how many are left. */
const COUNT_FROM = NOTE_MAX - 200;

export interface NoteFormProps {
  map: EvidenceMap;
  fields: NoteFields;
  onChange: (fields: NoteFields) => void;
  /** puts it on the board; answers in words why not */
  onSubmit: (fields: NoteFields) => string | undefined;
  submit: string;
  onCancel: () => void;
  cancel: string;
  /** whether there are words in it that are lost when it is cancelled */
  isWritten: boolean;
  /** whether the form also says where the note goes */
  picksCell: boolean;
}

/** Writes a note, or writes it anew. Nothing leaves the form that must not be on a board. */
export function NoteForm(props: NoteFormProps) {
  const { map, onChange, onSubmit, submit, onCancel, cancel, picksCell, isWritten } = props;
  const fields = picksCell
    ? { ...props.fields, cell: stillOn(map, props.fields.cell) }
    : props.fields;
  const { say } = useOutline();
  const [problem, setProblem] = useState<FieldProblem>();
  const [refused, setRefused] = useState<string>();
  const privacy = usePrivacy();
  const text = useRef<HTMLTextAreaElement>(null);
  const place = useRef<HTMLFieldSetElement>(null);
  const id = useId();
  const set = (more: Partial<NoteFields>): void => onChange({ ...fields, ...more });

  const put = (said: NoteFields): void => {
    const why = onSubmit(said);
    setRefused(why);
    if (why === undefined) text.current?.focus();
    else say(why);
  };
  const send = (): void => {
    const wrong = problemIn(fields);
    setProblem(wrong);
    setRefused(undefined);
    if (wrong) {
      const selects = [...(place.current?.querySelectorAll('select') ?? [])];
      (wrong === 'half-cell' ? selects.at(-1) : text.current)?.focus();
      say(noteWords.problems[wrong]);
    } else if (privacy.check(writtenIn(fields), fields.kept, say)) {
      put(fields);
    } else {
      text.current?.focus();
    }
  };

  const isHalf = problem === 'half-cell';
  const error = problem ? noteWords.problems[problem] : privacy.line;
  const isBlocked = (problem !== undefined && !isHalf) || privacy.found?.level === 'block';
  return (
    <form
      className={style.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          send();
        } else if (event.key === 'Escape') {
          event.stopPropagation();
          // Who presses it by habit must not lose their words: for that there is the button.
          if (!isWritten) onCancel();
        }
      }}
    >
      <KindChoice value={fields.kind} onChange={(kind) => set({ kind })} />
      <div className={style.field}>
        <label className={style.label} htmlFor={id}>
          {noteWords.text}
        </label>
        <p className={style.hint} id={`${id}hint`}>
          {noteWords.textHint}
        </p>
        {error !== undefined && isBlocked && (
          <p className={style.error} id={`${id}error`}>
            {error}
          </p>
        )}
        <textarea
          ref={text}
          id={id}
          className={style.text}
          rows={3}
          value={fields.text}
          // The form has been asked for: this is what it is for.
          autoFocus
          aria-invalid={isBlocked || undefined}
          aria-describedby={isBlocked ? `${id}error ${id}hint` : `${id}hint`}
          onChange={(event) => {
            set({ text: event.target.value });
            setProblem(undefined);
            privacy.forget();
          }}
        />
        {fields.text.length > COUNT_FROM && (
          <p className={style.count}>{noteWords.left(fields.text.trim().length)}</p>
        )}
      </div>
      {privacy.found?.level === 'warn' && (
        <KeepAsked
          found={privacy.found}
          say={say}
          onKeep={(kept) => {
            const said = { ...fields, kept: { ...fields.kept, ...kept } };
            set({ kept: said.kept });
            if (privacy.check(writtenIn(said), said.kept, say)) put(said);
          }}
        />
      )}
      {fields.kind === 'gap' && (
        <fieldset className={style.set}>
          <legend>{noteWords.gapTitle}</legend>
          <div className={style.pair}>
            <SelectField
              label={noteWords.gap}
              value={fields.gap}
              onChange={(value) => set({ gap: GAP_KINDS.find((one) => one === value) ?? 'unsaid' })}
            >
              <option value="unsaid">{noteWords.unsaid}</option>
              {GAP_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {GAP_KIND_LABELS[kind]}
                </option>
              ))}
            </SelectField>
            <SelectField
              label={noteWords.reason}
              value={fields.reason}
              onChange={(value) =>
                set({ reason: GAP_REASONS.find((one) => one === value) ?? 'unsaid' })
              }
            >
              <option value="unsaid">{noteWords.unsaid}</option>
              {GAP_REASONS.map((reason) => (
                <option key={reason} value={reason}>
                  {GAP_REASON_LABELS[reason]}
                </option>
              ))}
            </SelectField>
          </div>
          <PicosFields value={fields.picos} onChange={(picos) => set({ picos })} />
        </fieldset>
      )}
      <SelectField
        label={noteWords.strength}
        value={fields.strength}
        onChange={(value) => set({ strength: STRENGTHS.find((one) => one === value) ?? 'unsaid' })}
      >
        <option value="unsaid">{noteWords.unsaid}</option>
        {STRENGTHS.map((strength) => (
          <option key={strength} value={strength}>
            {STRENGTH_SYMBOLS[strength]} {STRENGTH_LABELS[strength]}
          </option>
        ))}
      </SelectField>
      {picksCell && (
        <fieldset ref={place} className={style.set}>
          <legend>{noteWords.place}</legend>
          {isHalf && <p className={style.error}>{noteWords.problems['half-cell']}</p>}
          <CellPicker
            map={map}
            value={fields.cell}
            onChange={(cell) => {
              set({ cell });
              setProblem(undefined);
            }}
            mayBeNowhere
          />
        </fieldset>
      )}
      {refused !== undefined && <p className={style.error}>{refused}</p>}
      <div className={style.actions}>
        <Button type="submit" look="main">
          {submit}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}
