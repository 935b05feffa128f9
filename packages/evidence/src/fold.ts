/** A text as it is searched and sorted by: without capitals, accents and spaces around it, the same on every machine. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
