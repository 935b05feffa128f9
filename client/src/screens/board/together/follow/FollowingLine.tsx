import type { CanvasHandle } from '../../../../canvas/handle.ts';
import { Action, Line } from '../Line.tsx';
import { togetherWords as said } from '../words.ts';

/** Says through whose eyes this person looks, and ends it. */
export default function FollowingLine({ name, canvas }: { name: string; canvas: CanvasHandle }) {
  return (
    <Line words={said.following(name)}>
      <Action
        name={said.stop}
        label={said.stopFollowing(name)}
        onClick={() => canvas.stopFollowing()}
      />
    </Line>
  );
}
