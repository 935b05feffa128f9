import type { Finding } from '../kinds.ts';
import { before } from './search.ts';

/** Longest that a mail server takes before the @ (RFC 5321). */
const LOCAL_MAX = 64;
const LOCAL = /[\p{L}\d](?:[\p{L}\d.+%'_-]*[\p{L}\d+%'_-])?$/u;
const DOMAIN = /(?:[\p{L}\d](?:[\p{L}\d-]{0,62})\.){1,8}(?:\p{L}{2,24}|xn--[a-z\d-]{2,60})/uy;

/** E-mail addresses: from each @ back and on, so that a text full of either letters or @ takes no longer than another. */
export function emails(plain: string): Finding[] {
  const found: Finding[] = [];
  for (let at = plain.indexOf('@'); at !== -1; at = plain.indexOf('@', at + 1)) {
    const local = LOCAL.exec(lastWord(before(plain, at, LOCAL_MAX)));
    DOMAIN.lastIndex = at + 1;
    if (local !== null && DOMAIN.test(plain)) {
      found.push({
        kind: 'email',
        level: 'warn',
        start: at - local[0].length,
        end: DOMAIN.lastIndex,
      });
    }
  }
  return found;
}

function lastWord(text: string): string {
  return text.slice(text.search(/[^\s\0]*$/));
}
