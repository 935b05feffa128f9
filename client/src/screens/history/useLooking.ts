import type { BoardAt, HistoryOutline, Moment } from '@gapboard/history';
import { useCallback, useEffect, useState } from 'react';
import type { BoardHistory } from './data/historyOf.ts';
import { type NewestView, useNewest } from './data/useNewest.ts';
import { type MomentLine, useMomentLine } from './time/useMomentLine.ts';

/** So many moments that were looked at are kept: going to and fro asks nobody. */
const KEPT_MOMENTS = 24;

/** Which moment somebody looks at, and what was on the board then. */
export interface Looking {
  line: MomentLine;
  seq: number;
  go: (seq: number) => void;
  /** to the last moment by a time (epoch ms): about there at once, to the entry when the server has said */
  goBy: (at: number) => void;
  /** id of the stage that fills the line */
  zoom: string | undefined;
  setZoom: (stage: string | undefined) => void;
  /** what is shown: while another moment is fetched, the one before */
  found: NewestView<number, BoardAt>;
  /** the moment that is wanted, as exactly as it is known */
  moment: Moment;
}

/**
 * @param first number of the moment at which somebody begins to look
 */
export function useLooking(history: BoardHistory, outline: HistoryOutline, first: number): Looking {
  const [wanted, setWanted] = useState(first);
  const [zoom, setZoomed] = useState<string>();
  const line = useMomentLine(outline, zoom);
  const seq = Math.min(outline.to.seq, Math.max(outline.from.seq, wanted));

  const { rewritten } = outline;
  const ask = useCallback(
    (at: number, signal: AbortSignal) => history.at(at, signal),
    // What was fetched before something was removed for good is shown no more.
    // eslint-disable-next-line react/exhaustive-deps
    [history, rewritten],
  );
  const found = useNewest(ask, seq, KEPT_MOMENTS);

  // The address leads here again, for whoever loads the page anew.
  useEffect(() => {
    const rest = setTimeout(() => {
      window.history.replaceState(window.history.state, '', `?at=${seq}`);
    }, SETTLED_MS);
    return () => clearTimeout(rest);
  }, [seq]);

  const setZoom = useCallback(
    (stage: string | undefined): void => {
      setZoomed(stage);
      const stretch = line.stages.find(({ id }) => id === stage);
      if (stretch) setWanted((now) => Math.min(stretch.to, Math.max(stretch.from, now)));
    },
    [line],
  );
  const go = useCallback(
    (there: number): void => {
      if (there < line.first || there > line.last) setZoomed(undefined);
      setWanted(there);
    },
    [line],
  );
  const goBy = useCallback(
    (at: number): void => {
      const about = line.seqAtTime(at);
      go(about);
      history.momentBy(at).then(
        // Whoever has gone on since stays where they are.
        ({ seq: exact }) => setWanted((now) => (now === about ? exact : now)),
        // What is shown says its own time, and why it is not there where it is not.
        () => undefined,
      );
    },
    [history, line, go],
  );
  const shown = found.answer;
  const moment = shown?.key === seq ? shown.value.moment : { seq, at: line.timeOf(seq) };
  return { line, seq, go, goBy, zoom, setZoom, found, moment };
}

/** Whoever slides does not change the address with every step (ms): browsers allow a hundred in half a minute. */
const SETTLED_MS = 600;
