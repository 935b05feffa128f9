import { Slices } from '@gapboard/history/replay';
import { useEffect, useState } from 'react';

/**
 * What comes of long work that is done while this is shown, in slices; `undefined` until it is done. It
 * is done anew whenever `work` is another function: keep it with `useCallback`.
 * @throws where this is shown, what the work throws
 */
export function useInSlices<T>(work: (slices: Slices) => Promise<T>): T | undefined {
  const [done, setDone] = useState<{ work: typeof work; result: T }>();
  useEffect(() => {
    const left = new AbortController();
    work(new Slices(left.signal)).then(
      (result) => !left.signal.aborted && setDone({ work, result }),
      (thrown: unknown) => !left.signal.aborted && setDone(() => raise(thrown)),
    );
    return () => left.abort();
  }, [work]);
  return done?.work === work ? done.result : undefined;
}

function raise(thrown: unknown): never {
  throw thrown;
}
