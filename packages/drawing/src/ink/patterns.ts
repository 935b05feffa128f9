/** What some inks are filled with in place of an even colour: tiles of path data (of `M`, `L` and `Z` alone), side by side. */
export type Pattern = 'tone' | 'pencil' | 'hatch' | 'sparse';

export interface Tile {
  /** width and height, in canvas units; nothing of it reaches over its edge */
  size: number;
  d: string;
}

/** In canvas units. */
const DOT_CORNERS = 20;
const DOT = { tile: 6, radius: 1.2 };
const GRAIN = { tile: 40, specks: 620, longest: 1.1 };
/** A cell nobody has spoken of. */
const SPARSE = { tile: 16, radius: 1.1 };
const HATCH = { tile: 8, width: 1.4 };

export const TILES: Readonly<Record<Pattern, Tile>> = {
  tone: { size: DOT.tile, d: dots() },
  pencil: { size: GRAIN.tile, d: specks() },
  sparse: { size: SPARSE.tile, d: dot(SPARSE.tile / 2, SPARSE.tile / 2, SPARSE.radius) },
  hatch: { size: HATCH.tile, d: hatching() },
};

/** As a printer's screen: one in the middle of each four. */
function dots(): string {
  const { tile, radius } = DOT;
  return [tile / 4, (3 * tile) / 4].map((at) => dot(at, at, radius)).join('');
}

/** Straight from corner to corner, as all of a tile is: what makes PDF pages knows no other way. */
function dot(x: number, y: number, r: number): string {
  const corners = Array.from({ length: DOT_CORNERS }, (_, n) => {
    const angle = (2 * Math.PI * n) / DOT_CORNERS;
    return `${short(x + r * Math.cos(angle))} ${short(y + r * Math.sin(angle))}`;
  });
  return `M${corners.join('L')}Z`;
}

/** The tooth of paper: specks at random, the same at every time and on every machine. */
function specks(): string {
  const random = seeded(20_240_117);
  const { tile, longest } = GRAIN;
  let d = '';
  for (let n = 0; n < GRAIN.specks; n++) {
    const [w, h] = [0.35 + random() * longest, 0.35 + random() * longest * 0.7];
    const [x, y] = [random() * (tile - w), random() * (tile - h)];
    const [a, b] = [random() * w, random() * h];
    d += `M${short(x)} ${short(y + b)}L${short(x + a)} ${short(y)}L${short(x + w)} ${short(y + h - b)}L${short(x + w - a)} ${short(y + h)}Z`;
  }
  return d;
}

/** Slanted lines: cut where they leave the tile, they meet those of its neighbours. */
function hatching(): string {
  const { tile, width } = HATCH;
  return (
    `M0 ${tile - width}L${tile - width} 0L${tile} 0L${tile} 0L0 ${tile}Z` +
    `M${tile} ${tile - width}L${tile} ${tile}L${tile - width} ${tile}Z`
  );
}

/** Mulberry32: a small generator of numbers that look random. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}
