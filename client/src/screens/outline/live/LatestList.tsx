import style from './LatestList.module.css';
import type { Told } from './telling.ts';
import { liveWords } from './words.ts';

/** What others have done, newest first. */
export function LatestList({ latest }: { latest: readonly Told[] }) {
  return (
    <>
      <p className={style.hint}>
        {latest.length > 0 ? liveWords.latestHint : liveWords.latestNone}
      </p>
      <ul className={style.list}>
        {latest.map(({ nth, words }) => (
          <li key={nth}>{words}</li>
        ))}
      </ul>
    </>
  );
}
