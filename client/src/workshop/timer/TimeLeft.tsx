import { leftOf, type Timer } from '@gapboard/board';
import { useServerNow } from '../../clock/useServerNow.ts';
import { variables } from '../../ui/variables.ts';
import { timeLook } from './timeLook.ts';
import style from './TimeLeft.module.css';
import { timerWords as said } from './timerWords.ts';

/** The time that is left, the same for everyone however wrong their clocks are; with words once it is nearly over, paused or up. */
export function TimeLeft({ timer }: { timer: Timer }) {
  const left = leftOf(timer, useServerNow(timer.state === 'running'));
  const look = timeLook(timer, left);
  return (
    // Told at sensible moments elsewhere: a number that changes each second is read out to nobody.
    <p className={style.time} data-time={look} role="timer" aria-label={said.label}>
      {look !== 'running' && <span className={style.word}>{WORDS[look]}</span>}
      {look !== 'over' && <span className={style.clock}>{said.clock(left)}</span>}
    </p>
  );
}

const WORDS = { paused: said.paused, last: said.lastMinute, over: said.over };

/** How much of the time is over, as a thin line. */
export function TimeLine({ timer }: { timer: Timer }) {
  const left = leftOf(timer, useServerNow(timer.state === 'running'));
  const part = timer.lengthMs > 0 ? Math.min(1, Math.max(0, left / timer.lengthMs)) : 0;
  return (
    <div
      className={style.line}
      data-time={timeLook(timer, left)}
      style={variables({ part })}
      aria-hidden="true"
    />
  );
}
