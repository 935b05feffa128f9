/** Longest part of a text by which it is named, in characters. */
const NAME_MAX = 40;

/** The beginning of a text, on one line, as a name for it. */
export function shortened(text: string): string {
  const signs = [...text.replaceAll(/\s+/g, ' ')];
  if (signs.length <= NAME_MAX) return signs.join('');
  const start = signs.slice(0, NAME_MAX - 1).join('');
  return `${start.trimEnd()}…`;
}
