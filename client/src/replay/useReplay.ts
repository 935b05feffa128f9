import { newPicture } from '@gapboard/drawing';
import type { ReplayScript } from '@gapboard/history';
import {
  type Clock,
  marksOf,
  newTimeLine,
  Player,
  Projector,
  States,
  Telling,
  type TimeLine,
} from '@gapboard/history/replay';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';

/** A script with all that plays it. */
export interface Replay {
  script: ReplayScript;
  line: TimeLine;
  player: Player;
  projector: Projector;
  telling: Telling;
  skipsIdle: boolean;
  setSkipsIdle: (skips: boolean) => void;
}

const PAGE_CLOCK: Clock = {
  now: () => performance.now(),
  nextFrame: (call) => {
    const asked = requestAnimationFrame(call);
    return () => cancelAnimationFrame(asked);
  },
};

/** @param drawing id of the drawing it is about; without one it is about all of the board */
export function useReplay(script: ReplayScript, drawing: string | undefined): Replay {
  const [skipsIdle, setSkips] = useState(true);
  const lines = useMemo(
    () => ({
      short: newTimeLine(script, { skipsIdle: true }),
      real: newTimeLine(script, { skipsIdle: false }),
    }),
    [script],
  );
  const parts = useMemo(() => {
    const { short: line } = lines;
    const states = new States(script);
    return {
      player: new Player(line, marksOf(script, line), PAGE_CLOCK),
      projector: new Projector({ script, states, line, picture: newPicture([]), drawing }),
      telling: new Telling(script, states),
    };
  }, [script, lines, drawing]);
  const line = skipsIdle ? lines.short : lines.real;
  const setSkipsIdle = useCallback(
    (skips: boolean) => {
      const next = skips ? lines.short : lines.real;
      parts.projector.use(next);
      parts.player.use(next, marksOf(script, next));
      setSkips(skips);
    },
    [lines, parts, script],
  );
  useEffect(() => () => parts.player.pause(), [parts]);
  return { script, line, ...parts, skipsIdle, setSkipsIdle };
}

/** Something of how a player stands; a component shows it anew only when that changes. */
export function usePlayer<T extends string | number | boolean>(
  { player }: Replay,
  read: (player: Player['state']) => T,
): T {
  return useSyncExternalStore(player.subscribe, () => read(player.state));
}
