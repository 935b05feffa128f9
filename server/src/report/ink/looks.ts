/** How tldraw 5 draws ink on a light ground (its default theme): what a board shows, paper shows too. */

export const PEN_COLOURS: Record<string, string> = {
  black: '#1d1d1d',
  grey: '#9fa8b2',
  'light-violet': '#e085f4',
  violet: '#ae3ec9',
  blue: '#4465e9',
  'light-blue': '#4ba1f1',
  yellow: '#f1ac4b',
  orange: '#e16919',
  green: '#099268',
  'light-green': '#4cb05e',
  'light-red': '#f87777',
  red: '#e03131',
  white: '#ffffff',
};

export const HIGHLIGHTER_COLOURS: Record<string, string> = {
  black: '#fddd00',
  grey: '#cbe7f1',
  'light-violet': '#ff88ff',
  violet: '#c77cff',
  blue: '#10acff',
  'light-blue': '#00f4ff',
  yellow: '#fddd00',
  orange: '#ffa500',
  green: '#00ffc8',
  'light-green': '#65f641',
  'light-red': '#ff7fa3',
  red: '#ff636e',
  white: '#ffffff',
};

/** In canvas units, at scale 1. */
export const PEN_WIDTHS: Record<string, number> = { s: 2, m: 3.5, l: 5, xl: 10 };
export const HIGHLIGHTER_WIDTHS: Record<string, number> = { s: 20.2, m: 26.9, l: 40.3, xl: 49.3 };

/** Text under a highlighter stays legible. */
export const HIGHLIGHTER_OPACITY = 0.5;

export const DEFAULTS = { colour: 'black', size: 'm' };
