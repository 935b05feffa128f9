import { chapterAt, timeOfDay } from '@gapboard/history/replay';
import style from './Replay.module.css';
import { type Replay, usePlayer } from './useReplay.ts';
import { replayWords } from './words.ts';

/** The stages of the session, each a way to where it began. */
export function Chapters({ replay }: { replay: Replay }) {
  const { player, line, script } = replay;
  const now = usePlayer(replay, ({ position }) => chapterAt(script, line, position));
  return (
    <section className={style.panel} aria-labelledby="replay-chapters">
      <h2 id="replay-chapters">{replayWords.chapters}</h2>
      {script.chapters.length === 0 && <p>{replayWords.noChapters}</p>}
      <ol className={style.chapters}>
        {script.chapters.map((chapter, nth) => (
          <li key={chapter.seq}>
            <button
              type="button"
              className={style.chapter}
              aria-current={nth === now ? 'step' : undefined}
              onClick={() => player.seek(line.positionOf(chapter))}
            >
              <span className={style.when}>{timeOfDay(chapter.at)}</span> {chapter.title}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
