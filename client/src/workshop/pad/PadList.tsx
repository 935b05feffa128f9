import type { EvidenceMap } from '@gapboard/evidence';
import { KindSign } from '../../canvas/note/KindSign.tsx';
import { shortened } from '../../onBoard/shortened.ts';
import { placeName } from '../../screens/outline/places.ts';
import { Button } from '../../ui/Button.tsx';
import { noteWords } from '../../screens/outline/note/words.ts';
import style from './Pad.module.css';
import type { PadNote } from './padNotes.ts';
import { padWords as said } from './words.ts';

export interface PadListProps {
  notes: readonly PadNote[];
  maps: readonly EvidenceMap[];
  onEdit: (note: PadNote) => void;
  onDelete: (note: PadNote) => void;
  onAgain: (note: PadNote) => void;
}

/** One's own private notes, to look at, change and take away until they are brought in. */
export function PadList({ notes, maps, onEdit, onDelete, onAgain }: PadListProps) {
  return (
    <ul className={style.list}>
      {notes.map((note) => {
        const words = shortened(note.text);
        return (
          <li key={note.id} className={style.note} data-note={note.is}>
            <p className={style.kind}>
              <KindSign kind={note.kind} size={16} />
              {noteWords.kinds[note.kind].name}
              <span className={style.place}>{placeIn(maps, note)}</span>
            </p>
            <p className={style.text}>{note.text}</p>
            {note.is === 'waiting' && <p className={style.state}>{said.waiting}</p>}
            {note.why && (
              <p className={style.refused} role="alert">
                {note.why.title} {note.why.detail}
              </p>
            )}
            <div className={style.actions}>
              {note.is === 'refused' && (
                <Button
                  look="quiet"
                  aria-label={said.of(said.again, words)}
                  onClick={() => onAgain(note)}
                >
                  {said.again}
                </Button>
              )}
              <Button
                look="quiet"
                aria-label={said.of(said.edit, words)}
                onClick={() => onEdit(note)}
              >
                {said.edit}
              </Button>
              <Button
                look="quiet"
                aria-label={said.of(said.delete, words)}
                onClick={() => onDelete(note)}
              >
                {said.delete}
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function placeIn(maps: readonly EvidenceMap[], { map, cell }: PadNote): string {
  const of = maps.find(({ id }) => id === map) ?? maps[0];
  return of && cell ? placeName(of, cell) : '';
}
