import { useCallback } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useAnswer } from '../../../useAnswer.ts';
import { words } from '../../../words.ts';
import type { BoardHistory } from '../data/historyOf.ts';
import { bringWords as said } from '../words.ts';
import style from './AskFirst.module.css';
import type { Consequences } from './consequences.ts';
import { foresee } from './foresee.ts';
import type { BringTarget } from './target.ts';
import type { Bringing } from './useBringing.ts';

export interface AskFirstProps {
  history: BoardHistory;
  bringing: Bringing;
  target: BringTarget;
  /** participant id of whoever asks */
  me: string;
  nameOf: (participant: string) => string;
}

/** What bringing something back will do, before it does. */
export function AskFirst({ history, bringing, target, me, nameOf }: AskFirstProps) {
  const { task, bring, close } = bringing;
  const ask = useCallback(() => foresee(history, target, me), [history, target, me]);
  const foreseen = useAnswer(ask);
  const isNothing = foreseen.at === 'ready' && foreseen.value.ids.length === 0;
  return (
    <Dialog title={said.asOf(target.label, target.moment.at)} onClose={close}>
      <div className={style.ask}>
        {foreseen.at === 'waiting' && <Loading words={said.checking} />}
        {foreseen.at === 'problem' && (
          <ProblemNotice
            problem={foreseen.problem}
            actions={<Button onClick={foreseen.again}>{words.app.tryAgain}</Button>}
          />
        )}
        {foreseen.at === 'ready' &&
          (isNothing ? (
            <p>{said.nothing}</p>
          ) : (
            <Foreseen
              consequences={foreseen.value}
              isWhole={target.what.kind === 'whole'}
              nameOf={nameOf}
            />
          ))}
        {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
        <div className={style.actions}>
          {foreseen.at === 'ready' && !isNothing && (
            <Button look="main" busy={task.at === 'work'} onClick={bring}>
              {said.yes}
            </Button>
          )}
          <Button onClick={close}>{isNothing ? said.close : said.cancel}</Button>
        </div>
      </div>
    </Dialog>
  );
}

interface ForeseenProps {
  consequences: Consequences;
  isWhole: boolean;
  nameOf: (participant: string) => string;
}

function Foreseen({ consequences, isWhole, nameOf }: ForeseenProps) {
  const { back, changed, gone, others } = consequences;
  return (
    <div className={style.foreseen} role="status">
      <ul>
        {back > 0 && <li>{said.comeBack(back)}</li>}
        {changed > 0 && <li>{said.change(changed)}</li>}
        {gone > 0 && <li>{said.go(gone)}</li>}
      </ul>
      {others.length > 0 && <p>{said.others(others.map(nameOf))}</p>}
      {!isWhole && <p>{said.restStays}</p>}
      <p>{said.keptFirst}</p>
    </div>
  );
}
