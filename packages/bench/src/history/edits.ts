import { type Actor, authored, type UnknownRecord } from '@gapboard/board';
import { deleteRecord, recordsOf, writeRecords } from '@gapboard/sync';
import * as Y from 'yjs';
import { randomFrom } from '../soak/random.ts';

/** An entry of a board's log, as somebody's edit becomes one. */
export interface Edit {
  author: string;
  update: Uint8Array;
}

/** Of a hundred edits, so many are of this kind: a workshop writes and tidies more than it draws. */
const SHARE = { typed: 45, moved: 20, ink: 25, made: 7 };
/** A pen's first point is 16 signs of base64, each further one 8; a client sends some at a time. */
const INK_START = 16;
const INK_PIECE = 24;
const STROKE_MOST = 1_200;
const WORDS = 'Nobody asks the young people themselves what helped them when they left care'.split(
  ' ',
);

/** What people do on one board, edit by edit, on top of what its document holds. */
export function* workshopEdits(
  doc: Y.Doc,
  people: readonly Actor[],
  count: number,
): Iterable<Edit> {
  const dice = randomFrom(7);
  const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(dice() * all.length)];
  const notes: UnknownRecord[] = [];
  let stroke: { record: UnknownRecord; path: string } | undefined;
  for (let n = 0; n < count; n++) {
    const who = pick(people);
    if (!who) throw new Error('Nobody is there.');
    const edit = (work: () => void): Edit => editOf(doc, who.id, work);
    const kind = dice() * 100;
    const note = pick(notes);
    if (!note || kind < SHARE.made) {
      const made = authored(noteRecord(`n${n}`, dice() * 9_000, dice() * 9_000), who);
      notes.push(made);
      yield edit(() => writeRecords(doc, [made]));
    } else if (kind < SHARE.made + SHARE.typed) {
      const typed = withWord(note, pick(WORDS) ?? '');
      notes[notes.indexOf(note)] = typed;
      yield edit(() => writeRecords(doc, [typed]));
    } else if (kind < SHARE.made + SHARE.typed + SHARE.moved) {
      yield edit(() =>
        recordsOf(doc)
          .get(note.id)
          ?.set('xy', [dice() * 9_000, dice() * 9_000]),
      );
    } else if (kind < SHARE.made + SHARE.typed + SHARE.moved + SHARE.ink) {
      stroke = grown(stroke, `s${n}`, who, dice);
      const { record } = stroke;
      yield edit(() => writeRecords(doc, [record]));
    } else {
      notes.splice(notes.indexOf(note), 1);
      yield edit(() => {
        const map = recordsOf(doc).get(note.id);
        if (map) deleteRecord(map);
      });
    }
  }
}

/** One drawing of so many strokes, drawn piece by piece and framed in the end. */
export function* drawingEdits(doc: Y.Doc, scribe: Actor, strokes: number): Iterable<Edit> {
  const dice = randomFrom(11);
  const done: UnknownRecord[] = [];
  for (let n = 0; n < strokes; n++) {
    let stroke: Stroke | undefined;
    for (let piece = 0; piece < 12; piece++) {
      const next = longer(stroke, `d${n}`, scribe, dice, piece === 11);
      stroke = next;
      yield editOf(doc, scribe.id, () => writeRecords(doc, [next.record]));
    }
    if (stroke) done.push(stroke.record);
  }
  const frame = {
    w: 3_000,
    h: 2_000,
    name: 'The long way',
    alt: '',
    cell: null,
    note: null,
    notes: [],
  };
  const drawing = shape('drawing', 'drawing', 0, 0, frame);
  yield editOf(doc, scribe.id, () => {
    const framed = done.map((one) => Object.assign({ ...one }, { parentId: drawing.id }));
    writeRecords(doc, [authored(drawing, scribe), ...framed]);
  });
}

interface Stroke {
  record: UnknownRecord;
  path: string;
}

/** The stroke under way with its next piece, or another one. */
function grown(stroke: Stroke | undefined, id: string, who: Actor, dice: () => number): Stroke {
  const isLong = stroke && stroke.path.length > STROKE_MOST * dice();
  return longer(isLong ? undefined : stroke, id, who, dice, false);
}

function longer(
  stroke: Stroke | undefined,
  id: string,
  who: Actor,
  dice: () => number,
  isComplete: boolean,
): Stroke {
  const path = (stroke?.path ?? signs(INK_START, dice)) + signs(INK_PIECE, dice);
  const record =
    stroke?.record ?? authored(shape('draw', id, dice() * 9_000, dice() * 9_000, INK), who);
  const props = { ...INK, segments: [{ type: 'free', path, dim: 3 }], isComplete };
  return { record: Object.assign({ ...record }, { props }), path };
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function signs(count: number, dice: () => number): string {
  return Array.from({ length: count }, () => BASE64[Math.floor(dice() * 64)]).join('');
}

const INK = {
  color: 'black',
  fill: 'none',
  dash: 'draw',
  size: 'm',
  segments: [],
  isComplete: false,
  isClosed: false,
  isPen: true,
  scale: 1,
  scaleX: 1,
  scaleY: 1,
};

function noteRecord(id: string, x: number, y: number): UnknownRecord {
  return shape('note', id, x, y, {
    color: 'yellow',
    labelColor: 'black',
    size: 'm',
    font: 'draw',
    fontSizeAdjustment: 1,
    align: 'middle',
    verticalAlign: 'middle',
    growY: 0,
    url: '',
    richText: { type: 'doc', content: [{ type: 'paragraph' }] },
    scale: 1,
    textLastEditedBy: null,
  });
}

function withWord(note: UnknownRecord, word: string): UnknownRecord {
  const props: Readonly<Record<string, unknown>> = { ...Reflect.get(note, 'props') };
  const before = JSON.stringify(props['richText']).match(/"text":"([^"]*)"/)?.[1] ?? '';
  const text = before.length > 120 ? word : `${before} ${word}`.trim();
  const content = [{ type: 'paragraph', content: [{ type: 'text', text }] }];
  return Object.assign({ ...note }, { props: { ...props, richText: { type: 'doc', content } } });
}

function shape(type: string, id: string, x: number, y: number, props: object): UnknownRecord {
  const place = { parentId: 'page:page', index: 'a1', x, y, rotation: 0 };
  const record = { id: `shape:${id}`, typeName: 'shape', type, ...place, isLocked: false };
  // Ids are a brand over string.
  return { ...record, opacity: 1, props, meta: {} } as unknown as UnknownRecord;
}

function editOf(doc: Y.Doc, author: string, work: () => void): Edit {
  let update: Uint8Array = new Uint8Array();
  const keep = (made: Uint8Array): void => void (update = made);
  doc.once('update', keep);
  doc.transact(work);
  doc.off('update', keep);
  return { author, update };
}
