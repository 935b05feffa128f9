import type { Role } from '@gapboard/board';
import { useEffect, useState } from 'react';
import type { BoardSession } from '../session/boardSession.ts';
import type { SavedState } from '../session/savedState.ts';
import { useSessionView } from '../session/useBoardSession.ts';
import { classes } from '../ui/classes.ts';
import style from './SavedLine.module.css';
import { onBoardWords } from './words.ts';

/** Work that is saved within this time (ms), or a line that is back within it, is not worth a flicker. */
const CALM_MS = 800;

/** The one honest line about whether work is safe. Always there, on every screen. */
export function SavedLine({ session, role }: { session: BoardSession; role: Role }) {
  const saved = useSessionView(session, (view) => view.saved);
  const ready = useSessionView(session, (view) => view.ready);
  const state = useCalm(saved);
  const words = ready ? onBoardWords.saved(state) : onBoardWords.opening;
  return (
    <p className={classes(style.line, style[state.kind])} data-saved={state.kind}>
      <span className={style.dot} aria-hidden="true" />
      <span className={style.words} role="status" title={onBoardWords.savedLine}>
        {words}
        {role === 'viewer' && ` · ${onBoardWords.viewer}`}
      </span>
    </p>
  );
}

/** What to show: good news and risk at once, what may pass by itself only when it has lasted. */
function useCalm(saved: SavedState): SavedState {
  const [shown, setShown] = useState(saved);
  const passing = saved.kind === 'saving' || (saved.kind === 'offline' && saved.changes === 0);
  useEffect(() => {
    if (!passing) {
      setShown(saved);
      return undefined;
    }
    const timer = setTimeout(() => setShown(saved), CALM_MS);
    return () => clearTimeout(timer);
  }, [passing, saved]);
  return shown;
}
