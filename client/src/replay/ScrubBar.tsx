import { chapterAt, timeOfDay } from '@gapboard/history/replay';
import style from './Replay.module.css';
import { type Replay, usePlayer } from './useReplay.ts';
import { replayWords } from './words.ts';

/** Where one is, and the way to anywhere else; chapters are marked on it. */
export function ScrubBar({ replay }: { replay: Replay }) {
  const { player, line, script } = replay;
  const position = usePlayer(replay, (state) => state.position);
  const chapter = script.chapters[chapterAt(script, line, position)];
  const time = timeOfDay(line.timeAt(position));
  return (
    <div className={style.scrub}>
      <div className={style.track}>
        <input
          type="range"
          min={0}
          max={Math.ceil(line.length)}
          step="any"
          value={position}
          aria-label={replayWords.position}
          aria-valuetext={replayWords.at(time, chapter?.title)}
          onChange={(event) => player.seek(Number(event.target.value))}
        />
        <span className={style.marks} aria-hidden="true">
          {script.chapters.map((one) => (
            <i
              key={one.seq}
              style={{ left: `${(100 * line.positionOf(one)) / line.length}%` }}
              title={one.title}
            />
          ))}
        </span>
      </div>
      <span className={style.time}>{replayWords.at(time, chapter?.title)}</span>
    </div>
  );
}
