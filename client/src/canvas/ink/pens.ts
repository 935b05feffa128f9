import { isPen, type Pen, PENS, type Role } from '@gapboard/board';
import {
  DefaultColorStyle,
  DefaultSizeStyle,
  type TLDefaultColorStyle,
  type TLDefaultSizeStyle,
} from 'tldraw';

export const COLOURS: readonly TLDefaultColorStyle[] = DefaultColorStyle.values;
export const SIZES: readonly TLDefaultSizeStyle[] = DefaultSizeStyle.values;

/** A pen as it is held: what the next stroke is drawn with. */
export interface HeldPen {
  pen: Pen;
  colour: TLDefaultColorStyle;
  size: TLDefaultSizeStyle;
}

/** How somebody finds a pen that they have never had in their hand. */
export const NEW_PENS: Readonly<Record<Pen, HeldPen>> = {
  ink: { pen: 'ink', colour: 'black', size: 'm' },
  brush: { pen: 'brush', colour: 'black', size: 'm' },
  marker: { pen: 'marker', colour: 'yellow', size: 'l' },
  pencil: { pen: 'pencil', colour: 'black', size: 's' },
  gouache: { pen: 'gouache', colour: 'white', size: 'm' },
  tone: { pen: 'tone', colour: 'grey', size: 'l' },
};

/** Gouache corrects: it is white, and nothing else. */
export function hasColours(pen: Pen): boolean {
  return pen !== 'gouache';
}

const FOR_A_SKETCH: readonly Pen[] = ['ink', 'marker', 'pencil'];

/** Whoever draws for all has every pen; for a sketch in between three are enough. */
export function pensFor(role: Role): readonly Pen[] {
  return role === 'scribe' || role === 'facilitator' ? PENS : FOR_A_SKETCH;
}

export function isSameHeld(a: HeldPen, b: HeldPen): boolean {
  return a.pen === b.pen && a.colour === b.colour && a.size === b.size;
}

export function isHeldPen(value: unknown): value is HeldPen {
  if (typeof value !== 'object' || value === null) return false;
  const { pen, colour, size }: Record<string, unknown> = { ...value };
  return isPen(pen) && COLOURS.some((one) => one === colour) && SIZES.some((one) => one === size);
}
