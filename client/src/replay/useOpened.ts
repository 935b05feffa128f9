import { newPicture } from '@gapboard/drawing';
import type { ReplayScript } from '@gapboard/history';
import {
  type Clock,
  marksOf,
  newTimeLine,
  openReplay,
  Player,
  type Projector,
  type Slices,
  Telling,
  type TimeLine,
} from '@gapboard/history/replay';
import { useCallback, useEffect } from 'react';
import { BoardPictures } from '../boardAt/BoardPictures.ts';
import type { PictureAddresses } from './pictures.ts';
import { useInSlices } from './useInSlices.ts';

/** A script with all that plays it. */
export interface OpenedReplay {
  script: ReplayScript;
  /** with rests shrunk to a beat, and as long as it was */
  lines: { short: TimeLine; real: TimeLine };
  player: Player;
  projector: Projector;
  telling: Telling;
  /** calls back when there is more to paint though nothing has moved; gives back how to stop */
  onPicture: (listener: () => void) => () => void;
}

/** How long somebody who jumps waits at most for outlines to be made: until then there are sketches. */
const PATIENCE_MS = 20;

const PAGE_CLOCK: Clock = {
  now: () => performance.now(),
  nextFrame: (call) => {
    const asked = requestAnimationFrame(call);
    return () => cancelAnimationFrame(asked);
  },
};

/**
 * A replay once it is ready to be played.
 * @param drawing id of the drawing it is about; without one it is about all of the board
 */
export function useOpened(
  script: ReplayScript,
  drawing: string | undefined,
  pictures: PictureAddresses,
): OpenedReplay | undefined {
  const work = useCallback(
    (slices: Slices) => open(script, drawing, pictures, slices),
    [script, drawing, pictures],
  );
  const opened = useInSlices(work);
  useEffect(() => () => opened?.player.pause(), [opened]);
  return opened;
}

async function open(
  script: ReplayScript,
  drawing: string | undefined,
  addresses: PictureAddresses,
  slices: Slices,
): Promise<OpenedReplay> {
  const short = newTimeLine(script, { skipsIdle: true });
  const real = newTimeLine(script, { skipsIdle: false });
  await slices.pass();
  const player = new Player(short, marksOf(script, short), PAGE_CLOCK);
  await slices.pass();
  const listeners = new Set<() => void>();
  const pictures = new BoardPictures(
    (asset) => addresses.get(asset),
    (asset) => {
      projector.renew(asset);
      for (const listener of listeners) listener();
    },
  );
  const options = {
    script,
    line: short,
    picture: newPicture([], { patience: PATIENCE_MS, pictures: pictures.pixels }),
    drawing,
  };
  const { states, projector } = await openReplay(options, slices);
  const telling = new Telling(script, states);
  const onPicture = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return { script, lines: { short, real }, player, projector, telling, onPicture };
}
