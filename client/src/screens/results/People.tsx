import style from './People.module.css';
import type { Results } from './useResults.ts';
import { resultsWords } from './words.ts';

const said = resultsWords.people;

/** How many took part, and never who. */
export function People({ turnout }: { turnout: Results['turnout'] }) {
  const { byRole, byGroup, byPlace, most, came, smallest } = turnout;
  if (came === null) return <p>{said.nobody}</p>;
  return (
    <>
      <Counts
        head={said.role}
        rows={byRole.map(({ role, people }) => [
          said.roles[role],
          people === 'few' ? said.few(smallest) : String(people),
        ])}
      />
      <Counts
        head={said.group}
        rows={byGroup.map(({ of, people }) => [named(of, (group) => group), String(people)])}
      />
      <Counts
        head={said.place}
        rows={byPlace.map(({ of, people }) => [
          named(of, (place) => said.places[place]),
          String(people),
        ])}
      />
      <p>
        {said.between(came.first, came.last)} {most !== undefined && `${said.most(most)} `}
        {said.rule(smallest)}
      </p>
    </>
  );
}

function named<T>(of: readonly (T | null)[], nameOf: (one: T) => string): string {
  const names = of.map((one) => (one === null ? said.notSaid : nameOf(one)));
  return names.length > 1 ? said.together(names) : names.join('');
}

function Counts({ head, rows }: { head: string; rows: readonly (readonly [string, string])[] }) {
  if (rows.length === 0) return null;
  return (
    <table className={style.counts}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{said.count}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, count]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
