import { Unseen } from '../../ui/Unseen.tsx';
import type { Said } from './useSpoken.ts';

/** The place from which the workshop speaks, politely. */
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
