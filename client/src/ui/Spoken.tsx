import { Unseen } from './Unseen.tsx';
import type { Said } from './useSpoken.ts';

/** A place from which the page speaks, politely. */
export function Spoken({ said }: { said: readonly Said[] }) {
  return (
    <Unseen>
      <span aria-live="polite" data-spoken>
        {said.map(({ nth, words }) => (
          <span key={nth}>{words} </span>
        ))}
      </span>
    </Unseen>
  );
}
