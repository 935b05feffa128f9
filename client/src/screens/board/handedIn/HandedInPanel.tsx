import { useState } from 'react';
import type { CanvasHandle } from '../../../canvas/handle.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useFocusThatStays } from '../../../ui/useFocusThatStays.ts';
import { useTask } from '../../../useTask.ts';
import { words } from '../../../words.ts';
import style from './HandedInPanel.module.css';
import { HandedInPiece } from './HandedInPiece.tsx';
import type { HandedIn, HandedInList } from './useHandedIn.ts';
import { handedInWords as said } from './words.ts';

export interface HandedInPanelProps {
  list: HandedInList;
  canvas: CanvasHandle | undefined;
  onClose: () => void;
}

/** What people have handed in because the board did not take it: a facilitator places each on the board, or puts it aside. */
export function HandedInPanel({ list, canvas, onClose }: HandedInPanelProps) {
  const { state } = list;
  const work = state.at === 'ready' ? state.work : [];
  const waiting = work.filter((one) => one.state === 'waiting');
  const settled = work.filter((one) => one.state !== 'waiting');
  const [done, setDone] = useState<{ what: string; placed?: HandedIn }>();
  const [task, run] = useTask();
  const box = useFocusThatStays(waiting.length);

  const show = ({ shapes }: HandedIn): void => {
    canvas?.show(shapes);
    onClose();
  };
  const place = (one: HandedIn): void =>
    run(async () => {
      setDone(undefined);
      await list.place(one);
      canvas?.show(one.shapes);
      setDone({ what: said.placed(nameOf(one)), placed: one });
    });
  const putAside = (one: HandedIn): void =>
    run(async () => {
      setDone(undefined);
      await list.putAside(one);
      setDone({ what: said.putAside(nameOf(one)) });
    });
  const pieces = (those: HandedIn[]) => (
    <ul className={style.list}>
      {those.map((one) => (
        <HandedInPiece
          key={one.id}
          work={one}
          name={nameOf(one)}
          busy={task.at === 'work'}
          onPlace={() => place(one)}
          onPutAside={() => putAside(one)}
          onShow={() => show(one)}
        />
      ))}
    </ul>
  );
  const { placed } = done ?? {};
  return (
    <Dialog title={said.title} onClose={onClose}>
      <div ref={box} className={style.panel}>
        <div data-said tabIndex={-1} className={style.said}>
          <p className={style.intro}>{said.intro}</p>
          {done && (
            <Notice
              kind="done"
              title={done.what}
              actions={placed && <Button onClick={() => show(placed)}>{said.show}</Button>}
            />
          )}
          {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
        </div>
        {state.at === 'loading' && <Loading words={said.loading} />}
        {state.at === 'problem' && (
          <ProblemNotice
            problem={state.problem}
            actions={<Button onClick={list.reload}>{words.app.tryAgain}</Button>}
          />
        )}
        {state.at === 'ready' && waiting.length === 0 && (
          <p>{settled.length === 0 ? said.none : said.noneWaiting}</p>
        )}
        {waiting.length > 0 && pieces(waiting)}
        {settled.length > 0 && (
          <section>
            <h3 className={style.heading}>{said.settled}</h3>
            {pieces(settled)}
          </section>
        )}
      </div>
    </Dialog>
  );
}

function nameOf({ by }: HandedIn): string {
  return by === '' ? said.somebody : by;
}
