import type { Size } from './sizes.ts';

export const FORMATS = ['png', 'svg', 'pdf'] as const;
export type DrawingFormat = (typeof FORMATS)[number];

/** What is said about taking drawings away. */
export const drawingWords = {
  title: 'Take the drawing away',
  open: 'Take away…',
  which: 'Which drawing',
  all: (count: number) => `All drawings (${count})`,
  unnamed: (n: number, byScribe: boolean) =>
    byScribe ? `Drawing ${n}, by the scribe` : `Drawing ${n}, by people in the room`,
  none: 'Nobody has drawn anything yet.',
  format: 'As',
  formats: {
    png: 'Picture (PNG), to show or to print',
    svg: 'Lines (SVG), for drawing programs',
    pdf: 'Page (PDF), to print and hand on',
  } satisfies Record<DrawingFormat, string>,
  size: 'How large',
  sizes: {
    a4: 'A4, for print',
    a3: 'A3, for print',
    once: 'As on the board',
    double: 'Twice that',
    fourfold: 'Four times that',
  } satisfies Record<Size, string>,
  ground: 'With the paper behind it',
  rights: (line: string) => `In the file: ${line}.`,
  noCredit: 'Nobody is named in the file: whoever drew has not said how they want to be named.',
  said: (alt: string) => `What it shows: ${alt}`,
  nothingSaid: 'Nobody has said yet what it shows. The file will say so.',
  preview: (title: string) => `How “${title}” will look`,
  take: 'Download',
  taken: (name: string) => `“${name}” is downloaded.`,
  file: (board: string) => `${board} drawings`,
  tooLarge: {
    title: 'This is larger than your browser can paint.',
    detail: 'Nothing was made. Choose a smaller size, or SVG or PDF, which are sharp at any size.',
  },
};
