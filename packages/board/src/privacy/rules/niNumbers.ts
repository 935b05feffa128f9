import type { Finding, Level } from '../kinds.ts';
import { before, search } from './search.ts';

const FORM =
  /(?<![\p{L}\d])([A-Z]{2})[\s._-]{0,2}\d{2}[\s._-]{0,2}\d{2}[\s._-]{0,2}\d{2}(?:[\s._-]{0,2}([A-D]))?(?![\p{L}\d])/giu;

/** Letters that are issued: HMRC's rule, NIM39110. */
const ISSUED = /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]$/i;

const NAMED =
  /(?<![\p{L}\d])(?:national insurance(?: (?:number|no))?|NI[\s._-]{0,2}(?:number|no|num|#)|NINO)(?!\p{L})[^\p{L}\d]{0,4}(?:is|was)?[^\p{L}\d]{0,4}$/iu;
/** As long as the longest of those with what may follow it. */
const NAMED_WITHIN = 45;

/** National Insurance numbers, and what looks like one but for its first letters. */
export function niNumbers(plain: string): Finding[] {
  return search(FORM, plain, (match) => {
    const [written, prefix = '', suffix = ''] = match;
    const end = match.index + written.length;
    const named = NAMED.test(before(plain, match.index, NAMED_WITHIN));
    const level =
      !named && isArticle(written, plain.slice(end, end + 2))
        ? undefined
        : levelOf(prefix, suffix, named);
    return level && { kind: 'ni-number', level, start: match.index, end };
  });
}

/** "PB123456 A review of …": the last letter is the next word. */
function isArticle(written: string, next: string): boolean {
  return /^[A-Z]{2}\d{6}\sA$/i.test(written) && /^\s\p{Ll}$/u.test(next);
}

function levelOf(prefix: string, suffix: string, named: boolean): Level | undefined {
  if (suffix !== '' && ISSUED.test(prefix)) return 'block';
  if (named) return 'warn';
  // "in 10 20 30 a" is no number; a look-alike is in capitals, as on a form.
  return suffix !== '' && /^[A-Z]{3}$/.test(prefix + suffix) ? 'warn' : undefined;
}
