import type { ReactNode } from 'react';
import { KindSign } from '../../../canvas/note/KindSign.tsx';
import { outboxWords } from '../../../outbox/words.ts';
import { Unseen } from '../../../ui/Unseen.tsx';
import { noteWords } from '../../outline/note/words.ts';
import { phoneWords } from '../words.ts';
import type { Mine } from './mine.ts';
import style from './MyNotes.module.css';

/** One of one's own notes: what it says, how far it has come, and what can be done with it. */
export function NoteLine({ mine, children }: { mine: Mine; children: ReactNode }) {
  const { text, kind, place, at } = mine;
  return (
    <li className={style.note} data-at={at} data-thing tabIndex={-1}>
      <p className={style.text}>{text}</p>
      <p className={style.about}>
        <span className={style.kind}>
          <KindSign kind={kind} />
          {noteWords.kinds[kind].name}
        </span>
        <span>{place ? `${place.theme}, ${place.outcome}` : phoneWords.mine.tray}</span>
      </p>
      {at !== 'board' && at !== 'refused' && <p className={style.state}>{STATES[at]}</p>}
      {mine.at === 'board' && mine.mergedInto !== null && (
        <p className={style.state}>{phoneWords.mine.merged(mine.mergedInto)}</p>
      )}
      {mine.at === 'refused' && mine.note.refused && (
        <p className={style.refused}>
          <strong>{mine.note.refused.title}</strong> {mine.note.refused.detail}{' '}
          <Unseen>{phoneWords.mine.kept}</Unseen>
        </p>
      )}
      {children}
    </li>
  );
}

const STATES = {
  waiting: outboxWords.waiting,
  sent: outboxWords.sent,
  private: phoneWords.mine.private,
};
