/**
 * A text as the rules read it: letters and digits of any width or script as their plain ones, every
 * space a space, every dash a hyphen, and nothing that cannot be seen. Each of its characters knows
 * where in the text as given it comes from.
 */
export interface PlainForm {
  text: string;
  /** the range of the given text that this range of the plain one stands for */
  given(start: number, end: number): { start: number; end: number };
}

const ALREADY_PLAIN = /^[\n\x20-\x7e]*$/;

/** A keycap, an accent, a soft hyphen, a zero-width space: whatever lies on or between characters. */
const UNSEEN = /^[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]$/u;
/** A footnote's sign after a number is no digit of it. */
const RAISED_OR_LOWERED = /^[\u00b2\u00b3\u00b9\u2070-\u2089]$/;

export function plainForm(given: string): PlainForm {
  if (ALREADY_PLAIN.test(given)) {
    return { text: given, given: (start, end) => ({ start, end }) };
  }
  const plain: string[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const character of given) {
    for (const unit of plainCharacter(character)) {
      plain.push(unit);
      starts.push(at);
    }
    at += character.length;
  }
  return {
    text: plain.join(''),
    given: (start, end) => {
      const last = starts[end - 1] ?? 0;
      // What is left out belongs to the character before it.
      let next = end;
      while (starts[next] === last) next += 1;
      return { start: starts[start] ?? given.length, end: starts[next] ?? given.length };
    },
  };
}

/** In UTF-16 units, so that one entry of the map is one index into the text. */
function plainCharacter(character: string): string[] {
  const code = character.charCodeAt(0);
  if (code >= 0x20 && code < 0x7f) return [character];
  if (/^[\n\r\v\f\u0085\u2028\u2029]$/.test(character)) return ['\n'];
  if (/^[\t\p{Zs}\u2800]$/u.test(character)) return [' '];
  if (UNSEEN.test(character) || /^\p{Cc}$/u.test(character)) return [];
  if (RAISED_OR_LOWERED.test(character)) return [character];
  const simple = character.normalize('NFKC');
  return [...simple].flatMap((part) => plainSign(part).split(''));
}

function plainSign(sign: string): string {
  if (/^[\p{Pd}\u2212]$/u.test(sign)) return '-';
  if (/^[\u2018\u2019\u02bc\u2032`]$/.test(sign)) return "'";
  if (/^[\u00b7\u2022\u2027\u2219\u22c5]$/.test(sign)) return '.';
  if (/^[\u2044\u2215]$/.test(sign)) return '/';
  if (UNSEEN.test(sign)) return '';
  if (/^\p{Zs}$/u.test(sign)) return ' ';
  return /^\p{Nd}$/u.test(sign) ? digit(sign) : sign;
}

/** Digits of every script lie in tens, each beginning with its zero. */
function digit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
