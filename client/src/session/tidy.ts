import { sessionOf } from '@gapboard/sync';
import type { BoardSession } from './boardSession.ts';

type Doc = Pick<BoardSession, 'doc'>;

/** Where it lies in the `session` root, which facilitators write themselves. */
const TIDY_KEY = 'tidy';
/** The oldest go first: what they were about has long been tidied otherwise. */
const MOST = 3_000;

/** What facilitators have said to be fine as it is, each by {@link settledKey}. */
export function settledOn({ doc }: Doc): ReadonlySet<string> {
  const said = sessionOf(doc).get(TIDY_KEY);
  return new Set(Array.isArray(said) ? said.filter((key) => typeof key === 'string') : []);
}

/** For facilitators only: so that none of them is asked again. */
export function settle({ doc }: Doc, keys: readonly string[]): void {
  const all = new Set([...settledOn({ doc }), ...keys]);
  sessionOf(doc).set(TIDY_KEY, [...all].slice(-MOST));
}

/** A short name for these things in this respect, whatever their order. */
export function settledKey(kind: string, ids: readonly string[]): string {
  // FNV-1a: that two of a few thousand are taken for one is unlikely, and does no harm.
  let hash = 0x811c9dc5;
  for (const sign of [kind, ...ids.toSorted()].join(' ')) {
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

/** Told when any of it may have changed; returns an end to it. */
export function watchSettled({ doc }: Doc, listener: () => void): () => void {
  const said = sessionOf(doc);
  said.observe(listener);
  return () => said.unobserve(listener);
}
