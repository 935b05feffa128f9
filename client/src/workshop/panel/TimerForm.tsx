import { MINUTES_MAX } from '@gapboard/board';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TimeLeft } from '../timer/TimeLeft.tsx';
import type { WorkshopHere } from '../useHere.ts';
import style from './Panel.module.css';
import { minutesIn } from './stageContent.ts';
import type { Running } from '../useRun.ts';
import { panelWords } from './words.ts';

const said = panelWords.timer;

/** The clock by itself: with a stage or without one. */
export function TimerForm({
  here: { state, commands },
  running: { run, isBusy },
}: {
  here: WorkshopHere;
  running: Running;
}) {
  const { timer } = state;
  const [typed, setTyped] = useState('5');
  const [isWrong, setWrong] = useState(false);
  return (
    <section className={style.section} aria-labelledby="timer">
      <h3 id="timer">{said.title}</h3>
      <p className={style.hint}>{said.hint}</p>
      {timer && (
        <div className={style.line}>
          <TimeLeft timer={timer} />
          <Button
            onClick={() =>
              run(() => commands.timer({ do: timer.state === 'paused' ? 'resume' : 'pause' }))
            }
          >
            {timer.state === 'paused' ? said.resume : said.pause}
          </Button>
          <Button onClick={() => run(() => commands.timer({ do: 'add', minutes: 1 }))}>
            {said.add}
          </Button>
          <Button onClick={() => run(() => commands.timer({ do: 'stop' }))}>{said.stop}</Button>
        </div>
      )}
      <form
        className={style.set}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const minutes = minutesIn(typed, 1);
          setWrong(minutes === undefined);
          if (minutes !== undefined) run(() => commands.timer({ do: 'start', minutes }));
        }}
      >
        <TextField
          label={said.minutes}
          value={typed}
          inputMode="numeric"
          error={isWrong ? said.bad(MINUTES_MAX) : undefined}
          onChange={setTyped}
          beside={
            <Button type="submit" busy={isBusy}>
              {timer ? said.restart : said.start}
            </Button>
          }
        />
      </form>
    </section>
  );
}
