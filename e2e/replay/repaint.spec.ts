import { fileURLToPath } from 'node:url';
import { cell, cellRecord, heading, mapShape, note as gap } from '@gapboard/evidence/testing';
import { frame, note, stroke } from '@gapboard/sync/testing';
import fc from 'fast-check';
import { build } from 'vite';
import type { newPicture, Rect } from '@gapboard/drawing';
import { expect, test } from '../support/fixtures.ts';

type Picture = ReturnType<typeof newPicture>;
type AnyRecord = Parameters<Picture['put']>[0] extends Iterable<infer One> ? One : never;

declare global {
  interface Window {
    drawing: { newPicture: typeof newPicture };
  }
}

interface Step {
  put: AnyRecord[];
  remove: string[];
  /** a shape that is shown elsewhere for a moment */
  poses: { id: string; dx: number; scale: number }[];
}

const PAGE = 'page:page';
const VIEW: Rect = { x: -40, y: -30, w: 900, h: 640 };
const SIZE = { width: 450, height: 320 };
/** In pixels: over places of this size what is seen is compared, since single pixels at edges may differ. */
const PLACE = 5;
/**
 * Of 255, on average over a place. Chromium smooths an edge otherwise where a painting is cut off near
 * it, which nobody sees; a line that has not been painted again differs by more.
 */
const SMOOTHING = 30;
const PENS = ['ink', 'brush', 'marker', 'pencil', 'gouache', 'tone'];
const COLOURS = ['black', 'red', 'blue', 'green'];
const NAMES = ['a', 'b', 'c'];

// Ids are a brand over string.
const asRecord = (fields: object): AnyRecord => fields as AnyRecord;

const FIRST = [
  { id: PAGE, typeName: 'page', name: 'Page', index: 'a1', meta: {} },
  { ...mapShape(), parentId: PAGE, x: 20, y: 30, rotation: 0, opacity: 1, index: 'a0', meta: {} },
  heading('theme', 'row', { index: 'a0' }),
  heading('theme', 'other', { index: 'a1' }),
  heading('outcome', 'column', { index: 'a0' }),
  frame('frame', 420, 300),
].map(asRecord);

interface Place {
  name: string;
  x: number;
  y: number;
  /** a number that its look comes of */
  n: number;
}

/** What lies on a board, by what kind it is. */
const KINDS: Readonly<Record<string, (at: Place) => object[]>> = {
  note: ({ name, x, y, n }) => [
    { ...note(`note-${name}`, `Note ${n} says ${'more '.repeat(n)}`, x, y), rotation: n / 7 },
  ],
  ink: ({ name, x, y, n }) => {
    const line = Array.from({ length: 6 * (n + 2) }, (_, at) => ({
      x: 7 * at,
      y: 40 * Math.sin(at / 3),
      z: 0.2 + (at % 5) / 8,
    }));
    const drawn = stroke(`ink-${name}`, line, 3, n > 2);
    return [{ ...drawn, x, y, index: 'a4', meta: { pen: PENS[n], as: 'scribe' } }];
  },
  box: ({ name, x, y, n }) => {
    const props = { geo: 'ellipse', w: 60 + 20 * n, h: 80, color: COLOURS[n % 4], size: 'l' };
    const fill = n % 2 === 0 ? 'solid' : 'none';
    const look = { ...props, fill, dash: n > 3 ? 'dashed' : 'solid' };
    return [
      { ...note(`box-${name}`, '', x, y), type: 'geo', index: 'a2', opacity: 0.6, props: look },
    ];
  },
  // It hangs on a box, and follows it.
  arrow: ({ name, x, y, n }) => {
    const props = { start: { x: 0, y: 0 }, end: { x: 90, y: 30 }, bend: 20 * n, color: 'red' };
    const look = { ...props, size: 'm', dash: 'solid', arrowheadEnd: 'arrow' };
    const tie = { terminal: 'end', normalizedAnchor: { x: 0.5, y: 0.5 }, isPrecise: false };
    return [
      { ...note(`arrow-${name}`, '', x, y), type: 'arrow', index: 'a6', props: look },
      {
        id: `binding:${name}`,
        typeName: 'binding',
        type: 'arrow',
        fromId: `shape:arrow-${name}`,
        toId: `shape:box-${name}`,
        props: { ...tie, isExact: false },
      },
    ];
  },
  // What lies in a frame is cut off at its edge, and goes where it goes.
  inside: ({ name, x, y, n }) => [
    { ...note(`inside-${name}`, `In ${n}`, x / 6, y / 6), parentId: 'shape:frame' },
  ],
  frame: ({ x, y }) => [frame('frame', x, y)],
  gap: ({ name, n }) => [
    {
      ...gap(name, cell('row', 'column'), { text: `A gap ${n}` }),
      x: 0,
      y: 0,
      rotation: 0,
      opacity: 1,
    },
  ],
  cell: ({ n }) => {
    const said = { basis: 'room', by: 'somebody', as: 'participant', at: 1 } as const;
    return [cellRecord(cell('other', 'column'), { none: n % 2 === 0 ? said : null })];
  },
};

