import { useCallback, useEffect, useState } from 'react';
import type { CanvasHandle } from '../../../../canvas/handle.ts';
import type { CanvasChange } from '../../../../canvas/together/othersChange.ts';

/** What others did, and is not put away yet. */
export interface OthersChanges {
  /** newest first */
  changes: readonly CanvasChange[];
  putAway: (change: CanvasChange) => void;
}

/** More than this at once nobody reads. */
const MOST = 3;
/** How long it can be put back from where it is said, in ms. */
const SAID_MS = 120_000;

/** What others have done to this person's notes in the last minutes. */
export function useOthersChanges(canvas: CanvasHandle | undefined): OthersChanges {
  const [changes, setChanges] = useState<readonly CanvasChange[]>([]);
  const putAway = useCallback(
    (change: CanvasChange) => setChanges((before) => before.filter((one) => one !== change)),
    [],
  );
  useEffect(
    () =>
      canvas?.onOthersChange((change) => {
        setChanges((all) => {
          const earlier = all.find((one) => one.before.id === change.before.id);
          // What is put back is how it was before anybody else touched it.
          const told = earlier ? { ...change, before: earlier.before } : change;
          return [told, ...all.filter((one) => one !== earlier)].slice(0, MOST);
        });
      }),
    [canvas],
  );
  const oldest = changes.at(-1);
  useEffect(() => {
    if (!oldest) return;
    const timer = setTimeout(() => putAway(oldest), SAID_MS);
    return () => clearTimeout(timer);
  }, [oldest, putAway]);
  return { changes, putAway };
}
