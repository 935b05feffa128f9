import type { UnknownRecord } from '@gapboard/board';
import { expect, test } from 'vitest';
import { inkShape, recordOf } from '../report/testing/ink.ts';
import { elements, readPdf } from '../report/testing/readPdf.ts';
import { ALL_DRAWINGS, type DrawingsAsked } from './asked.ts';
import { drawingFiles } from './drawingFiles.ts';

const WAVE = Array.from({ length: 60 }, (_, n) => ({
  x: 5 * n,
  y: 40 * Math.sin(n / 6),
  pressure: 0.3 + 0.3 * Math.sin(n / 9),
}));

/** A drawing of every pen that a scribe has framed, and scribbles of somebody far away. */
const RECORDS: UnknownRecord[] = [
  recordOf({ id: 'page:page', typeName: 'page' }),
  recordOf(
    Object.assign(
      { id: 'user:p1', typeName: 'user' },
      { meta: { credit: 'Ada & Co. <ada>', licence: 'CC BY-SA 4.0' } },
    ),
  ),
  recordOf(
    Object.assign(
      { id: 'shape:d', typeName: 'shape' },
      { type: 'drawing', parentId: 'page:page', index: 'a1', x: 10, y: 10, rotation: 0 },
      { meta: { by: 'p1', as: 'scribe' } },
      {
        props: {
          w: 400,
          h: 700,
          name: 'Waiting',
          alt: 'A child waits; ring 07700 900123',
          cell: null,
          note: null,
          notes: [],
        },
      },
    ),
  ),
  ...['ink', 'brush', 'marker', 'pencil', 'gouache', 'tone'].map((pen, n) =>
    inkShape(pen, WAVE, {
      parentId: 'shape:d',
      index: `a${n}`,
      y: 100 * n,
      meta: { by: 'p1', as: 'scribe', pen },
    }),
  ),
  inkShape('far', WAVE, { x: 9000, meta: { by: 'p2', as: 'participant' } }),
];

function files(
  format: 'drawings.svg' | 'drawings.pdf',
  asked: Partial<DrawingsAsked> = {},
  redact = (text: string) => text,
) {
  return drawingFiles(format, RECORDS, {
    drawings: { ...ALL_DRAWINGS, ...asked },
    redact,
    exportedAt: new Date(0),
    board: { title: 'A workshop' },
  });
}

async function bytesOf(made: ReturnType<typeof files>): Promise<Buffer> {
  const result = await made;
  if (!result.made) throw new Error(result.why);
  return Buffer.from(result.bytes);
}

test('one drawing is an SVG of outlines, with its name, what it shows, whom to name and the licence', async () => {
  const result = await files('drawings.svg', { only: 'shape:d' });
  expect(result).toMatchObject({ made: true, title: 'Waiting' });
  const svg = (await bytesOf(files('drawings.svg', { only: 'shape:d' }))).toString('utf8');
  expect(svg).toContain('<title>Waiting</title>');
  expect(svg).toContain('<desc>A child waits; ring 07700 900123</desc>');
  expect(svg).toContain('<dc:creator><cc:Agent><dc:title>Ada &amp; Co. &lt;ada&gt;</dc:title>');
  expect(svg).toContain('rdf:resource="https://creativecommons.org/licenses/by-sa/4.0/"');
  expect(svg).toContain('url(#tone-');
  expect(svg).toContain('url(#pencil-');
  expect(svg.match(/<path d="M/g)?.length).toBeGreaterThan(8);
  expect(svg).not.toContain('<rect');
});

test('all drawings are a zip, and one that is not there is said so', async () => {
  const all = await files('drawings.svg');
  expect(all).toMatchObject({ made: true, isZip: true, title: 'A workshop drawings' });
  const zip = (await bytesOf(files('drawings.svg'))).toString('latin1');
  expect(zip).toContain('01 Waiting.svg');
  expect(zip).toContain('02 Drawing.svg');
  expect(await files('drawings.svg', { only: 'shape:gone' })).toEqual({
    made: false,
    why: 'drawing-unknown',
  });
});

test('a PDF has a page for each drawing, described to a screen reader, with its rights in the file', async () => {
  const pdf = readPdf(await bytesOf(files('drawings.pdf', { paper: 'a3' })));
  expect(pdf.pages).toBe(2);
  expect(pdf.isTagged).toBe(true);
  const [named, other] = elements(pdf.root, 'Figure');
  expect(named?.alt).toBe('A child waits; ring 07700 900123');
  expect(other?.alt).toContain('Nobody has described it');
  expect(pdf.title).toBe('A workshop drawings');
  expect(pdf.author).toBe('Ada & Co. <ada>');
  expect(pdf.subject).toContain('A child waits');
  expect(pdf.keywords).toContain('CC BY-SA 4.0');
  expect(pdf.raw.includes('<dc:rights>')).toBe(true);
  // Vectors and patterns, and no picture of them.
  expect(pdf.raw.includes('PatternType')).toBe(true);
  expect(pdf.raw.includes('XObject')).toBe(false);
});

test('what may identify somebody is left out of a file where that is asked for', async () => {
  const redact = (text: string): string => text.replaceAll('07700 900123', '[number]');
  for (const format of ['drawings.svg', 'drawings.pdf'] as const) {
    const bytes = await bytesOf(files(format, { only: 'shape:d' }, redact));
    const text = format === 'drawings.pdf' ? readPdf(bytes).raw : bytes.toString('utf8');
    expect(text.includes('07700')).toBe(false);
  }
});

test('a stroke that cannot be drawn keeps no file from being made', async () => {
  const broken = inkShape('broken', [{ x: 0, y: 0 }], {
    props: { segments: [{ type: 'free', path: 'AADAfwAAwH8AAMB/', dim: 3 }] },
  });
  const point = inkShape('point', [{ x: 3, y: 3 }]);
  const made = await drawingFiles('drawings.pdf', [broken, point], {
    drawings: ALL_DRAWINGS,
    redact: (text) => text,
    exportedAt: new Date(0),
    board: { title: '' },
  });
  expect(made.made).toBe(true);
});
