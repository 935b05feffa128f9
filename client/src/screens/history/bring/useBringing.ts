import type { Moment, Restored, RestoreUndone, RestoreWhat } from '@gapboard/history';
import { useCallback, useState } from 'react';
import { type TaskState, useTask } from '../../../useTask.ts';
import type { BoardHistory } from '../data/historyOf.ts';
import type { BringTarget } from './target.ts';

/** What has come of it. */
export type Outcome = { at: 'done'; done: Restored } | { at: 'undone'; undone: RestoreUndone };

/** Bringing something back: asked for, seen beforehand, done, taken back. */
export interface Bringing {
  target: BringTarget | undefined;
  outcome: Outcome | undefined;
  task: TaskState;
  /** of the moment that is shown, or another */
  ask: (what: RestoreWhat, label: string, of?: Moment) => void;
  bring: () => void;
  undo: (token: string) => void;
  /** puts away what was asked or said */
  close: () => void;
  /** an area is being chosen on the picture */
  drawsArea: boolean;
  setDrawsArea: (draws: boolean) => void;
}

/**
 * @param moment the one that is shown
 * @param onChanged the board is another by now
 */
export function useBringing(
  history: BoardHistory,
  moment: Moment,
  onChanged: () => void,
): Bringing {
  const [target, setTarget] = useState<BringTarget>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [drawsArea, setDrawsArea] = useState(false);
  const [task, run] = useTask();

  const ask = useCallback(
    (what: RestoreWhat, label: string, of = moment) => {
      setOutcome(undefined);
      setDrawsArea(false);
      setTarget({ what, label, moment: of });
    },
    [moment],
  );
  const settle = (settled: Outcome): void => {
    setTarget(undefined);
    setOutcome(settled);
    onChanged();
  };
  return {
    target,
    outcome,
    task,
    ask,
    bring: () =>
      run(async () => {
        if (!target) return;
        settle({ at: 'done', done: await history.bringBack(target.moment.seq, target.what) });
      }),
    undo: (token) => run(async () => settle({ at: 'undone', undone: await history.undo(token) })),
    close: () => {
      setTarget(undefined);
      setOutcome(undefined);
    },
    drawsArea,
    setDrawsArea,
  };
}
