import { marksOf, type Player, type TimeLine } from '@gapboard/history/replay';
import { useCallback, useState, useSyncExternalStore } from 'react';
import type { OpenedReplay } from './useOpened.ts';

/** A replay along one of its time lines. */
export interface Replay extends OpenedReplay {
  line: TimeLine;
  skipsIdle: boolean;
  setSkipsIdle: (skips: boolean) => void;
}

export function useReplay(opened: OpenedReplay): Replay {
  const { script, lines, player, projector } = opened;
  const [skipsIdle, setSkips] = useState(true);
  const setSkipsIdle = useCallback(
    (skips: boolean) => {
      const next = skips ? lines.short : lines.real;
      projector.use(next);
      player.use(next, marksOf(script, next));
      setSkips(skips);
    },
    [lines, player, projector, script],
  );
  const line = skipsIdle ? lines.short : lines.real;
  return { ...opened, line, skipsIdle, setSkipsIdle };
}

/** Something of how a player stands; a component shows it anew only when that changes. */
export function usePlayer<T extends string | number | boolean>(
  { player }: Replay,
  read: (player: Player['state']) => T,
): T {
  return useSyncExternalStore(player.subscribe, () => read(player.state));
}
