import { NOTE_MAX, type PhoneMap, type Pulse } from '@gapboard/board';
import { type RefObject, useId, useRef, useState } from 'react';
import type { WrittenNote } from '../../../outbox/outboxNote.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { KeepAsked } from '../../outline/note/KeepAsked.tsx';
import { KindChoice } from '../../outline/note/KindChoice.tsx';
import formStyle from '../../outline/note/NoteForm.module.css';
import { usePrivacy } from '../../outline/note/usePrivacy.ts';
import { noteWords } from '../../outline/note/words.ts';
import type { Writing } from '../nextStep.ts';
import pageStyle from '../Phone.module.css';
import { phoneWords } from '../words.ts';
import type { NoteDraft } from './noteDraft.ts';
import { cellOf, mapOf } from './placeOf.ts';
import { PlaceFields } from './PlaceFields.tsx';
import style from './WriteForm.module.css';

const said = phoneWords.write;

/** From so many characters on it is said how many are left. */
const COUNT_FROM = NOTE_MAX - 200;

export interface WriteFormProps {
  text: RefObject<HTMLTextAreaElement | null>;
  draft: NoteDraft;
  onChange: (draft: NoteDraft) => void;
  writing: Writing;
  maps: readonly PhoneMap[];
  /** how much is written privately */
  count: Pulse['writing'];
  say: (words: string) => void;
  /** `id`: the note it takes the place of */
  onSend: (note: WrittenNote, id: string | undefined) => void;
  onCancel: () => void;
}

/** Writes a note. Nothing leaves the form that must not be on a board. */
export function WriteForm(props: WriteFormProps) {
  const { text, draft, onChange, writing, maps, count, say, onSend, onCancel } = props;
  const [problem, setProblem] = useState<string>();
  const privacy = usePrivacy();
  const place = useRef<HTMLDivElement>(null);
  const id = useId();
  const set = (change: Partial<NoteDraft>): void => {
    onChange({ ...draft, ...change });
    setProblem(undefined);
  };

  const refuse = (words: string, at: HTMLElement | null | undefined): void => {
    setProblem(words);
    say(words);
    at?.focus();
  };
  const send = (given: NoteDraft): void => {
    const words = given.text.trim();
    const map = mapOf(maps, given);
    const cell = cellOf(map, given);
    if (words === '') return refuse(said.empty, text.current);
    if (words.length > NOTE_MAX) return refuse(said.long, text.current);
    if (cell === 'half') {
      return refuse(said.half, [...(place.current?.querySelectorAll('select') ?? [])].at(-1));
    }
    setProblem(undefined);
    if (!privacy.check(words, given.kept, say)) return text.current?.focus();
    const stage = writing.to === 'oneself' ? writing.stage : null;
    const { kind, kept } = given;
    onSend({ text: words, kind, cell, map: map?.id ?? null, stage, kept }, given.id);
    say(said.onItsWay);
    text.current?.focus();
  };

  const isHalf = problem === said.half;
  const blocked =
    (isHalf ? undefined : problem) ?? (isBlocking(privacy) ? privacy.line : undefined);
  return (
    <section className={pageStyle.section} aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{draft.id === undefined ? said.title : said.change}</h2>
      <form
        className={classes(formStyle.form, style.form)}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send(draft);
        }}
      >
        {writing.to === 'oneself' && (
          <Notice kind="info" title={said.private}>
            {(writing.isAnonymous || hasNotes(count)) && (
              <>
                {writing.isAnonymous && <p>{said.anonymous}</p>}
                {hasNotes(count) && <p>{said.soFar(count.notes, count.people)}</p>}
              </>
            )}
          </Notice>
        )}
        {writing.to === 'nobody' && (
          <Notice kind="info" title={said.closed}>
            {said.closedDetail}
          </Notice>
        )}
        <div className={formStyle.field}>
          <label className={formStyle.label} htmlFor={id}>
            {said.text}
          </label>
          <p className={formStyle.hint} id={`${id}hint`}>
            {noteWords.textHint}
          </p>
          {blocked !== undefined && (
            <p className={formStyle.error} id={`${id}error`}>
              {blocked}
            </p>
          )}
          <textarea
            ref={text}
            id={id}
            className={formStyle.text}
            rows={3}
            value={draft.text}
            aria-invalid={blocked !== undefined || undefined}
            aria-describedby={blocked === undefined ? `${id}hint` : `${id}error ${id}hint`}
            onChange={(event) => {
              set({ text: event.target.value });
              privacy.forget();
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              if (writing.to !== 'nobody') send(draft);
            }}
          />
          {draft.text.length > COUNT_FROM && (
            <p className={formStyle.count}>{noteWords.left(draft.text.trim().length)}</p>
          )}
        </div>
        {privacy.found?.level === 'warn' && (
          <KeepAsked
            found={privacy.found}
            say={say}
            onKeep={(reason) => {
              const next = { ...draft, kept: { ...draft.kept, ...reason } };
              onChange(next);
              send(next);
            }}
          />
        )}
        <KindChoice value={draft.kind} onChange={(kind) => set({ kind })} />
        <div ref={place} className={formStyle.set}>
          {isHalf && <p className={formStyle.error}>{problem}</p>}
          <PlaceFields maps={maps} draft={draft} onChange={set} />
        </div>
        {writing.to !== 'nobody' && (
          <div className={style.send}>
            <Button type="submit" look="main" wide>
              {draft.id === undefined ? said.send : said.save}
            </Button>
            {draft.id !== undefined && (
              <Button look="quiet" onClick={onCancel}>
                {said.cancel}
              </Button>
            )}
          </div>
        )}
      </form>
    </section>
  );
}

function hasNotes(count: Pulse['writing']): count is NonNullable<Pulse['writing']> {
  return count !== null && count.notes > 0;
}

function isBlocking({ found }: ReturnType<typeof usePrivacy>): boolean {
  return found?.level === 'block';
}
