import type { HistoryOutline, Moment } from '@gapboard/history';
import { Button } from '../../ui/Button.tsx';
import style from './History.module.css';
import { GoToTime } from './time/GoToTime.tsx';
import { LineSelect } from './LineSelect.tsx';
import { TimeLine } from './time/TimeLine.tsx';
import { dayOf } from './time/typedTime.ts';
import type { Looking } from './useLooking.ts';
import { timeWords as said } from './words.ts';

export interface TimePartProps {
  outline: HistoryOutline;
  looking: Looking;
  compared: Moment | undefined;
}

/** Which moment is looked at: in words, on the line, by the clock and change by change. */
export function TimePart({ outline, looking, compared }: TimePartProps) {
  const { line, seq, go, goBy, zoom, setZoom, moment, found } = looking;
  const stage = line.stageOf(seq)?.title;
  return (
    <section className={style.time} aria-labelledby="moment">
      <div className={style.now}>
        <h2 id="moment" className={style.moment}>
          {seq === 0 ? said.first : said.inStage(moment.at, stage)}
        </h2>
        <div className={style.steps}>
          <Button
            className={style.step}
            aria-label={said.previous}
            title={said.previous}
            disabled={seq <= line.first}
            onClick={() => go(seq - 1)}
          >
            <span aria-hidden="true">◀</span>
          </Button>
          <Button
            className={style.step}
            aria-label={said.next}
            title={said.next}
            disabled={seq >= line.last}
            onClick={() => go(seq + 1)}
          >
            <span aria-hidden="true">▶</span>
          </Button>
          <Button disabled={seq >= outline.to.seq} onClick={() => go(outline.to.seq)}>
            {said.latest}
          </Button>
        </div>
        <GoToTime
          days={[...new Set(outline.ticks.map(({ at }) => dayOf(at)))]}
          at={moment.at}
          onTime={goBy}
        />
        {line.stages.length > 0 && (
          <LineSelect
            label={said.window}
            value={zoom ?? ''}
            onChange={(id) => setZoom(id === '' ? undefined : id)}
          >
            <option value="">{said.whole}</option>
            {line.stages.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </LineSelect>
        )}
      </div>
      <TimeLine
        outline={outline}
        line={line}
        seq={seq}
        shown={found.answer?.value.moment}
        compared={compared}
        zoom={zoom}
        onSeq={go}
        onTime={goBy}
        onZoom={setZoom}
      />
    </section>
  );
}
