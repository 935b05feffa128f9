import { setImmediate as turn } from 'node:timers/promises';
import { type BoardState, rewriteStretch, type Scrub } from '@gapboard/history';
import type { StoredStretch } from '../../storage/Storage.ts';
import { packStretch, unpackStretch } from './pack.ts';

/**
 * A board's memory in which nothing is left of what `scrub` takes out, stretch by stretch; between
 * two, whoever else waits gets their turn. For `Memories.rewrite`.
 */
export async function scrubbed(
  stored: readonly StoredStretch[],
  scrub: Scrub,
): Promise<StoredStretch[]> {
  const result: StoredStretch[] = [];
  let before: BoardState = new Map();
  for (const one of stored) {
    const stretch = unpackStretch(one);
    const rewritten = rewriteStretch(stretch, scrub, before);
    result.push(packStretch(rewritten.stretch, cleaned(before, scrub)));
    before = rewritten.after;
    await turn();
  }
  return result;
}

function cleaned(state: BoardState, scrub: Scrub): BoardState {
  return new Map(
    [...state].flatMap(([id, record]) => {
      const kept = scrub(record);
      return kept ? [[id, kept]] : [];
    }),
  );
}
