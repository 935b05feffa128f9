import { inkPaths, lookOf, type Theme } from '@gapboard/drawing';
import { useEditor, useValue } from 'tldraw';
import { InkPaths } from '../InkPaths.tsx';
import type { HeldPen } from '../pens.ts';

/** A wave of the hand across a box of 32 by 32. */
const WAVE = Array.from({ length: 25 }, (_, n) => ({
  x: 5 + n * 0.92,
  y: 16 + Math.sin(n / 4) * 6,
  pressure: 0.3 + 0.5 * Math.sin((n / 24) * Math.PI),
}));
const CLOSED = { start: false, end: false };

/** What a pen draws, as it is held: small, and the real thing. */
export function Swatch({ held }: { held: HeldPen }) {
  const theme = useTheme();
  const { pen, colour, size } = held;
  const paths = inkPaths(
    {
      points: [WAVE],
      pen,
      colour,
      size,
      isComplete: true,
      isPen: true,
      isClosed: false,
      fill: 'none',
      // The broad ones have to fit as well.
      scale: pen === 'tone' ? 0.3 : 0.6,
      dash: 'draw',
      isHighlighter: false,
      open: CLOSED,
    },
    { theme },
  );
  const ground = pen === 'gouache' ? lookOf('grey', theme).solid : 'none';
  return (
    <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="30" height="30" rx="6" fill={ground} />
      <InkPaths paths={paths} />
    </svg>
  );
}

/** The colours that the canvas has now. */
export function useTheme(): Theme {
  const editor = useEditor();
  return useValue('theme', () => (editor.getColorMode() === 'dark' ? 'dark' : 'light'), [editor]);
}
