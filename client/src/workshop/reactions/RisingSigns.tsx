import type { Pulse } from '@gapboard/board';
import { useEffect, useState } from 'react';
import { ReactionSign } from './ReactionSign.tsx';
import style from './RisingSigns.module.css';
import { type Risen, SEEN_MS, withRisen } from './rising.ts';
import { reactionWords as said } from './words.ts';

const NONE: readonly Risen[] = [];

/** The signs that people show, for a moment, within the bar: never over the map, and read out to nobody. */
export function RisingSigns({ pulse }: { pulse: Pulse | undefined }) {
  const [up, setUp] = useState(NONE);
  useEffect(() => {
    const came = pulse?.reactions ?? {};
    if (Object.keys(came).length === 0) return;
    setUp((before) => withRisen(before, came, performance.now()));
  }, [pulse]);
  useEffect(() => {
    if (up.length === 0) return undefined;
    const timer = setTimeout(() => setUp((all) => withRisen(all, {}, performance.now())), SEEN_MS);
    return () => clearTimeout(timer);
  }, [up]);
  return (
    <div className={style.rising} aria-hidden="true">
      {up.map(({ reaction, count, nth }) => (
        <span key={`${reaction} ${nth}`} className={style.sign} data-reaction={reaction}>
          <ReactionSign reaction={reaction} size={18} />
          {said.count(count)}
        </span>
      ))}
    </div>
  );
}
