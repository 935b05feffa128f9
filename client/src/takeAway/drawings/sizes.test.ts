import { expect, test } from 'vitest';
import { isTooLarge, pixelsFor } from './sizes.ts';

test('a drawing fills a page at print size, whichever way it is turned, and keeps its proportions', () => {
  expect(pixelsFor({ w: 1169, h: 500 }, 'a4')).toEqual({
    width: 3507,
    height: 1500,
    dotsPerInch: 300,
  });
  expect(pixelsFor({ w: 500, h: 1169 }, 'a4')).toMatchObject({ width: 1500, height: 3507 });
  expect(pixelsFor({ w: 100, h: 100 }, 'a3').width).toBe(3507);
});

test('as large as on the board, or several times that', () => {
  expect(pixelsFor({ w: 300, h: 200 }, 'double')).toEqual({
    width: 600,
    height: 400,
    dotsPerInch: 192,
  });
});

test('what no browser has a canvas for is known before', () => {
  expect(isTooLarge(pixelsFor({ w: 5000, h: 4000 }, 'fourfold'))).toBe(true);
  expect(isTooLarge(pixelsFor({ w: 20_000, h: 10 }, 'once'))).toBe(true);
  expect(isTooLarge(pixelsFor({ w: 900, h: 900 }, 'a3'))).toBe(false);
});
