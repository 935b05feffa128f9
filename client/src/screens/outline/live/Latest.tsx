import { Disclosure } from '../list/Disclosure.tsx';
import style from './Latest.module.css';
import type { Told } from './telling.ts';
import { outlineWords } from '../words.ts';

/** What others have done, for those who missed it when it was said. */
export function Latest({ latest }: { latest: readonly Told[] }) {
  return (
    <Disclosure level={2} title={outlineWords.latest(latest.length)}>
      <p className={style.hint}>
        {latest.length > 0 ? outlineWords.latestHint : outlineWords.latestNone}
      </p>
      <ul className={style.list}>
        {latest.map(({ nth, words }) => (
          <li key={nth}>{words}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
