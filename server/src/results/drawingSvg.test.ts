import { expect, test } from 'vitest';
import type { Drawing } from '../report/ink/drawings.ts';
import type { Stroke } from '../report/ink/strokes.ts';
import { drawingSvg } from './drawingSvg.ts';

const stroke: Stroke = {
  page: 'page:page',
  byScribe: true,
  onMap: false,
  isHighlighter: false,
  lines: [
    [
      { x: 0, y: 0, pressure: 0.5 },
      { x: 10, y: 0, pressure: 0.5 },
      { x: 20, y: 10, pressure: 0.5 },
    ],
  ],
  colour: '#1d1d1d',
  opacity: 1,
  width: 4,
  hasPressure: false,
  dash: 'none',
  isFilled: false,
};

const drawing = (...strokes: Stroke[]): Drawing => ({
  strokes,
  bounds: { left: -2, top: -2, right: 22, bottom: 12 },
  byScribe: true,
  onMap: false,
});

test('a drawing is its lines, smooth, in a box around them', () => {
  const svg = drawingSvg(drawing(stroke));
  expect(svg).toContain('viewBox="-10 -10 40 30"');
  expect(svg).toContain('<path d="M0 0Q10 0 15 5L20 10" stroke-width="4"/>');
});

test('a line is as wide as the pen was pressed, without a gap where that changes', () => {
  const line = [0.1, 0.1, 0.9].map((pressure, n) => ({ x: 10 * n, y: 0, pressure }));
  const svg = drawingSvg(drawing({ ...stroke, lines: [line], hasPressure: true }));
  const paths = [...svg.matchAll(/d="([^"]+)" stroke-width="([\d.]+)"/g)];
  expect(paths.map(([, d]) => d)).toEqual(['M0 0L10 0', 'M10 0L20 0']);
  expect(Number(paths[0]?.[2])).toBeLessThan(Number(paths[1]?.[2]));
});

test('a dot is drawn, and a highlighter lies under what it marks', () => {
  const dot = [{ x: 5, y: 5, pressure: 0.5 }];
  const mark: Stroke = { ...stroke, colour: '#fddd00', isHighlighter: true, opacity: 0.4 };
  const svg = drawingSvg(drawing({ ...stroke, lines: [dot] }, mark));
  expect(svg).toContain('M5 5L5 5');
  expect(svg.indexOf('#fddd00')).toBeLessThan(svg.indexOf('#1d1d1d'));
});
