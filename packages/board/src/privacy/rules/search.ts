/**
 * Every match of a global pattern that `judge` makes something of. After one that it does not, the
 * search goes on from the next character: a second reading may begin inside the first.
 */
export function search<T>(
  pattern: RegExp,
  plain: string,
  judge: (match: RegExpExecArray) => T | undefined,
): T[] {
  const found: T[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
    const one = judge(match);
    if (one !== undefined) found.push(one);
    else pattern.lastIndex = match.index + 1;
  }
  return found;
}

/** The words just before a place, for rules that read on to it: `$` in their patterns is that place. */
export function before(plain: string, start: number, characters: number): string {
  return plain.slice(Math.max(0, start - characters), start);
}

export function after(plain: string, end: number, characters: number): string {
  return plain.slice(end, end + characters);
}

export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
