export const SOFT_HYPHEN = '\u00AD';

/** Where an English word of many letters may be parted: before what it ends in. Browsers without a dictionary would cut it anywhere. */
const ENDINGS =
  /(\p{L}{4,}?)(tional(?:ly)?|tions?|sions?|ness|ments?|ships?|ances?|ences?|ency|hoods?|ability|ings?)(?!\p{L})/giu;
/** A shorter word is not parted. */
const LONG = 9;

/** A heading for a narrow place: with signs where its long words may be parted. */
export function softHyphens(label: string): string {
  return label.replace(ENDINGS, (word: string, start: string, end: string) =>
    word.length < LONG ? word : `${start}${SOFT_HYPHEN}${end}`,
  );
}
