import { TimeLeft } from '../../workshop/timer/TimeLeft.tsx';
import type { WorkshopHere } from '../../workshop/useHere.ts';
import style from './StageHead.module.css';
import { stageWords } from './words.ts';

/** Which stage runs, what to do in it, and how much time is left. */
export function StageHead({ title, here }: { title: string; here: WorkshopHere }) {
  const { stage, nth, state } = here;
  const said = stageWords.stage;
  return (
    <header className={style.head}>
      <div className={style.about}>
        <p className={style.board}>
          {title}
          {stage && <span className={style.nth}>{said.nth(nth, state.agenda.length)}</span>}
        </p>
        <h1 className={style.name}>{stage ? stage.name : state.closed ? said.over : said.none}</h1>
        {stage && stage.instructions !== '' && (
          <p className={style.instructions}>{stage.instructions}</p>
        )}
      </div>
      {state.timer && (
        <div className={style.time}>
          <TimeLeft timer={state.timer} />
        </div>
      )}
    </header>
  );
}
