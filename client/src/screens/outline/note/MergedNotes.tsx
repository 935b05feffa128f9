import type { Note } from '@gapboard/evidence';
import { useBoardLook } from '../../../session/records/useRecordsWatch.ts';
import { Button } from '../../../ui/Button.tsx';
import { useOutline } from '../outline.ts';
import { RemoveTool } from '../removal/RemoveTool.tsx';
import { useActing } from '../useActing.ts';
import style from './NoteLists.module.css';
import { mergedRecord } from './noteRecords.ts';
import { noteName, noteWords } from './words.ts';

/** What others said that was merged into a note, with a way out for each that is this person's to take out. */
export function MergedNotes({ notes }: { notes: readonly Note[] }) {
  const { records, nameOf, say } = useOutline();
  const look = useBoardLook(records);
  const { may, act } = useActing();
  return (
    <div className={style.merged}>
      <p className={style.facts}>{noteWords.mergedHere(notes.length)}</p>
      <ul className={style.list}>
        {notes.map((note) => {
          const record = look.records.get(note.id);
          const out = record && {
            do: 'edit' as const,
            before: record,
            after: mergedRecord(record, undefined),
          };
          const name = note.by === undefined ? undefined : nameOf(note.by);
          const facts = [noteWords.kinds[note.kind].name, name && noteWords.by(name)];
          return (
            <li key={note.id}>
              <p className={style.text}>
                {note.text === '' ? <i>{noteWords.empty}</i> : note.text}
              </p>
              <p className={style.facts}>{facts.filter(Boolean).join(' · ')}</p>
              {out && may(out) && (
                <Button
                  look="quiet"
                  aria-label={noteWords.of(noteWords.takeOut, noteName(note))}
                  onClick={() => say(act(out) ?? noteWords.takenOut(noteName(note)))}
                >
                  {noteWords.takeOut}
                </Button>
              )}
              <RemoveTool id={note.id} name={noteName(note)} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
