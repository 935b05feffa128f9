import { ROLES } from '@gapboard/board';
import type { HistoryPerson } from '@gapboard/history';
import { sessionWords as said, timeWords } from '../words.ts';
import style from './SessionPanel.module.css';

/** Who has changed the board, by role, those who did most first. */
export function PeopleAtWork({
  people,
  nameOf,
}: {
  people: readonly HistoryPerson[];
  nameOf: (participant: string) => string;
}) {
  const atWork = people.filter(({ edits }) => edits > 0);
  return (
    <section className={style.part}>
      <h3>{said.people}</h3>
      {atWork.length === 0 ? (
        <p className={style.soft}>{said.nobody}</p>
      ) : (
        <>
          <dl className={style.people}>
            {ROLES.filter((role) => atWork.some((one) => one.role === role)).map((role) => (
              <div key={role}>
                <dt>{timeWords.roles[role]}</dt>
                <dd>
                  {atWork
                    .filter((one) => one.role === role)
                    .toSorted((a, b) => b.edits - a.edits)
                    .map(({ id, edits }) => said.person(nameOf(id), edits))
                    .join(', ')}
                </dd>
              </div>
            ))}
          </dl>
          <p className={style.soft}>{said.peopleHint}</p>
        </>
      )}
    </section>
  );
}
