import { type Finding, findUntidy, type Thing } from '@gapboard/evidence/tidy';
import { useEffect, useState } from 'react';
import type { CanvasHandle } from '../../../canvas/handle.ts';
import type { TidyCanvas } from '../../../canvas/tidy/tidyCanvas.ts';
import type { BoardSession } from '../../../session/boardSession.ts';
import { settledKey, settledOn, watchSettled } from '../../../session/tidy.ts';

/** What there is to tidy, and all that is on the board by its id. */
export interface Findings {
  canvas: TidyCanvas;
  findings: readonly Finding[];
  things: ReadonlyMap<string, Thing>;
}

/** People work on; it is looked over again when they have paused, or at the latest after so long, in ms. */
const AGAIN = { pauseMs: 800, latestMs: 5_000 };

/** What there is to tidy on the board as it is now; `undefined` until it has been looked over. */
export function useFindings(
  session: BoardSession,
  canvas: CanvasHandle | undefined,
): Findings | undefined {
  const [found, setFound] = useState<Findings>();
  useEffect(() => {
    if (!canvas) return;
    const ends: (() => void)[] = [];
    let isOver = false;
    void canvas.tidy().then((tidy) => {
      if (isOver) return;
      const look = (): void => setFound(lookOver(session, tidy));
      const again = whenTheyPause(look);
      ends.push(again.stop, tidy.onChange(again.soon), watchSettled(session, look));
      look();
    });
    return () => {
      isOver = true;
      for (const end of ends) end();
    };
  }, [canvas, session]);
  return found;
}

function lookOver(session: BoardSession, canvas: TidyCanvas): Findings {
  const things = canvas.things();
  const settled = settledOn(session);
  const findings = findUntidy(things, (kind, ids) => settled.has(settledKey(kind, ids)));
  return { canvas, findings, things: new Map(things.map((thing) => [thing.id, thing])) };
}

function whenTheyPause(look: () => void): { soon: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  return {
    soon: () => {
      const now = performance.now();
      if (timer === undefined) since = now;
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          timer = undefined;
          look();
        },
        Math.min(AGAIN.pauseMs, Math.max(0, since + AGAIN.latestMs - now)),
      );
    },
    stop: () => clearTimeout(timer),
  };
}
