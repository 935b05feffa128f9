import type { Participant } from '@gapboard/board';
import { useState } from 'react';
import type { CanvasHandle } from '../../../../canvas/handle.ts';
import { Button } from '../../../../ui/Button.tsx';
import { togetherWords as said } from '../words.ts';
import { useFollowing } from './useFollowing.ts';

/**
 * Sees all that somebody sees from now on, on a screen of whatever shape, until it is pressed again
 * or this person moves the canvas.
 */
export function FollowButton({
  person,
  canvas,
}: {
  person: Pick<Participant, 'id' | 'name'>;
  canvas: CanvasHandle | undefined;
}) {
  const isFollowed = useFollowing(canvas) === person.id;
  const [isAway, setAway] = useState(false);
  const onClick = (): void => {
    if (isFollowed) canvas?.stopFollowing();
    else canvas?.follow(person.id);
    setAway(!isFollowed && canvas?.following() !== person.id);
  };
  return (
    <>
      <Button
        look={isFollowed ? 'plain' : 'quiet'}
        aria-pressed={isFollowed}
        aria-label={isFollowed ? said.stopFollowing(person.name) : said.followName(person.name)}
        onClick={onClick}
      >
        {isFollowed ? said.stop : said.follow}
      </Button>
      <span role="status">{isAway && said.notOnCanvas(person.name)}</span>
    </>
  );
}
