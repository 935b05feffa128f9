import type { ReactNode } from 'react';
import style from './people.module.css';
import type { Listed } from './usePeople.ts';
import { peopleWords } from './words.ts';

/** Who has been taken off the board: their name can still be changed, and they can be let in again. */
export function Removed({
  removed,
  renderRow,
}: {
  removed: Listed[];
  renderRow: (person: Listed) => ReactNode;
}) {
  if (removed.length === 0) return null;
  return (
    <details className={style.removed}>
      <summary>{peopleWords.removed.title(removed.length)}</summary>
      <ul className={style.list}>{removed.map(renderRow)}</ul>
    </details>
  );
}
