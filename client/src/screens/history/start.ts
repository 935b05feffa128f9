import type { HistoryOutline } from '@gapboard/history';

/** At which moment somebody begins to look, and whether it is the one the address names. */
export interface Start {
  seq: number;
  /** the time it is by, where its number is only about right */
  at: number | undefined;
  isLost: boolean;
  /** all of it is asked back at once */
  bringsWhole: boolean;
}

/**
 * `?at=` a number, `?snapshot=` a version, `?moment=` a named moment; without any of them the latest.
 * With `bring=whole` it is asked back.
 */
export function startIn(search: string, { from, to, snapshots, moments }: HistoryOutline): Start {
  const asked = new URLSearchParams(search);
  const [number, version, name] = ['at', 'snapshot', 'moment'].map((one) => asked.get(one));
  const latest = { seq: to.seq, at: undefined, isLost: false, bringsWhole: false };
  if (!number && !version && !name) return latest;
  const snapshot = snapshots.find(({ id }) => id === version);
  const seq = number ? Number(number) : (snapshot ?? moments.find(({ id }) => id === name))?.seq;
  const isThere =
    seq !== undefined && Number.isSafeInteger(seq) && from.seq <= seq && seq <= to.seq;
  if (!isThere) return { ...latest, isLost: true };
  const bringsWhole = asked.get('bring') === 'whole';
  return { seq, at: number ? undefined : snapshot?.at, isLost: false, bringsWhole };
}
