import { useMemo } from 'react';
import { ReplayPlayer } from '../replay/ReplayPlayer.tsx';
import { replayWords } from '../replay/words.ts';
import type { Held } from './held.ts';
import style from './ReplayFile.module.css';

/** The one page of a replay that has been taken away. */
export function ReplayFile({ script, drawing, pictures }: Held) {
  const addresses = useMemo(() => new Map(Object.entries(pictures)), [pictures]);
  return (
    <main className={style.page}>
      <header>
        <h1>{script.title}</h1>
        <p className={style.credit}>{replayWords.credit(script.credit, script.licence)}</p>
      </header>
      <ReplayPlayer script={script} drawing={drawing ?? undefined} pictures={addresses} />
      <footer className={style.credit}>{replayWords.madeWith}</footer>
    </main>
  );
}
