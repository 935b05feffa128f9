import type { ApiProblem } from '../../../../apiProblem.ts';
import { keyed } from '../../../../ui/keyed.ts';
import { Notice } from '../../../../ui/Notice.tsx';
import { foundIn } from './bringIn.ts';
import { importWords as words } from './words.ts';

/** Why files were not taken, and at which places in them. */
export function Unread({ problem }: { problem: ApiProblem }) {
  const places = foundIn(problem).map(
    ({ file, unit, line, text }) => `${words.where(file, unit, line)}: ${text}`,
  );
  return (
    <Notice kind="problem" title={problem.title}>
      <p>{problem.detail}</p>
      {places.length > 0 && (
        <ul>
          {keyed(places, (place) => place).map(({ key, item }) => (
            <li key={key}>{item}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
