import type { Note } from '@gapboard/evidence';
import type { Beside } from './InWords.tsx';
import style from './InWords.module.css';
import { inWordsWords as said } from './words.ts';

export interface NoteInWordsProps {
  note: Note;
  nameOf: (participant: string | undefined) => string | undefined;
  beside: Beside;
}

export function NoteInWords({ note, nameOf, beside }: NoteInWordsProps) {
  const author = nameOf(note.by);
  const facts = [
    said.kind(note.kind),
    ...(author === undefined ? [] : [said.by(author)]),
    ...(note.merged.length > 0 ? [said.merged(note.merged.length)] : []),
  ];
  return (
    <li className={style.thing}>
      <div className={style.line}>
        <p className={style.facts}>{facts.join(', ')}</p>
        {beside({ ids: [note.id], label: note.text || said.noText })}
      </div>
      <p className={style.text}>{note.text || said.noText}</p>
      {note.merged.length > 0 && (
        <ul className={style.list}>
          {note.merged.map((other) => (
            <NoteInWords key={other.id} note={other} nameOf={nameOf} beside={beside} />
          ))}
        </ul>
      )}
    </li>
  );
}
