/**
 * How wide a text is without a browser to ask: the widths of Helvetica (Adobe's font metrics, in
 * thousandths of the font size), which Arial and Liberation Sans share, and a guess for other signs.
 */
const WIDTHS: Record<string, string> = {
  191: "'",
  222: 'ijl',
  260: '|',
  278: ' !,./:;I[\\]ft',
  333: '()-`r',
  334: '{}',
  355: '"',
  389: '*',
  469: '^',
  500: 'Jcksvxyz',
  556: '#$0123456789?L_abdeghnopqu',
  584: '+<=>~',
  611: 'FTZ',
  667: '&ABEKPSVXY',
  722: 'CDHNRUw',
  778: 'GOQ',
  833: 'Mm',
  889: '%',
  944: 'W',
  1015: '@',
};

const WIDTH_OF = new Map(
  Object.entries(WIDTHS).flatMap(([width, signs]) =>
    [...signs].map((sign): [string, number] => [sign, Number(width)]),
  ),
);

/** Chinese, Japanese, Korean and pictures are as wide as they are high. */
const FULL_WIDTH =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}\uFF01-\uFF60]/u;
const NO_WIDTH = /[\p{M}\p{Cf}]/u;
/** A little more than most letters, so that a text is rather wrapped than cut off. */
const OTHER = 620;
/** Bold letters are wider, and the reader's font may be another one. */
const BOLD = 1.08;
const SLACK = 1.04;

/** The width of a text in the unit of its font size. */
export function textWidth(text: string, size: number, isBold = false): number {
  let width = 0;
  for (const sign of text.normalize('NFC')) width += widthOf(sign);
  return ((width * size) / 1_000) * (isBold ? BOLD : 1) * SLACK;
}

function widthOf(sign: string): number {
  if (NO_WIDTH.test(sign)) return 0;
  // An accent does not change how wide a letter is.
  const base = WIDTH_OF.get(sign) ?? WIDTH_OF.get(sign.normalize('NFD').charAt(0));
  return base ?? (FULL_WIDTH.test(sign) ? 1_000 : OTHER);
}
