import type { Typefaces } from './typefaces.ts';

/** What the encoding of PDF's own fonts (Windows 1252) has beyond Latin-1. */
const BEYOND_LATIN_1 = new Set(
  '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'.split('').map((sign) => sign.codePointAt(0)),
);

function has(codePoint: number): boolean {
  return (
    (codePoint >= 0x20 && codePoint < 0x7f) ||
    (codePoint >= 0xa0 && codePoint <= 0xff) ||
    BEYOND_LATIN_1.has(codePoint)
  );
}

/** Helvetica as every PDF reader has it: West European letters only, and not embedded. */
export const standardTypefaces: Typefaces = {
  regular: { source: 'Helvetica', has },
  bold: { source: 'Helvetica-Bold', has },
  widthPercent: 100,
};
