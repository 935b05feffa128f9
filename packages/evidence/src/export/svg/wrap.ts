import { textWidth } from '../../layout/textWidth.ts';

export interface Lettering {
  size: number;
  isBold?: boolean;
}

/**
 * Breaks a text into lines no wider than `width`: between words, after a hyphen or a slash, and
 * within a word that is wider than a line. More than `most` lines are cut, and end in an ellipsis.
 */
export function wrapped(
  text: string,
  width: number,
  { isBold = false, size }: Lettering,
  most = Infinity,
): string[] {
  const fits = (line: string) => textWidth(line, size, isBold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const part of partsOf(text)) {
    if (line !== '' && !fits((line + part).trimEnd())) {
      lines.push(line.trimEnd());
      line = '';
    }
    const [head, ...rest] = fits(part.trimEnd()) ? [part] : broken(part, fits);
    line += head ?? '';
    for (const next of rest) {
      lines.push(line);
      line = next;
    }
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), ellipsed(lines[most - 1] ?? '', fits)];
}

/** What a line may end after. */
function partsOf(text: string): string[] {
  return (
    text
      .trim()
      .replaceAll(/\s+/g, ' ')
      .match(/[^\s/-]*[\s/-]|[^\s/-]+/g) ?? []
  );
}

/** A word that no line has room for, in pieces that fit. */
function broken(word: string, fits: (line: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const sign of word) {
    if (piece !== '' && !fits(piece + sign)) {
      pieces.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...pieces, piece];
}

function ellipsed(line: string, fits: (line: string) => boolean): string {
  const signs = [...line];
  while (signs.length > 0 && !fits(`${signs.join('').trimEnd()}…`)) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}
