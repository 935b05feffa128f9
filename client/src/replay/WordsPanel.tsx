import { type Slices, timeOfDay } from '@gapboard/history/replay';
import { useCallback } from 'react';
import style from './Replay.module.css';
import { useInSlices } from './useInSlices.ts';
import { useNarration } from './useNarration.ts';
import type { Replay } from './useReplay.ts';
import { replayWords } from './words.ts';

/** The replay for whoever does not see it, or would rather read: the moment, and all of it. */
export function WordsPanel({ replay }: { replay: Replay }) {
  const { telling, line } = replay;
  const said = useNarration(replay);
  const tell = useCallback((slices: Slices) => telling.tell(line, slices), [telling, line]);
  const told = useInSlices(tell);
  return (
    <section className={style.panel} aria-labelledby="replay-words">
      <h2 id="replay-words">{replayWords.inWords}</h2>
      <p className={style.now} aria-live="polite" data-told>
        {said}
      </p>
      <details className={style.whole}>
        <summary>{replayWords.whole}</summary>
        {told?.chapters.map(({ title, at, lines }, nth) => (
          // Two stages may have one name and one time.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={nth}>
            <h3>
              {timeOfDay(at)}, {title}
            </h3>
            {lines.length === 0 ? (
              <p>{replayWords.nothingAdded}</p>
            ) : (
              <ul>
                {lines.map((one, n) => (
                  // Two notes may say the same.
                  // oxlint-disable-next-line react/no-array-index-key
                  <li key={n}>{one}</li>
                ))}
              </ul>
            )}
          </div>
        ))}
        <p>{told?.inAll}</p>
      </details>
    </section>
  );
}
