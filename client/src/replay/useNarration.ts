import { useEffect, useState } from 'react';
import type { Replay } from './useReplay.ts';

/** Nobody can hear faster than this: between one thing told and the next, in ms. */
const CALM_MS = 6_000;
/** Who drags the slider is told of the place where they let go, in ms after. */
const SETTLED_MS = 700;

/** What is to be seen, in words: at a calm pace while it plays, and at once where somebody goes. */
export function useNarration({ player, telling, line }: Replay): string {
  const [said, setSaid] = useState(() => telling.describeMoment(player.state.position, line));

  useEffect(() => {
    let jumps = player.state.jumps;
    let told = line.stepsBy(player.state.position);
    let last = -Infinity;
    let settling: ReturnType<typeof setTimeout> | undefined;

    const tellNow = (since?: number): void => {
      const { position } = player.state;
      const n = line.stepsBy(position);
      if (since !== undefined && n === since) return;
      last = performance.now();
      told = n;
      setSaid(telling.describeMoment(position, line, since));
    };
    const leave = player.subscribe(() => {
      const { state } = player;
      if (state.jumps !== jumps) {
        jumps = state.jumps;
        clearTimeout(settling);
        settling = setTimeout(tellNow, SETTLED_MS);
      } else if (state.hasEnded || performance.now() - last >= CALM_MS) {
        tellNow(Math.min(told, line.stepsBy(state.position)));
      }
    });
    return () => {
      leave();
      clearTimeout(settling);
    };
  }, [player, telling, line]);
  return said;
}
