/**
 * Text to lines: where each piece of a paragraph goes, in points, before anything is drawn. Lines are
 * broken at spaces, after hyphens, dashes and slashes, anywhere between letters of writing without
 * spaces, and within a word only where it is wider than the line. What the typefaces have no letter
 * for keeps its place as a box, and its text.
 */
import { inSight, levelsOf, mirrored } from './direction.ts';
import { ARABIC_FIGURES, lettersOf, type Span, type Token, tokensOf } from './tokens.ts';
import type { Typefaces } from './typefaces.ts';

export interface Piece {
  /** from the left of the paragraph's box */
  x: number;
  width: number;
  span: Span;
  text: string;
  /**
   * what is drawn: `reversed` comes out of the library in the order it is seen in, which is not the one
   * it is read in; `instead` is another sign than the text's own; a `box`, nothing
   */
  shown:
    | { kind: 'text' }
    | { kind: 'alone'; text: string; as: 'itself' | 'reversed' | 'instead' }
    | { kind: 'box' };
}

export interface Line {
  /** in the order in which they are read */
  pieces: readonly Piece[];
  width: number;
}

/** How wide a text is, for a size of one point. */
export type Measure = (text: string, bold: boolean) => number;

/** Of the size: a box with a little room on both sides. */
export const BOX_WIDTH = 0.8;

export interface Setting {
  measure: Measure;
  typefaces: Typefaces;
  size: number;
  bold: boolean;
  width: number;
}

interface Placed extends Token {
  width: number;
  /** see `levelsOf` */
  level: number;
}

export function linesOf(spans: readonly Span[], setting: Setting): Line[] {
  const tokens = spans.flatMap((span) => tokensOf(span, setting));
  const base = baseOf(tokens);
  const levels = levelsOf(tokens, base);
  const lines: Line[] = [];
  let line: Placed[] = [];
  let width = 0;

  const finish = () => {
    lines.push(laid(line, base, setting));
    line = [];
    width = 0;
  };
  const take = (group: readonly Placed[]) => {
    line.push(...group);
    width += sum(group);
  };
  for (const group of groupsOf(tokens.map((token, n) => placed(token, levels[n] ?? 0, setting)))) {
    const kind = group[0]?.kind;
    if (kind === 'break') {
      finish();
      continue;
    }
    if (kind === 'space') {
      // A line does not begin with a space, and may end with one that hangs over.
      if (line.length > 0) take(group);
      continue;
    }
    const wide = sum(group);
    if (width + wide > setting.width && line.length > 0) finish();
    if (wide <= setting.width) {
      take(group);
      continue;
    }
    for (const letter of group.flatMap((token) => apart(token, setting))) {
      if (width + letter.width > setting.width && line.length > 0) finish();
      take([letter]);
    }
  }
  if (line.length > 0 || lines.length === 0) finish();
  return lines;
}

/** The widest part of a text that a line cannot be broken in. */
export function widestWord(text: string, setting: Omit<Setting, 'width'>): number {
  const tokens = tokensOf({ text }, setting).map((token) => placed(token, 0, setting));
  const words = groupsOf(tokens).filter(([first]) => first?.kind !== 'space');
  return Math.max(0, ...words.map(sum));
}

/** A paragraph runs as what it begins with; a lead-in in bold says nothing of how what follows runs. */
function baseOf(tokens: readonly Token[]): 'ltr' | 'rtl' {
  const strong = tokens.filter((token) => token.strong !== 'neutral');
  const first = strong.find(({ span }) => span.bold !== true) ?? strong[0];
  return first?.strong === 'rtl' ? 'rtl' : 'ltr';
}

function placed(
  token: Token,
  level: number,
  { measure, size, bold }: Omit<Setting, 'width'>,
): Placed {
  if (token.kind === 'break') return { ...token, width: 0, level };
  const width = token.kind === 'box' ? BOX_WIDTH : measure(token.text, token.span.bold ?? bold);
  return { ...token, width: width * size, level };
}

/** What must stay together on a line. */
function groupsOf(tokens: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = [];
  let open: Placed[] | undefined;
  for (const token of tokens) {
    if (open === undefined) groups.push((open = [token]));
    else open.push(token);
    if (token.endsGroup) open = undefined;
  }
  return groups;
}

/** A word that is wider than a line, letter by letter. */
function apart(token: Placed, setting: Setting): Placed[] {
  if (token.kind === 'box') return [token];
  return lettersOf(token.text).map((text) => placed({ ...token, text }, token.level, setting));
}

function laid(
  tokens: readonly Placed[],
  base: 'ltr' | 'rtl',
  { width, ...setting }: Setting,
): Line {
  const kept = tokens.slice(0, 1 + tokens.findLastIndex(({ kind }) => kind !== 'space'));
  const total = sum(kept);
  const levels = kept.map(({ level }) => level);
  const places = new Map<Placed, number>();
  let at = base === 'rtl' ? Math.max(0, width - total) : 0;
  for (const token of inSight(kept, levels)) {
    places.set(token, at);
    at += token.width;
  }
  const pieces: Piece[] = [];
  for (const token of kept) {
    const piece = pieceOf(token, places.get(token) ?? 0);
    const last = pieces.at(-1);
    if (last && continues(last, piece)) {
      last.text += piece.text;
      last.width += piece.width;
    } else pieces.push(piece);
  }
  // With the kerning between its words, which each by itself does not have.
  for (const piece of pieces) {
    if (piece.shown.kind !== 'text') continue;
    piece.width = setting.measure(piece.text, piece.span.bold ?? setting.bold) * setting.size;
  }
  return { pieces, width: total };
}

function pieceOf({ span, text, width, kind, strong, level }: Placed, x: number): Piece {
  const piece = { x, width, span, text };
  if (kind === 'box') return { ...piece, shown: { kind } };
  if (kind === 'alone') {
    const shown = text.replaceAll(ARABIC_FIGURES, (figures) => [...figures].toReversed().join(''));
    return { ...piece, shown: { kind, text: shown, as: strong === 'rtl' ? 'reversed' : 'itself' } };
  }
  const turned = level % 2 === 1 && strong === 'neutral' ? mirrored(text) : text;
  return {
    ...piece,
    shown: turned === text ? { kind: 'text' } : { kind: 'alone', text: turned, as: 'instead' },
  };
}

function continues(last: Piece, next: Piece): boolean {
  return (
    last.shown.kind === 'text' &&
    next.shown.kind === 'text' &&
    last.span === next.span &&
    Math.abs(last.x + last.width - next.x) < 0.01
  );
}

function sum(tokens: readonly Placed[]): number {
  return tokens.reduce((total, { width }) => total + width, 0);
}
