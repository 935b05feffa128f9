import { type CellRef, mapIds } from '@gapboard/evidence';
import { useMemo, useState } from 'react';
import { useMaps } from '../../screens/outline/useMaps.ts';
import type { BoardSession } from '../../session/boardSession.ts';
import type { RecordsWatch } from '../../session/records/recordsWatch.ts';
import { useBoardLook, useRecordsWatch } from '../../session/records/useRecordsWatch.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useHere } from '../useHere.ts';
import { useRun } from '../useRun.ts';
import { HeldStage } from './HeldStage.tsx';
import style from './Reveal.module.css';
import { useHeld } from './useHeld.ts';
import { revealWords as said } from './words.ts';

export interface RevealPanelProps {
  session: BoardSession;
  /** goes to notes that have been brought in, by their ids on the board, where there is a canvas to show them on */
  onShow?: (shapes: readonly string[]) => void;
  onClose: () => void;
}

/** Brings onto the board what people wrote privately. */
export default function RevealPanel(props: RevealPanelProps) {
  const records = useRecordsWatch(props.session);
  return records ? <Reveal {...props} records={records} /> : null;
}

function Reveal({
  session,
  onShow,
  onClose,
  records,
}: RevealPanelProps & { records: RecordsWatch }) {
  const here = useHere(session);
  const [held, reload] = useHeld(here);
  const { run, isBusy, problem } = useRun();
  const [brought, setBrought] = useState<readonly string[]>([]);
  const { records: all } = useBoardLook(records);
  const ids = useMemo(() => mapIds(all.values()), [all]);
  const maps = useMaps(all, ids);
  const { state, commands } = here;

  const reveal = (stage: string, part: 'all' | (CellRef | null)[]): void =>
    run(async () => {
      const { shapes } = await commands.reveal(stage, part);
      setBrought((before) => [...before, ...shapes]);
      reload();
    });
  return (
    <Dialog title={said.title} onClose={onClose}>
      <div className={style.panel}>
        {problem && <ProblemNotice problem={problem} />}
        {brought.length > 0 && (
          <Notice
            kind="done"
            title={said.done(brought.length)}
            actions={
              // The button that brought them in is gone: the focus goes on to what comes next.
              <Button
                autoFocus
                look="main"
                onClick={() => {
                  onClose();
                  onShow?.(brought);
                }}
              >
                {onShow ? said.show : said.close}
              </Button>
            }
          >
            {maps.length > 0 ? said.doneWhere(onShow !== undefined) : said.doneNowhere}
          </Notice>
        )}
        {held.at === 'loading' && <Loading words={said.loading} />}
        {held.at === 'problem' && (
          <ProblemNotice
            problem={held.problem}
            actions={<Button onClick={reload}>{said.again}</Button>}
          />
        )}
        {held.at === 'ready' && held.held.length === 0 && brought.length === 0 && (
          <p>{said.none}</p>
        )}
        {held.at === 'ready' &&
          held.held.map((one) => (
            <HeldStage
              key={one.stage}
              held={one}
              name={state.agenda.find(({ id }) => id === one.stage)?.name ?? said.fromGone}
              revealed={state.private.find(({ stage }) => stage === one.stage)?.revealed ?? 0}
              maps={maps}
              isBusy={isBusy}
              onEnd={() => run(() => commands.endWriting(one.stage))}
              onReveal={(part) => reveal(one.stage, part)}
            />
          ))}
      </div>
    </Dialog>
  );
}
