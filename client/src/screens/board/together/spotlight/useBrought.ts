import type { Spotlight } from '@gapboard/board';
import { useEffect, useState } from 'react';
import type { CanvasHandle } from '../../../../canvas/handle.ts';
import type { Sight } from '../../../../canvas/together/sight.ts';
import { useAtWork } from './useAtWork.ts';

/** How often it is looked whether somebody who is held is still where they are held, in ms: pages can be changed by hand, and whoever leads comes back on a new line. */
const LOOK_MS = 1_000;

/** Where somebody's view was before it was brought elsewhere, and how they are brought. */
export interface Brought {
  /** `waits`: until they have finished what they are at; `left`: they are where they like again */
  at: 'waits' | 'there' | 'left';
  /** does not wait */
  come: () => void;
  /** to where they were, or just on: the view is theirs */
  leave: (back: boolean) => void;
}

/** Remembers where somebody was before, across several spotlights. */
export interface Before {
  get: () => Sight | undefined;
  set: (sight: Sight | undefined) => void;
}

export interface BroughtOptions {
  spot: Spotlight;
  canvas: CanvasHandle;
  /** nothing is done to what does not show the canvas */
  isCovered: boolean;
  /** their view is not theirs to move until they are let go */
  holds: boolean;
  before: Before;
}

/** Brings this person's view where a spotlight is, when they are not in the middle of something, and keeps it there while it is held. */
export function useBrought({ spot, canvas, isCovered, holds, before }: BroughtOptions): Brought {
  const isAtWork = useAtWork(canvas);
  const [at, setAt] = useState<Brought['at']>('waits');
  const [insists, setInsists] = useState(false);

  useEffect(() => {
    if (at !== 'waits' || isCovered || (isAtWork && !insists)) return;
    if (!before.get()) before.set(canvas.sight());
    canvas.see(spot, true);
    canvas.setBrought(spot.id);
    setAt('there');
  }, [at, before, canvas, insists, isAtWork, isCovered, spot]);
  useEffect(() => () => canvas.setBrought(undefined), [canvas]);

  const isHeld = holds && at === 'there' && !isCovered;
  useEffect(() => (isHeld ? canvas.stay() : undefined), [canvas, isHeld]);
  useEffect(() => {
    // Nobody's note is pulled from under their hand.
    if (!isHeld || isAtWork) return;
    const keep = (): void => {
      if (spot.follow && canvas.following() !== spot.by) canvas.follow(spot.by);
      if (!spot.follow && canvas.sight().page !== spot.page) canvas.see(spot, true);
    };
    // The first move is to the rectangle itself: following begins where that ends.
    const timer = setInterval(keep, LOOK_MS);
    return () => {
      clearInterval(timer);
      if (spot.follow) canvas.stopFollowing();
    };
  }, [canvas, isAtWork, isHeld, spot]);

  return {
    at,
    come: () => setInsists(true),
    leave: (back) => {
      const sight = before.get();
      if (back && sight) canvas.see(sight);
      before.set(undefined);
      canvas.setBrought(undefined);
      setAt('left');
    },
  };
}
