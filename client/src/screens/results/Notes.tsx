import { GAP_KIND_LABELS, NOTE_KIND_LABELS, NOTE_KINDS, type NoteKind } from '@gapboard/evidence';
import { useState } from 'react';
import { KindSign } from '../../canvas/note/KindSign.tsx';
import { keyed } from '../../ui/keyed.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import style from './Notes.module.css';
import { notesByPlace, notesShown } from './notesShown.ts';
import type { Results } from './useResults.ts';
import { resultsWords } from './words.ts';

/** Everything that was written, by where it lies. */
export function Notes({ results }: { results: Results }) {
  const said = resultsWords.notes;
  const [text, setText] = useState('');
  const [kind, setKind] = useState<NoteKind | 'all'>('all');
  const places = notesByPlace(results);
  const shown = notesShown(places, { text, kind });
  if (places.length === 0) return <p>{said.none}</p>;
  const found = shown.reduce((sum, { notes }) => sum + notes.length, 0);
  return (
    <>
      <div className={style.search}>
        <TextField label={said.search} value={text} onChange={setText} type="search" />
        <SelectField
          label={said.kinds}
          value={kind}
          onChange={(value) => setKind(NOTE_KINDS.find((one) => one === value) ?? 'all')}
        >
          <option value="all">{said.all}</option>
          {NOTE_KINDS.map((one) => (
            <option key={one} value={one}>
              {NOTE_KIND_LABELS[one]}
            </option>
          ))}
        </SelectField>
      </div>
      <p role="status">{found === 0 ? said.nothingFound : said.found(found)}</p>
      {shown.map(({ place, notes }) => (
        <section key={place} className={style.place}>
          <h3>{place}</h3>
          <ul>
            {notes.map((note) => (
              <li key={note.id} className={style.note}>
                <span className={style.kind}>
                  <KindSign kind={note.kind} /> {NOTE_KIND_LABELS[note.kind]}
                  {note.gap !== null && ` · ${GAP_KIND_LABELS[note.gap]}`}
                </span>
                <p>{note.text}</p>
                {note.merged.length > 0 && (
                  <>
                    <p className={style.kind}>{said.merged(note.merged.length)}</p>
                    <ul>
                      {keyed(note.merged, (words) => words).map(({ key, item }) => (
                        <li key={key}>{item}</li>
                      ))}
                    </ul>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
