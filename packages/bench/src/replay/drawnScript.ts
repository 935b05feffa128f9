/** A performance of many strokes, as a scribe's hand makes them: the recorded ones, over and over. */
import type { ReplayScript, Step } from '@gapboard/history';
import type { UnknownRecord } from '@tldraw/store';
import { b64Vecs } from '@tldraw/tlschema';
import { recordedStrokes, type Sample } from '../recordings/strokes.ts';

const BEGAN = Date.UTC(2026, 4, 12, 12, 0, 0);
/** How often a stroke's next piece reaches the board, in ms. */
const PIECE_MS = 100;
/** Between two strokes, in ms; each tenth time the hand rests. */
const LIFT_MS = 250;
const REST_MS = 20_000;
/** Longest stroke that is used, in samples: a hand lifts now and then. */
const SAMPLES_MAX = 160;
const PENS = ['ink', 'brush', 'marker', 'pencil'] as const;
const COLOURS = ['black', 'blue', 'red', 'green'] as const;
/** Strokes a row, and how far they lie apart, in canvas units. */
const IN_ROW = 50;
const APART = 90;
export const PAGE = 'page:page';

/** Ids are a brand over string. */
function record(fields: object): UnknownRecord {
  return fields as UnknownRecord;
}

export const BEGINNING = [
  record({ id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta: {} }),
  record({ id: PAGE, typeName: 'page', name: 'Page', index: 'a1', meta: {} }),
];

/** A script in which so many strokes are drawn, in ten chapters. */
export function drawnScript(strokes: number): ReplayScript {
  const recorded = [...recordedStrokes().values()].filter(({ length }) => length > 20);
  const steps: Step[] = [];
  let at = BEGAN;
  const step = (changes: Step['changes']): void =>
    void steps.push({ seq: steps.length + 1, at, by: 'scribe', changes });
  const chapters: ReplayScript['chapters'][number][] = [];
  for (let n = 0; n < strokes; n++) {
    if (n % Math.ceil(strokes / 10) === 0) {
      chapters.push({ title: `Stage ${chapters.length + 1}`, seq: steps.length, at });
    }
    const samples = (recorded[n % recorded.length] ?? []).slice(0, SAMPLES_MAX);
    const id = `shape:stroke${n}`;
    const points = pointsOf(samples);
    const whole = b64Vecs.encodePoints(points, 3);
    const pieces = Math.max(1, Math.ceil((samples.at(-1)?.at ?? 0) / PIECE_MS));
    let written = 0;
    for (let piece = 1; piece <= pieces; piece++) {
      at += PIECE_MS;
      // As the binding writes them: whole points, each of eight characters after the first.
      const end = Math.max(16, Math.floor((whole.length * piece) / pieces / 8) * 8);
      const more = whole.slice(written, piece === pieces ? whole.length : end);
      if (piece === 1) step([{ put: stroke(id, n, more) }]);
      else step([{ ink: id, segment: 0, keep: written, more }]);
      written += more.length;
    }
    step([{ edit: id, fields: [['p.isComplete', true]] }]);
    at += n % 10 === 9 ? REST_MS : LIFT_MS;
  }
  return {
    title: 'A drawing of many strokes',
    credit: 'Sam Scribe',
    licence: 'CC BY 4.0',
    from: { seq: 0, at: BEGAN },
    to: { seq: steps.length, at },
    first: BEGINNING,
    steps,
    chapters,
  };
}

function pointsOf(samples: readonly Sample[]): { x: number; y: number; z: number }[] {
  const left = Math.min(...samples.map(({ x }) => x));
  const top = Math.min(...samples.map(({ y }) => y));
  const wide = Math.max(1, ...samples.map(({ x, y }) => Math.max(x - left, y - top)));
  const zoom = (APART * 1.2) / wide;
  return samples.map(({ x, y, pressure }) => ({
    x: (x - left) * zoom,
    y: (y - top) * zoom,
    z: pressure,
  }));
}

function stroke(id: string, n: number, path: string): UnknownRecord {
  return record({
    id,
    typeName: 'shape',
    type: 'draw',
    parentId: PAGE,
    index: `a${String(n).padStart(5, '0')}V`,
    x: (n % IN_ROW) * APART,
    y: Math.floor(n / IN_ROW) * APART,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    props: {
      segments: [{ type: 'free', path }],
      color: COLOURS[n % COLOURS.length],
      fill: 'none',
      dash: 'draw',
      size: 'm',
      isComplete: false,
      isClosed: false,
      isPen: true,
      scale: 1,
      scaleX: 1,
      scaleY: 1,
    },
    meta: { as: 'scribe', pen: PENS[n % PENS.length] },
  });
}
