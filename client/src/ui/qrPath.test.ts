import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrPath } from './qrPath.ts';

/** Paints the path's rectangles back into a grid. */
function paint({ size, path }: { size: number; path: string }): boolean[][] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let i = 0; i < Number(width); i++) {
      const row = grid[Number(y)];
      if (row) row[Number(x) + i] = true;
    }
  }
  return grid;
}

test('the path is the QR code with four light modules around it', () => {
  const text = 'http://192.168.1.20:8787/join#Zm9vYmFyYmF6cXV4cXV1eA';
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const painted = paint(qrPath(text));
  expect(painted).toHaveLength(size + 8);
  expect(painted.slice(4, -4).map((row) => row.slice(4, -4))).toEqual(data);
  const dark = painted.flat().filter(Boolean).length;
  expect(dark).toBe(data.flat().filter(Boolean).length);
});
