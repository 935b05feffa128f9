/**
 * Writing from right to left in its order on the line: Unicode's bidirectional algorithm (UAX 9) for
 * whole words, without its explicit marks.
 */
import type { Token } from './tokens.ts';

/** Even: from left to right; odd: from right to left. What has no direction of its own goes with both its neighbours, else with the line. */
export function levelsOf(tokens: readonly Pick<Token, 'strong'>[], base: 'ltr' | 'rtl'): number[] {
  const levelIn = (way: 'ltr' | 'rtl') => (way === 'rtl' ? 1 : base === 'rtl' ? 2 : 0);
  let before: 'ltr' | 'rtl' = base;
  const after = nextStrong(tokens, base);
  return tokens.map(({ strong }, n) => {
    if (strong !== 'neutral') before = strong;
    return levelIn(before === after[n] ? before : base);
  });
}

/** For each token its own direction, else that of the next which has one. */
function nextStrong(
  tokens: readonly Pick<Token, 'strong'>[],
  base: 'ltr' | 'rtl',
): ('ltr' | 'rtl')[] {
  const next: ('ltr' | 'rtl')[] = [];
  let way = base;
  for (const { strong } of tokens.toReversed()) {
    if (strong !== 'neutral') way = strong;
    next.push(way);
  }
  return next.toReversed();
}

/** From left to right as they are seen: from the highest level down, what is at it or above is turned round. */
export function inSight<T>(tokens: readonly T[], levels: readonly number[]): T[] {
  const order = tokens.map((token, n) => ({ token, level: levels[n] ?? 0 }));
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from;
      while ((order[to]?.level ?? -1) >= level) to++;
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).toReversed());
      from = Math.max(from, to);
    }
  }
  return order.map(({ token }) => token);
}

const MIRRORED: Record<string, string> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
};

/** Punctuation among writing from right to left; figures keep their order, and what stands round them its shape. */
export function mirrored(text: string): string {
  if (/\p{N}/u.test(text)) return text;
  return [...text]
    .toReversed()
    .map((sign) => MIRRORED[sign] ?? sign)
    .join('');
}
