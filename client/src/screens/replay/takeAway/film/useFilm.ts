import { useCallback, useEffect, useRef, useState } from 'react';
import { download } from '../../../../takeAway/download.ts';
import { makeFilm, type FilmOrder } from './makeFilm.ts';
import { pickFile } from './pickFile.ts';
import { FilmError, type WhyNot } from './whyNot.ts';

/** How the film that somebody wants stands. */
export type FilmState =
  | { at: 'rest' }
  | { at: 'making'; done: number; of: number; secondsLeft: number | undefined }
  | { at: 'done'; missing: number }
  | { at: 'cancelled' }
  | { at: 'failed'; why: Exclude<WhyNot, 'cancelled'> };

/** Before this part is done, nobody can say how long the rest takes. */
const KNOWN_FROM = 0.03;

export interface Film {
  state: FilmState;
  make: (order: Omit<FilmOrder, 'handle'> & { name: string }) => void;
  cancel: () => void;
}

/** One film at a time. @param closing aborted when nobody looks any more */
export function useFilm(closing: AbortSignal): Film {
  const [state, setState] = useState<FilmState>({ at: 'rest' });
  const running = useRef<AbortController>(undefined);
  const cancel = useCallback(() => running.current?.abort(), []);
  useEffect(() => {
    closing.addEventListener('abort', cancel);
    return () => closing.removeEventListener('abort', cancel);
  }, [closing, cancel]);

  const make: Film['make'] = ({ name, ...order }) => {
    cancel();
    const mine = new AbortController();
    running.current = mine;
    makeAndKeep(order, name, setState, mine.signal).then(setState, (thrown: unknown) => {
      const why = thrown instanceof FilmError ? thrown.why : 'failed';
      setState(why === 'cancelled' ? { at: 'cancelled' } : { at: 'failed', why });
    });
  };
  return { state, make, cancel };
}

async function makeAndKeep(
  order: Omit<FilmOrder, 'handle'>,
  name: string,
  tell: (state: FilmState) => void,
  signal: AbortSignal,
): Promise<FilmState> {
  // What is recorded comes at the pace of the film: it fits into memory and goes the usual way.
  const handle = order.way.kind === 'encoded' ? await pickFile(name, order.way.file) : undefined;
  const began = performance.now();
  tell({ at: 'making', done: 0, of: 1, secondsLeft: undefined });
  const { film, missing } = await makeFilm(
    { ...order, handle },
    (done, of) => {
      const gone = (performance.now() - began) / 1_000;
      const secondsLeft = done / of < KNOWN_FROM ? undefined : (gone / done) * (of - done);
      tell({ at: 'making', done, of, secondsLeft });
    },
    signal,
  );
  if (film) download(film, name);
  return { at: 'done', missing };
}
