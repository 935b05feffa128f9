import type { Rect } from '../picture.ts';

/** Corners of tldraw's figures, in shares of width and height. */
const POLYGONS: Readonly<Record<string, readonly (readonly [x: number, y: number])[]>> = {
  triangle: [
    [0.5, 0],
    [1, 1],
    [0, 1],
  ],
  diamond: [
    [0.5, 0],
    [1, 0.5],
    [0.5, 1],
    [0, 0.5],
  ],
  trapezoid: [
    [0.25, 0],
    [0.75, 0],
    [1, 1],
    [0, 1],
  ],
  rhombus: [
    [0.25, 0],
    [1, 0],
    [0.75, 1],
    [0, 1],
  ],
  'rhombus-2': [
    [0, 0],
    [0.75, 0],
    [1, 1],
    [0.25, 1],
  ],
  'arrow-right': arrow((along, across) => [along, across]),
  'arrow-left': arrow((along, across) => [1 - along, across]),
  'arrow-down': arrow((along, across) => [across, along]),
  'arrow-up': arrow((along, across) => [across, 1 - along]),
  pentagon: regular(5),
  hexagon: regular(6, 0.5),
  octagon: regular(8, 0.5),
  star: star(),
};

/** What a figure is filled by, and what is drawn in it besides. */
export function outlineOfGeo(geo: string, { w, h }: Rect): { d: string; inner: string } {
  const rectangle = polygon(
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ],
    w,
    h,
  );
  switch (geo) {
    case 'ellipse':
      return { d: oval(w / 2, h / 2, w, h), inner: '' };
    case 'oval':
    case 'cloud':
      return { d: oval(Math.min(w, h) / 2, Math.min(w, h) / 2, w, h), inner: '' };
    case 'x-box':
      return { d: rectangle, inner: `M0 0L${w} ${h}M${w} 0L0 ${h}` };
    case 'check-box':
      return { d: rectangle, inner: tick(w, h) };
    case 'heart':
      return { d: heart(w, h), inner: '' };
    default: {
      const corners = POLYGONS[geo];
      return { d: corners ? polygon(corners, w, h) : rectangle, inner: '' };
    }
  }
}

function polygon(corners: readonly (readonly [x: number, y: number])[], w: number, h: number) {
  return `M${corners.map(([x, y]) => `${short(x * w)} ${short(y * h)}`).join('L')}Z`;
}

/** With corners of these radii: a ring where they are half the sides. */
function oval(rx: number, ry: number, w: number, h: number): string {
  const arc = (dx: number, dy: number): string => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
  return (
    `M${rx} 0h${w - 2 * rx}${arc(rx, ry)}v${h - 2 * ry}${arc(-rx, ry)}` +
    `h${2 * rx - w}${arc(-rx, -ry)}v${2 * ry - h}${arc(rx, -ry)}Z`
  );
}

function tick(w: number, h: number): string {
  const size = Math.min(w, h) * 0.82;
  const [x, y] = [(w - size) / 2, (h - size) / 2];
  return (
    `M${short(x + size * 0.25)} ${short(y + size * 0.52)}` +
    `L${short(x + size * 0.45)} ${short(y + size * 0.82)}L${short(x + size * 0.82)} ${short(y + size * 0.22)}`
  );
}

function heart(w: number, h: number): string {
  const at = (x: number, y: number): string => `${short(x * w)} ${short(y * h)}`;
  return (
    `M${at(0.5, 0.25)}C${at(0.5, 0.05)} ${at(0.2, 0)} ${at(0.08, 0.14)}` +
    `C${at(-0.06, 0.3)} ${at(0, 0.52)} ${at(0.5, 1)}` +
    `C${at(1, 0.52)} ${at(1.06, 0.3)} ${at(0.92, 0.14)}C${at(0.8, 0)} ${at(0.5, 0.05)} ${at(0.5, 0.25)}Z`
  );
}

/** Fitted to its box, its first corner above its middle or, turned by so much of a side, a side there. */
function regular(sides: number, turn = 0): [number, number][] {
  const corners = Array.from({ length: sides }, (_, n): [number, number] => {
    const angle = ((n + turn) / sides) * 2 * Math.PI - Math.PI / 2;
    return [Math.cos(angle), Math.sin(angle)];
  });
  return fitted(corners);
}

function star(): [number, number][] {
  const corners = Array.from({ length: 10 }, (_, n): [number, number] => {
    const angle = (n / 10) * 2 * Math.PI - Math.PI / 2;
    const radius = n % 2 === 0 ? 1 : 0.5;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  return fitted(corners);
}

function fitted(corners: readonly (readonly [number, number])[]): [number, number][] {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [w, h] = [Math.max(...xs) - left, Math.max(...ys) - top];
  return corners.map(([x, y]) => [(x - left) / w, (y - top) / h]);
}

/** By how far along it and across it a corner lies. */
function arrow(at: (along: number, across: number) => [number, number]): [number, number][] {
  return [
    at(0, 0.16),
    at(0.62, 0.16),
    at(0.62, 0),
    at(1, 0.5),
    at(0.62, 1),
    at(0.62, 0.84),
    at(0, 0.84),
  ];
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}
