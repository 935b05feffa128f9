import type { UnknownRecord } from '@gapboard/board';
import { type Fields, fieldsIn, numberOf } from '../fields.ts';
import type { Font } from '../marks/mark.ts';
import type { Rect } from '../picture.ts';

export function propsOf(record: UnknownRecord): Fields {
  return fieldsIn(fieldsIn(record)['props']);
}

/** The box of a shape that says its width and height; larger than this nothing is on a board. */
export function boxOf(props: Fields, otherwise = { w: 100, h: 100 }): Rect {
  const most = 1_000_000;
  const size = (value: unknown, usual: number): number =>
    Math.min(most, Math.max(1, numberOf(value, usual)));
  const growY = Math.max(0, numberOf(props['growY'], 0));
  return { x: 0, y: 0, w: size(props['w'], otherwise.w), h: size(props['h'], otherwise.h) + growY };
}

const FONTS: readonly Font[] = ['draw', 'sans', 'serif', 'mono'];

export function fontIn(props: Fields): Font {
  return FONTS.find((font) => font === props['font']) ?? 'draw';
}

/** tldraw's sizes of letters, in canvas units at scale 1. */
export function sizeIn(props: Fields, sizes: Readonly<Record<string, number>>): number {
  return sizes[String(props['size'])] ?? sizes['m'] ?? 16;
}

export function scaleIn(props: Fields): number {
  return Math.min(1000, Math.max(0.01, Math.abs(numberOf(props['scale'], 1))));
}
