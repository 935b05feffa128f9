import { identifying, privacyWords } from '@gapboard/board/privacy';
import { Problem } from './problems.ts';

/**
 * Holds what is typed for everyone to read to the privacy guard.
 * @throws {Problem} saying what was found, and never quoting it
 */
export function noIdentifying(...texts: readonly string[]): void {
  for (const text of texts) {
    const found = identifying(text);
    if (!found) continue;
    const { line } = privacyWords({ kind: found.kind, level: 'block' });
    throw new Problem('identifying', { detail: line });
  }
}
