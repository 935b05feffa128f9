import type { PhoneWorkshop } from '@gapboard/board';
import { TimeLeft } from '../../../workshop/timer/TimeLeft.tsx';
import { phoneWords } from '../words.ts';
import style from './Head.module.css';

export interface HeadProps {
  /** the board's */
  title: string;
  workshop: PhoneWorkshop | undefined;
  /** what to do next, in one sentence */
  next: string;
}

/** Where the session is: its stage, what that asks for, how long is left, and what to do next. */
export function Head({ title, workshop, next }: HeadProps) {
  const stage = workshop?.stage;
  return (
    <header className={style.head}>
      <div className={style.bar}>
        <p className={style.title}>
          {stage && stage.of > 1 ? phoneWords.nth(stage.nth, stage.of) : title}
        </p>
        {workshop?.timer && <TimeLeft timer={workshop.timer} />}
      </div>
      <div className={style.stage}>
        <h1>{stage?.name ?? title}</h1>
        {stage && stage.instructions !== '' && <p>{stage.instructions}</p>}
      </div>
      <p className={style.next} role="status">
        {next}
      </p>
    </header>
  );
}
