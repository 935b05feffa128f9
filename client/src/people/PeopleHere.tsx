import type { Participant } from '@gapboard/board';
import type { CanvasHandle } from '../canvas/handle.ts';
import { onBoardWords } from '../onBoard/words.ts';
import { roleWords } from '../roleWords.ts';
import { Face } from './Face.tsx';
import style from './people.module.css';
import { OwnName } from './OwnName.tsx';
import { Popover } from './Popover.tsx';
import { peopleWords as said } from './words.ts';
import { useFollowing } from './useFollowing.ts';

export interface PeopleHereProps {
  board: string;
  people: Participant[];
  /** this person's own participant id */
  me: string;
  canvas?: CanvasHandle | undefined;
  onClose: () => void;
}

/** Who is here; choosing someone follows them, where there is a canvas to follow them on. */
export function PeopleHere({ board, people, me, canvas, onClose }: PeopleHereProps) {
  const following = useFollowing(canvas);
  const others = people.filter(({ id }) => id !== me);
  const hint = others.length === 0 ? said.alone : canvas && said.followHint;
  return (
    <Popover label={onBoardWords.peopleTitle} onClose={onClose}>
      <h2 className={style.title}>{onBoardWords.peopleTitle}</h2>
      {hint && <p className={style.hint}>{hint}</p>}
      <ul className={style.list}>
        {people.map((person) => (
          <li key={person.id}>
            {person.id === me || !canvas ? (
              <span className={style.person}>
                <Who person={person} note={person.id === me ? onBoardWords.you : ''} />
              </span>
            ) : (
              <button
                type="button"
                className={style.person}
                aria-pressed={following === person.id}
                aria-label={
                  following === person.id
                    ? said.stopFollowing(person.name)
                    : said.followOf(person.name)
                }
                onClick={() => {
                  if (following === person.id) canvas.stopFollowing();
                  else canvas.follow(person.id);
                }}
              >
                <Who person={person} note={following === person.id ? said.following : ''} />
              </button>
            )}
          </li>
        ))}
      </ul>
      <OwnName board={board} />
    </Popover>
  );
}

function Who({ person, note }: { person: Participant; note: string }) {
  return (
    <>
      <Face person={person} />
      <span className={style.name}>
        {person.name}
        <span className={style.facts}>{roleWords[person.role].name}</span>
      </span>
      {note !== '' && <span className={style.note}>{note}</span>}
    </>
  );
}
