import { DRAWING_NOTES_MAX } from '@gapboard/board';
import { useState } from 'react';
import { TextField } from '../../ui/TextField.tsx';
import style from './DrawingForm.module.css';
import type { NoteNear } from './notesNear.ts';
import { scribeWords } from './words.ts';

const said = scribeWords.form;
/** More are not looked through while somebody goes on drawing. */
const SHOWN = 6;

/** Which notes a drawing shows: those near it are offered, others are found by their words. */
export function NotesShown({
  notes,
  chosen,
  onChoose,
}: {
  /** the nearest first */
  notes: readonly NoteNear[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}) {
  const [wanted, setWanted] = useState('');
  const words = wanted.trim().toLocaleLowerCase();
  const found =
    words === '' ? notes : notes.filter(({ text }) => text.toLocaleLowerCase().includes(words));
  // What is chosen stays in sight, whatever is looked for.
  const listed = [
    ...notes.filter(({ id }) => chosen.has(id)),
    ...found.filter(({ id }) => !chosen.has(id)).slice(0, SHOWN),
  ];
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id) && next.size < DRAWING_NOTES_MAX) next.add(id);
    onChoose(next);
  };
  return (
    <fieldset className={style.notes}>
      <legend>{said.notes}</legend>
      {notes.length === 0 && <p className={style.hint}>{said.noNotes}</p>}
      {notes.length > SHOWN && (
        <TextField label={said.search} type="search" value={wanted} onChange={setWanted} />
      )}
      {found.length === 0 && notes.length > 0 && <p role="status">{said.noneFound}</p>}
      {listed.map(({ id, text }) => (
        <label key={id} className={style.note}>
          <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
          <span>{text === '' ? said.emptyNote : scribeWords.short(text)}</span>
        </label>
      ))}
    </fieldset>
  );
}
