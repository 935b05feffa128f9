import { findings } from './findings.ts';
import { atLeast, type Finding } from './kinds.ts';
import type { KeptReasons } from './kept.ts';

/**
 * What stands against sending a text: what is certain to identify somebody, or what its author has
 * been asked about and has given no reason to keep. The strongest, and of those the first.
 */
export function standsAgainst(text: string, kept: KeptReasons): Finding | undefined {
  return findings(text)
    .filter(({ level, kind }) => level === 'block' || (level === 'warn' && !kept[kind]))
    .reduce<Finding | undefined>(
      (most, next) => (most && atLeast(most.level, next.level) ? most : next),
      undefined,
    );
}
