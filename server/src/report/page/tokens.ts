/** A paragraph's text in the smallest parts that are set as one. */
import type { Typefaces } from './typefaces.ts';

/** A stretch of a paragraph that looks the same. */
export interface Span {
  text: string;
  bold?: boolean;
  colour?: string;
  /** where it leads, as a URL */
  link?: string;
}

export interface Token {
  span: Span;
  text: string;
  /**
   * `alone` is set by itself: writing from right to left, Arabic figures, and letters whose accents are
   * signs of their own; `box` stands for what the typefaces have no letter for
   */
  kind: 'letters' | 'alone' | 'box' | 'space' | 'break';
  /** a line may be broken after it */
  endsGroup: boolean;
  /** the direction it gives to what stands beside it */
  strong: 'ltr' | 'rtl' | 'neutral';
}

/** After these a line may be broken, though no space follows. */
const BREAKS_AFTER = /(?<=[-‐–—/…](?=[^\s\d/]))/u;
/** Writing without spaces: a line may be broken between any two of its letters. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** What every typeface has, and by far the most of what there is. */
const PLAIN = /^[!-~]+$/;
const LETTER = /\p{L}/u;
const MARK = /\p{M}/u;
/** Shaped from right to left by the library, though figures never run that way. */
export const ARABIC_FIGURES = /[\u0660-\u0669\u06f0-\u06f9]+/g;
const ARABIC_FIGURE = /[\u0660-\u0669\u06f0-\u06f9]/;
const NO_SIGN = /[\p{Cc}\p{Surrogate}]/gu;
const SHOWS_NOTHING = /^[\p{Default_Ignorable_Code_Point}\p{Cf}]*$/u;
/** What says how the sign before it looks, and is not needed where there is but one way. */
const VARIANTS = /[\ufe00-\ufe0f\u{e0000}-\u{e0fff}]/gu;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

export function tokensOf(span: Span, type: { typefaces: Typefaces; bold: boolean }): Token[] {
  const face = (span.bold ?? type.bold) ? type.typefaces.bold : type.typefaces.regular;
  return cleaned(span.text)
    .split(/(\n| +)/)
    .filter((part) => part !== '')
    .flatMap((part) => {
      if (part === '\n') return [tokenOf(span, part, 'break', true)];
      if (part.startsWith(' ')) return [tokenOf(span, part, 'space', true)];
      return part.split(BREAKS_AFTER).flatMap((word) => wordTokens(span, word, face.has));
    });
}

/** A text's letters as a reader counts them: a base with all that belongs to it. */
export function lettersOf(text: string): string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

function wordTokens(span: Span, word: string, has: (codePoint: number) => boolean): Token[] {
  if (PLAIN.test(word)) return [tokenOf(span, word, 'letters', true)];
  const tokens: Token[] = [];
  for (const letter of lettersOf(word)) {
    if (SHOWS_NOTHING.test(letter)) continue;
    const next = letterToken(span, letter, has);
    const last = tokens.at(-1);
    if (last && joins(last, next)) {
      last.text += next.text;
      if (last.strong === 'neutral') last.strong = next.strong;
      continue;
    }
    if (last && next.endsGroup) last.endsGroup = true;
    tokens.push(next);
  }
  const last = tokens.at(-1);
  if (last) last.endsGroup = true;
  return tokens;
}

function letterToken(span: Span, letter: string, has: (codePoint: number) => boolean): Token {
  const shown = letter.replaceAll(VARIANTS, '');
  const isShown = [...shown].every(
    (sign) => has(sign.codePointAt(0) ?? 0) || SHOWS_NOTHING.test(sign),
  );
  if (!isShown) return tokenOf(span, letter, 'box', true);
  const isAlone = RTL.test(shown) || MARK.test(shown) || ARABIC_FIGURE.test(shown);
  const kind = isAlone ? 'alone' : 'letters';
  return tokenOf(span, shown, kind, WITHOUT_SPACES.test(shown));
}

function joins(last: Token, next: Token): boolean {
  if (last.endsGroup || next.endsGroup || last.kind !== next.kind) return false;
  return last.strong === next.strong || (last.strong !== 'rtl' && next.strong !== 'rtl');
}

function tokenOf(span: Span, text: string, kind: Token['kind'], endsGroup: boolean): Token {
  const strong =
    RTL.test(text) && !ARABIC_FIGURE.test(text) ? 'rtl' : LETTER.test(text) ? 'ltr' : 'neutral';
  return { span, text, kind, endsGroup, strong };
}

/** Line ends of every system become one, and what is no sign at all is shown to have been there. */
function cleaned(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(NO_SIGN, (sign) => (sign === '\n' ? sign : '\ufffd'));
}
