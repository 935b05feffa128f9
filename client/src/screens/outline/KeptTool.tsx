import { usePieces } from '../../onBoard/kept/usePieces.ts';
import { keptWords } from '../../onBoard/kept/words.ts';
import type { BoardSession } from '../../session/boardSession.ts';
import style from './OutlineBar.module.css';

/** The way to what the board did not take. */
export function KeptTool({ session, onOpen }: { session: BoardSession; onOpen: () => void }) {
  const kept = usePieces(session).length;
  return (
    <button
      type="button"
      className={style.tool}
      aria-label={keptWords.toolLabel(kept)}
      onClick={onOpen}
    >
      {keptWords.tool}
      <span className={style.badge}>{kept}</span>
    </button>
  );
}
