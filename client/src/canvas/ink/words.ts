import type { Pen } from '@gapboard/board';
import type { TLDefaultColorStyle, TLDefaultSizeStyle } from 'tldraw';
import type { Eraser, PenButton } from './penState.ts';
import type { HeldPen } from './pens.ts';

const PEN_NAMES: Readonly<Record<Pen, string>> = {
  ink: 'Ink',
  brush: 'Brush',
  marker: 'Marker',
  pencil: 'Pencil',
  gouache: 'White gouache',
  tone: 'Tone',
};

const COLOUR_NAMES: Readonly<Record<TLDefaultColorStyle, string>> = {
  black: 'Black',
  grey: 'Grey',
  'light-violet': 'Light violet',
  violet: 'Violet',
  blue: 'Blue',
  'light-blue': 'Light blue',
  yellow: 'Yellow',
  orange: 'Orange',
  green: 'Green',
  'light-green': 'Light green',
  'light-red': 'Light red',
  red: 'Red',
  white: 'White',
};

const SIZE_NAMES: Readonly<Record<TLDefaultSizeStyle, string>> = {
  s: 'Fine',
  m: 'Medium',
  l: 'Broad',
  xl: 'Very broad',
};

const ERASER_NAMES: Readonly<Record<Eraser, string>> = {
  stroke: 'Rub out whole strokes',
  area: 'Rub out an area of your own ink',
};

const BUTTON_NAMES: Readonly<Record<PenButton, string>> = {
  erase: 'Rubs out while held',
  switch: 'Takes the pen before',
  undo: 'Undoes',
  menu: 'Opens the menu',
};

export const penWords = {
  bar: 'Pens',
  pens: 'Pen',
  pen: (pen: Pen) => PEN_NAMES[pen],
  sizes: 'Size',
  size: (size: TLDefaultSizeStyle) => SIZE_NAMES[size],
  colours: 'Colour',
  colour: (colour: TLDefaultColorStyle) => COLOUR_NAMES[colour],
  colourIs: (colour: TLDefaultColorStyle) => `Colour: ${COLOUR_NAMES[colour]}`,
  onlyWhite: 'White gouache is always white',
  erasers: 'Eraser',
  eraser: (eraser: Eraser) => ERASER_NAMES[eraser],
  undo: 'Undo',
  redo: 'Redo',
  switchBack: (before: HeldPen) => `Back to ${held(before)}`,
  palette: 'Palette',
  swatch: (one: HeldPen) => capital(held(one)),
  keep: 'Keep this pen on the palette',
  drop: 'Take this pen off the palette',
  full: 'The palette is full: take a pen off first',
  settings: 'Hand and pen',
  leftHanded: 'I draw with my left hand',
  button: 'The button on my pen',
  buttonDoes: (button: PenButton) => BUTTON_NAMES[button],
  /** what to press, after what it does */
  withKey: (label: string, key: string | undefined) => (key ? `${label} (${key})` : label),
};

function held({ pen, colour, size }: HeldPen): string {
  const what = pen === 'gouache' ? PEN_NAMES[pen] : `${COLOUR_NAMES[colour]} ${PEN_NAMES[pen]}`;
  return `${what}, ${SIZE_NAMES[size]}`.toLowerCase();
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
