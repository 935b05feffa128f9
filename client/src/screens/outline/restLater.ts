import type { BoardSession } from '../../session/boardSession.ts';

/** ms after the board is there to read, at which what is needed to change it is fetched, wanted or not. */
const REST_AFTER_MS = 2_000;

/** Has the rest loaded once the board can be read, `loadList` with it, and says so. Returns a way to call it off. */
export function restLater(
  session: BoardSession,
  loadList: () => Promise<unknown>,
  onHere: () => void,
): () => void {
  let end: (() => void) | undefined;
  let isOver = false;
  const timer = setTimeout(() => {
    import('./loadRest.ts')
      .then(({ loadRest }) => loadRest(session, loadList))
      .then((stop) => {
        if (isOver) stop();
        else end = stop;
        onHere();
      })
      .catch(() => undefined);
  }, REST_AFTER_MS);
  return () => {
    isOver = true;
    clearTimeout(timer);
    end?.();
  };
}