const put = fc
  .record({
    kind: fc.constantFrom(...Object.keys(KINDS)),
    name: fc.constantFrom(...NAMES),
    x: fc.integer({ min: -60, max: 800 }),
    y: fc.integer({ min: -60, max: 600 }),
    n: fc.nat(PENS.length - 1),
  })
  .map(({ kind, ...at }) => KINDS[kind]?.(at).map(asRecord) ?? []);
const id = fc
  .tuple(fc.constantFrom('note', 'ink', 'box', 'arrow', 'inside'), fc.constantFrom(...NAMES))
  .map((parts) => `shape:${parts.join('-')}`);
const step: fc.Arbitrary<Step> = fc.record({
  put: fc.array(put, { minLength: 1, maxLength: 3 }).map((some) => some.flat()),
  remove: fc.array(id, { maxLength: 1 }),
  poses: fc.array(
    fc.record({ id, dx: fc.integer({ min: -90, max: 90 }), scale: fc.constantFrom(0.5, 1, 1.3) }),
    { maxLength: 2 },
  ),
});

/** What paints boards, for a page that has nothing else. */
async function painter(): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve('@gapboard/drawing'));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'drawing' } },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error('It was not built.');
  return first.output[0].code;
}

test('after any edits, what is painted again of a picture leaves what a new one shows', async ({
  page,
}) => {
  await page.goto('about:blank');
  // A script of a page by itself: what it declares is the page’s.
  await page.addScriptTag({ content: await painter() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 12 }), async (steps) => {
      const asked = {
        steps,
        first: FIRST,
        view: { page: PAGE, rect: VIEW, ...SIZE },
        place: PLACE,
      };
      const differ = await page.evaluate(({ steps: all, first, view, place }) => {
        const { newPicture: anew } = window.drawing;
        const surface = () => {
          const made = new OffscreenCanvas(view.width, view.height).getContext('2d');
          if (!made) throw new Error('There is no canvas.');
          return made;
        };
        const [kept, fresh] = [surface(), surface()];
        const shades = (of: OffscreenCanvasRenderingContext2D) =>
          of.getImageData(0, 0, view.width, view.height).data;
        const now = new Map(first.map((record) => [record.id as string, record]));
        const picture = anew(first);
        return all.map(({ put: some, remove, poses }) => {
          for (const record of some) now.set(record.id, record);
          for (const one of remove) now.delete(one);
          picture.put(some);
          picture.remove(remove);
          const shown = {
            ...view,
            ground: 'paper' as const,
            theme: 'light' as const,
            poses: new Map(
              poses.map(({ id: one, dx, scale }) => [one, { dx, dy: 0, scale, opacity: 0.8 }]),
            ),
          };
          picture.paint(kept, shown);
          anew(now.values()).paint(fresh, shown);
          const [a, b] = [shades(kept), shades(fresh)];
          const across = Math.ceil(view.width / place);
          const places = new Float64Array(4 * across * Math.ceil(view.height / place));
          for (let n = 0; n < a.length; n++) {
            const [x, y] = [(n >> 2) % view.width, Math.floor((n >> 2) / view.width)];
            const at = Math.floor(y / place) * across + Math.floor(x / place);
            const sum = places[4 * at + (n % 4)] ?? 0;
            places[4 * at + (n % 4)] = sum + ((a[n] ?? 0) - (b[n] ?? 0)) / place ** 2;
          }
          return places.reduce((most, differs) => Math.max(most, Math.abs(differs)), 0);
        });
      }, asked);
      expect(Math.max(...differ)).toBeLessThanOrEqual(SMOOTHING);
    }),
    { numRuns: 12, endOnFailure: true },
  );
});
