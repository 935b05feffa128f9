import { NOTE_MAX } from '@gapboard/board';
import { type EvidenceMap, NOTE_KINDS } from '@gapboard/evidence';
import { type RefObject, useId, useRef, useState } from 'react';
import type { WrittenNote } from '../../outbox/outboxNote.ts';
import type { NoteDraft } from '../../screens/note/write/noteDraft.ts';
import { CellPicker } from '../../screens/outline/note/CellPicker.tsx';
import { KeepAsked } from '../../screens/outline/note/KeepAsked.tsx';
import { KindChoice } from '../../screens/outline/note/KindChoice.tsx';
import { isWhole, stillOn } from '../../screens/outline/note/noteFields.ts';
import form from '../../screens/outline/note/NoteForm.module.css';
import { usePrivacy } from '../../screens/outline/note/usePrivacy.ts';
import { noteWords } from '../../screens/outline/note/words.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { padWords as said } from './words.ts';

/** From so many characters on it is said how many there are. */
const COUNT_FROM = NOTE_MAX - 200;

export interface PadFormProps {
  text: RefObject<HTMLTextAreaElement | null>;
  maps: readonly EvidenceMap[];
  /** there is little room: kinds are a list to choose from, and do not all show */
  isSmall: boolean;
  draft: NoteDraft;
  onChange: (draft: NoteDraft) => void;
  say: (words: string) => void;
  onSend: (note: Omit<WrittenNote, 'stage'>) => void;
  onCancel: () => void;
}

/** Writes a private note: kind, words and, if one likes, its cell. Nothing leaves it that must not be on a board. */
export function PadForm(props: PadFormProps) {
  const { text, maps, isSmall, draft, onChange, say, onSend, onCancel } = props;
  const [problem, setProblem] = useState<string>();
  const privacy = usePrivacy();
  const place = useRef<HTMLFieldSetElement>(null);
  const id = useId();
  const map = maps.find((one) => one.id === draft.map) ?? maps[0];
  const chosen = draft.theme === '' ? null : { theme: draft.theme, outcome: draft.outcome };
  const cell = map ? stillOn(map, chosen) : null;
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
    if (words === '') return refuse(said.empty, text.current);
    if (words.length > NOTE_MAX) return refuse(noteWords.problems['too-long'], text.current);
    if (!isWhole(cell)) {
      return refuse(said.half, [...(place.current?.querySelectorAll('select') ?? [])].at(-1));
    }
    setProblem(undefined);
    text.current?.focus();
    if (!privacy.check(words, given.kept, say)) return;
    onSend({ text: words, kind: given.kind, kept: given.kept, cell, map: map?.id ?? null });
  };

  const isHalf = problem === said.half;
  const isBlocked = privacy.found?.level === 'block';
  const wrong = (isHalf ? undefined : problem) ?? (isBlocked ? privacy.line : undefined);
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(draft);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        send(draft);
      }}
    >
      <div className={form.field}>
        <label className={form.label} htmlFor={id}>
          {said.text}
        </label>
        <p className={form.hint} id={`${id}hint`}>
          {noteWords.textHint}
        </p>
        {wrong !== undefined && (
          <p className={form.error} id={`${id}error`}>
            {wrong}
          </p>
        )}
        <textarea
          ref={text}
          id={id}
          className={form.text}
          rows={3}
          value={draft.text}
          aria-invalid={wrong !== undefined || undefined}
          aria-describedby={wrong === undefined ? `${id}hint` : `${id}error ${id}hint`}
          onChange={({ target }) => {
            set({ text: target.value });
            privacy.forget();
          }}
        />
        {draft.text.length > COUNT_FROM && (
          <p className={form.count}>{noteWords.left(draft.text.trim().length)}</p>
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
      {isSmall ? (
        <SelectField
          label={noteWords.kind}
          hint={noteWords.kinds[draft.kind].hint}
          value={draft.kind}
          onChange={(value) => set({ kind: NOTE_KINDS.find((one) => one === value) ?? draft.kind })}
        >
          {NOTE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {noteWords.kinds[kind].name}
            </option>
          ))}
        </SelectField>
      ) : (
        <KindChoice value={draft.kind} onChange={(kind) => set({ kind })} />
      )}
      {map && map.cells.size > 0 && (
        <fieldset ref={place} className={form.set}>
          <legend>{said.place}</legend>
          <p className={form.hint}>{said.placeHint}</p>
          {isHalf && <p className={form.error}>{problem}</p>}
          {maps.length > 1 && (
            <SelectField
              label={said.map}
              value={map.id}
              onChange={(next) => set({ map: next, theme: '', outcome: '' })}
            >
              {maps.map(({ id: one, title }) => (
                <option key={one} value={one}>
                  {title || said.unnamed}
                </option>
              ))}
            </SelectField>
          )}
          <CellPicker
            map={map}
            value={cell}
            onChange={(next) => set({ theme: next?.theme ?? '', outcome: next?.outcome ?? '' })}
            mayBeNowhere
          />
        </fieldset>
      )}
      <div className={form.actions}>
        <Button type="submit" look="main">
          {draft.id === undefined ? said.send : said.save}
        </Button>
        {draft.id !== undefined && (
          <Button look="quiet" onClick={onCancel}>
            {said.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
