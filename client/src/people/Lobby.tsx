import { roleWords } from '../roleWords.ts';
import { Button } from '../ui/Button.tsx';
import { ago } from './ago.ts';
import { Face } from './Face.tsx';
import style from './people.module.css';
import type { Listed } from './usePeople.ts';
import { peopleWords } from './words.ts';

const said = peopleWords.lobby;

/** Who waits to be let in. */
export function Lobby({
  waiting,
  nameOf,
  now,
  busy,
  onAdmit,
  onTurnAway,
}: {
  waiting: Listed[];
  nameOf: (person: Listed) => string;
  now: number;
  busy: boolean;
  onAdmit: (...people: Listed[]) => void;
  onTurnAway: (person: Listed) => void;
}) {
  if (waiting.length === 0) return null;
  return (
    <section className={style.lobby}>
      <h3 className={style.heading}>
        {said.title} <span className={style.number}>{waiting.length}</span>
      </h3>
      <ul className={style.list}>
        {waiting.map((person) => {
          const name = nameOf(person);
          return (
            <li key={person.id} className={style.waiting} data-thing tabIndex={-1}>
              <Face person={person} />
              <span className={style.name}>
                {name}
                <span className={style.facts}>
                  {said.since(roleWords[person.role].name, ago(person.joinedAt, now))}
                </span>
              </span>
              <span className={style.actions}>
                <Button
                  look="main"
                  busy={busy}
                  aria-label={said.admitOf(name)}
                  onClick={() => onAdmit(person)}
                >
                  {said.admit}
                </Button>
                <Button
                  busy={busy}
                  aria-label={said.turnAwayOf(name)}
                  onClick={() => onTurnAway(person)}
                >
                  {said.turnAway}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {waiting.length > 1 && (
        <Button wide busy={busy} onClick={() => onAdmit(...waiting)}>
          {said.admitAll}
        </Button>
      )}
    </section>
  );
}
