/** How large a picture of a drawing is made. */
export const SIZES = ['a4', 'a3', 'once', 'double', 'fourfold'] as const;
export type Size = (typeof SIZES)[number];

/** What a page is, in inches. */
const PAGES: Partial<Record<Size, { long: number; short: number }>> = {
  a4: { long: 11.69, short: 8.27 },
  a3: { long: 16.54, short: 11.69 },
};
const TIMES: Partial<Record<Size, number>> = { once: 1, double: 2, fourfold: 4 };
const PRINT_DPI = 300;
const SCREEN_DPI = 96;

/** What the browsers of these years make a canvas of at most: in pixels a side, and in all. */
const MOST_A_SIDE = 16_384;
const MOST_PIXELS = 100_000_000;

export interface Pixels {
  width: number;
  height: number;
  dotsPerInch: number;
}

/** The pixels of a drawing at a size; of a page, as many as fit on it whichever way it is turned. */
export function pixelsFor({ w, h }: { w: number; h: number }, size: Size): Pixels {
  const page = PAGES[size];
  if (!page) {
    const times = TIMES[size] ?? 1;
    return scaled(w, h, times, SCREEN_DPI * times);
  }
  const [across, down] = w > h ? [page.long, page.short] : [page.short, page.long];
  return scaled(w, h, Math.min((across * PRINT_DPI) / w, (down * PRINT_DPI) / h), PRINT_DPI);
}

export function isTooLarge({ width, height }: Pixels): boolean {
  return Math.max(width, height) > MOST_A_SIDE || width * height > MOST_PIXELS;
}

function scaled(w: number, h: number, by: number, dotsPerInch: number): Pixels {
  return {
    width: Math.max(1, Math.round(w * by)),
    height: Math.max(1, Math.round(h * by)),
    dotsPerInch,
  };
}
