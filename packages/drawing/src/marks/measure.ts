import { textWidth } from '@gapboard/evidence/layout';
import type { Font, WordStyle } from './mark.ts';

/** How wide words are, in the unit of their size. */
export type Measure = (text: string, style: WordStyle) => number;

/** The board's own fonts where a page has loaded them; else what comes nearest. */
const FAMILIES: Readonly<Record<Font, string>> = {
  draw: "tldraw_draw, 'Comic Neue', 'Comic Sans MS', sans-serif",
  sans: "tldraw_sans, 'IBM Plex Sans', Arial, sans-serif",
  serif: "tldraw_serif, 'IBM Plex Serif', Georgia, serif",
  mono: "tldraw_mono, 'IBM Plex Mono', monospace",
};

export function familyOf(font: Font): string {
  return FAMILIES[font];
}

export function fontOf({ size, font, bold, italic }: WordStyle): string {
  return `${italic ? 'italic ' : ''}${bold ? '700' : '400'} ${size}px ${familyOf(font)}`;
}

/** As the browser draws them; where there is none, as Helvetica would be. */
export function measure(): Measure {
  const surface =
    typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
  if (!surface) return (text, { size, bold }) => textWidth(text, size, bold);
  return (text, style) => {
    const font = fontOf(style);
    if (surface.font !== font) surface.font = font;
    return surface.measureText(text).width;
  };
}
