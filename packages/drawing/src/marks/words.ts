import type { Rect } from '../picture.ts';
import type { Font, WordsMark, WordStyle } from './mark.ts';
import type { Measure } from './measure.ts';
import type { Block, Run } from './richText.ts';

export interface TextLook {
  size: number;
  font: Font;
  /** of a line, in sizes */
  lineHeight: number;
  colour: string;
}

/** A text broken into lines. */
export interface TextLines {
  lines: readonly Line[];
  /** of the widest line */
  width: number;
  height: number;
}

interface Line {
  pieces: readonly { text: string; x: number; style: WordStyle }[];
  width: number;
}

/** How far a list's items are set in, in sizes. */
const INDENT = 1.4;
/** Where the letters of a line stand in it, in sizes below its middle. */
const BELOW_MIDDLE = 0.35;

/** Breaks a text into lines of at most this width: between words, and within one that is wider than a line. */
export function linesOf(
  blocks: readonly Block[],
  width: number,
  look: TextLook,
  measure: Measure,
): TextLines {
  const lines: Line[] = [];
  for (const block of blocks) breakBlock(block, width, look, measure, lines);
  const widest = lines.reduce((most, line) => Math.max(most, line.width), 0);
  return { lines, width: widest, height: lines.length * look.size * look.lineHeight };
}

function breakBlock(
  { runs, depth, bullet }: Block,
  width: number,
  look: TextLook,
  measure: Measure,
  into: Line[],
): void {
  const indent = depth * INDENT * look.size;
  let pieces: { text: string; x: number; style: WordStyle }[] = [];
  let x = indent;
  const end = (): void => {
    into.push({ pieces, width: x });
    [pieces, x] = [[], indent];
  };
  if (bullet !== '') {
    const style = styleOf(undefined, look);
    pieces.push({ text: bullet, x: indent - INDENT * 0.8 * look.size, style });
  }
  const put = (text: string, style: WordStyle, wide: number): void => {
    const last = pieces.at(-1);
    if (last && last.style === style && last.text !== bullet) last.text += text;
    else pieces.push({ text, x, style });
    x += wide;
  };
  for (const run of runs) {
    const style = styleOf(run, look);
    for (const word of run.text.match(/\n|[^\S\n]+|[^\s]+/g) ?? []) {
      if (word === '\n') {
        end();
        continue;
      }
      const wide = measure(word, style);
      const isSpace = word.trim() === '';
      if (x + wide > width && x > indent && !isSpace) end();
      if (isSpace && x === indent && pieces.length === 0 && into.length > 0) continue;
      if (wide <= width - indent || isSpace) put(word, style, wide);
      else {
        for (const sign of word) {
          const one = measure(sign, style);
          if (x + one > width && x > indent) end();
          put(sign, style, one);
        }
      }
    }
  }
  end();
}

function styleOf(run: Run | undefined, { size, font }: TextLook): WordStyle {
  return {
    size,
    font: run?.code ? 'mono' : font,
    bold: run?.bold ?? false,
    italic: run?.italic ?? false,
  };
}

/** The lines in a box, as they are aligned there. */
export function wordsIn(
  { lines, height }: TextLines,
  box: Rect,
  look: TextLook,
  align: { across: Align; down: Align },
): WordsMark[] {
  const step = look.size * look.lineHeight;
  const top = box.y + shareOf(align.down) * Math.max(0, box.h - height);
  return lines.flatMap(({ pieces, width }, n) => {
    const left = box.x + shareOf(align.across) * (box.w - width);
    const y = top + (n + 0.5) * step + BELOW_MIDDLE * look.size;
    return pieces.map(({ text, x, style }) => ({
      kind: 'words' as const,
      text,
      x: left + x,
      y,
      style,
      colour: look.colour,
      anchor: 'start' as const,
    }));
  });
}

export type Align = 'start' | 'middle' | 'end';

/** tldraw's names, among them those of its older versions. */
export function alignOf(value: unknown, otherwise: Align = 'middle'): Align {
  switch (value) {
    case 'start':
    case 'start-legacy':
      return 'start';
    case 'end':
    case 'end-legacy':
      return 'end';
    case 'middle':
    case 'middle-legacy':
      return 'middle';
    default:
      return otherwise;
  }
}

function shareOf(align: Align): number {
  return { start: 0, middle: 0.5, end: 1 }[align];
}

/** Words in a box that show as many lines as there is room for; the last one ends in an ellipsis where more were there. */
export function fitWords(
  blocks: readonly Block[],
  box: Rect,
  look: TextLook,
  measure: Measure,
  align: { across: Align; down: Align } = { across: 'start', down: 'middle' },
): WordsMark[] {
  const all = linesOf(blocks, box.w, look, measure);
  const step = look.size * look.lineHeight;
  const most = Math.max(1, Math.floor(box.h / step));
  if (all.lines.length <= most) return wordsIn(all, box, look, align);
  const lines = all.lines.slice(0, most);
  const last = lines.at(-1)?.pieces.at(-1);
  if (last) shorten(last, box.w, measure);
  return wordsIn({ ...all, lines, height: most * step }, box, look, align);
}

function shorten(
  piece: { text: string; x: number; style: WordStyle },
  width: number,
  measure: Measure,
): void {
  const signs = [...piece.text.trimEnd()];
  const shown = (): string => `${signs.join('').trimEnd()}…`;
  while (signs.length > 0 && piece.x + measure(shown(), piece.style) > width) signs.pop();
  piece.text = shown();
}
