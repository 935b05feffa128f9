/** What the scribe has drawn and framed: nobody else moves it, takes from it, adds to it or says what it shows. */
import { deleteRecord } from '@gapboard/sync';
import { frame, note } from '@gapboard/sync/testing';
import { type Attack, refused, WRITERS } from '../attack.ts';
import { drawing, ink, record, THEIRS } from '../exhibits.ts';
import type { Attacker } from '../Hall.ts';
import { adds, edits, mapOf, sets } from './editing.ts';

const NOT = refused('scribe-ink');

const EDITS: [name: string, key: string, value: unknown][] = [
  ['moves it', 'xy', [900, 900]],
  ['takes it off its map', 'parentId', 'page:page'],
  ['puts it below everything', 'index', 'a0'],
  ['hangs it on another cell', 'p.cell', { theme: THEIRS.theme, outcome: THEIRS.theme }],
  ['hangs it on nothing', 'p.cell', null],
  ['hangs it on a note', 'p.note', THEIRS.note],
  ['says that it was seen elsewhere', 'm.inMap', { x: 9_000, y: 9_000 }],
  ['makes its frame tiny', 'p.w', 1],
  ['takes away what it shows', 'p.alt', ''],
  ['says which notes it shows', 'p.notes', [THEIRS.note]],
  ['makes it see-through', 'opacity', 0],
];

const changes = EDITS.map(([name, key, value]): Attack => ({
  name,
  does: sets(THEIRS.scribeDrawing, key, () => value),
  answer: NOT,
}));

const sayings = ['p.alt', 'p.name', 'm.note'].map((key): Attack => ({
  name: `writes their own into ${key}`,
  does: sets(THEIRS.scribeDrawing, key, ({ mark }: Attacker) => mark),
  answer: NOT,
}));

const strokes: Attack[] = [
  {
    name: 'takes a stroke out of it',
    does: sets(THEIRS.scribeStroke, 'parentId', () => 'page:page'),
    answer: NOT,
  },
  {
    name: 'moves a stroke in it',
    does: sets(THEIRS.scribeStroke, 'xy', () => [500, 500]),
    answer: NOT,
  },
  {
    name: 'deletes it and leaves its strokes',
    does: edits((doc) => deleteRecord(mapOf(doc, THEIRS.scribeDrawing))),
    answer: NOT,
  },
  {
    name: 'deletes it with its strokes',
    does: edits((doc) => {
      deleteRecord(mapOf(doc, THEIRS.scribeDrawing));
      deleteRecord(mapOf(doc, THEIRS.scribeStroke));
    }),
    answer: NOT,
  },
];

const into: Attack[] = [
  {
    name: 'draws into it',
    does: edits((doc, { mark }) => {
      const meta = { said: mark };
      adds(doc, record({ ...ink('drawn-into'), parentId: THEIRS.scribeDrawing, meta }));
    }),
    answer: NOT,
  },
  {
    name: 'puts a note of their own into it',
    roles: WRITERS,
    does: async (attacker) => {
      const id = await attacker.own(note(`into-drawing-${attacker.actor.role}`));
      attacker.client.edit((doc) => mapOf(doc, id).set('parentId', THEIRS.scribeDrawing));
    },
    answer: NOT,
  },
  {
    name: 'buries somebody’s note in it',
    does: sets(THEIRS.note, 'parentId', () => THEIRS.scribeDrawing),
    answer: NOT,
  },
  {
    name: 'puts another drawing into it',
    does: edits((doc) => {
      adds(doc, record({ ...drawing('drawing-into'), parentId: THEIRS.scribeDrawing }));
    }),
    answer: NOT,
  },
  {
    name: 'takes it into a frame of their own and deletes that',
    roles: WRITERS,
    does: async (attacker) => {
      const id = await attacker.own(frame(`drawing-trap-${attacker.actor.role}`));
      attacker.client.edit((doc) => {
        mapOf(doc, THEIRS.scribeDrawing).set('parentId', id);
        deleteRecord(mapOf(doc, id));
      });
    },
    answer: NOT,
  },
];

/** By somebody who is a scribe too, and may make drawings of their own. */
const own: Attack[] = [
  {
    name: 'frames somebody’s strokes as a drawing of their own',
    roles: ['scribe'],
    does: async (attacker) => {
      const id = await attacker.own(drawing('own-drawing'));
      attacker.client.edit((doc) => mapOf(doc, THEIRS.scribeInk).set('parentId', id));
    },
    answer: NOT,
  },
  {
    name: 'buries somebody’s note in a drawing of their own',
    roles: ['scribe'],
    does: async (attacker) => {
      const id = await attacker.own(drawing('own-grave'));
      attacker.client.edit((doc) => mapOf(doc, THEIRS.note).set('parentId', id));
    },
    answer: refused('into-drawing'),
  },
];

export const DRAWING_ATTACKS: readonly Attack[] = [
  ...changes,
  ...sayings,
  ...strokes,
  ...into,
  ...own,
];
