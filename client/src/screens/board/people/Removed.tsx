import { Button } from '../../../ui/Button.tsx';
import { Face } from './Face.tsx';
import style from './people.module.css';
import type { Listed } from './usePeople.ts';
import { peopleWords } from './words.ts';

const said = peopleWords.removed;

/** Who has been taken off the board, and can be let in again. */
export function Removed({
  removed,
  nameOf,
  busy,
  onAdmit,
}: {
  removed: Listed[];
  nameOf: (person: Listed) => string;
  busy: boolean;
  onAdmit: (person: Listed) => void;
}) {
  if (removed.length === 0) return null;
  return (
    <details className={style.removed}>
      <summary>{said.title(removed.length)}</summary>
      <ul className={style.list}>
        {removed.map((person) => (
          <li key={person.id} className={style.waiting}>
            <Face person={person} isAway />
            <span className={style.name}>{nameOf(person)}</span>
            <Button
              busy={busy}
              aria-label={said.admitOf(nameOf(person))}
              onClick={() => onAdmit(person)}
            >
              {said.admit}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
