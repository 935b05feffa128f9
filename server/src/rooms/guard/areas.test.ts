import type { Actor, Area, Role } from '@gapboard/board';
import { firstRecords } from '@gapboard/board/schema';
import { readRecord, recordsOf, sessionOf, writeRecords } from '@gapboard/sync';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { note, notesIn } from '../../testing/notes.ts';
import { EditOrigin } from '../EditOrigin.ts';
import { RemovedForGood } from '../RemovedForGood.ts';
import { Guard } from './Guard.ts';
import { HeldUpdates } from './HeldUpdates.ts';

const AREA: Area = {
  id: 'abcdefghijkl',
  name: 'For the vote',
  page: 'page:page',
  rect: { x: 1000, y: 1000, w: 500, h: 500 },
  shapes: [],
  hide: true,
  until: 'stageforvote',
};
const AGENDA = [{ id: 'stagewelcome' }, { id: 'stageforvote' }];

/** A board with a part that opens with the vote, and people with a document of their own. */
function boardWithArea(running: string, areas: Area[] = [AREA]) {
  const doc = new Y.Doc();
  writeRecords(doc, firstRecords());
  const inside = { ...note('inside', 'Prepared'), x: 1100, y: 1100 };
  writeRecords(doc, [{ ...inside, meta: { by: 'ben', as: 'participant' } } as typeof inside]);
  const session = sessionOf(doc);
  session.set('areas', areas);
  session.set('agenda', AGENDA);
  session.set('stage', { id: running, startedAt: 1 });
  const guard = new Guard({
    doc,
    writers: new Map(),
    retired: new Set(),
    removed: new RemovedForGood([]),
    heals: () => false,
  });
  const person = (id: string, role: Role = 'participant') => {
    const own = new Y.Doc();
    Y.applyUpdate(own, Y.encodeStateAsUpdate(doc));
    const actor: Actor = { id, role };
    const sender = { actor, origin: new EditOrigin(id), held: new HeldUpdates() };
    return (change: (doc: Y.Doc) => void) => {
      const before = Y.encodeStateVector(own);
      own.transact(() => change(own));
      return guard.take(sender, Y.encodeStateAsUpdate(own, before));
    };
  };
  const record = (id: string): unknown => {
    const reading = readRecord(`shape:${id}`, recordsOf(doc).get(`shape:${id}`));
    return reading.state === 'live' ? reading.record : undefined;
  };
  return { doc, person, record };
}

const REFUSED = { kind: 'taken', refused: [{ refusal: { reason: 'area' } }] };
const putAt = (doc: Y.Doc, id: string, x: number, y: number): void =>
  void recordsOf(doc).get(`shape:${id}`)?.set('xy', [x, y]);
const addAt = (doc: Y.Doc, id: string, x: number, y: number): void =>
  writeRecords(doc, [{ ...note(id, id), x, y } as ReturnType<typeof note>]);

test('nothing is put into a closed part of the board, moved there, changed in it or deleted from it, by whatever client', () => {
  const { doc, person, record } = boardWithArea('stagewelcome');
  const before = record('inside');
  const ben = person('ben');
  expect(ben((own) => addAt(own, 'new', 1200, 1200))).toMatchObject(REFUSED);
  expect(ben((own) => addAt(own, 'out', 0, 0))).toMatchObject({ refused: [] });
  expect(ben((own) => putAt(own, 'out', 1200, 1200))).toMatchObject(REFUSED);
  expect(record('out')).toMatchObject({ x: 0, y: 0 });
  expect(ben((own) => putAt(own, 'inside', 0, 0))).toMatchObject(REFUSED);
  expect(ben((own) => recordsOf(own).get('shape:inside')?.set('$del', true))).toMatchObject(
    REFUSED,
  );
  const scribe = person('sam', 'scribe');
  expect(scribe((own) => putAt(own, 'inside', 0, 0))).toMatchObject(REFUSED);
  expect(record('inside')).toEqual(before);
  expect(notesIn(doc)).toEqual(['inside', 'out']);
});

test('nor in two steps that come as one: into a new group or frame that lies there', () => {
  const { person, record } = boardWithArea('stagewelcome');
  const ben = person('ben');
  const verdict = ben((own) => {
    const group = { ...note('group', ''), type: 'group', props: {}, x: 1000, y: 1000 };
    const child = { ...note('child', 'Smuggled', 'shape:group'), x: 100, y: 100 };
    writeRecords(own, [group, child] as ReturnType<typeof note>[]);
  });
  expect(verdict).toMatchObject({ kind: 'taken' });
  expect(record('group')).toBe(undefined);
  expect(record('child')).toBe(undefined);
});

test('a group with what lies in it is not moved there', () => {
  const { person, record } = boardWithArea('stagewelcome');
  const ben = person('ben');
  ben((own) => {
    const group = { ...note('group', ''), type: 'group', props: {}, x: 0, y: 0 };
    const child = { ...note('child', 'Smuggled', 'shape:group'), x: 600, y: 600 };
    writeRecords(own, [group, child] as ReturnType<typeof note>[]);
  });
  expect(ben((own) => putAt(own, 'group', 500, 500))).toMatchObject(REFUSED);
  expect(record('group')).toMatchObject({ x: 0, y: 0 });
});

test('nobody but a facilitator says what is closed: a participant neither opens nor closes', () => {
  const { doc, person } = boardWithArea('stagewelcome');
  const ben = person('ben');
  const opened = ben((own) => {
    sessionOf(own).set('areas', []);
    addAt(own, 'new', 1200, 1200);
  });
  expect(opened).toMatchObject({ kind: 'taken' });
  expect(sessionOf(doc).get('areas')).toEqual([AREA]);
  expect(notesIn(doc)).toEqual(['inside']);
  // Nor by saying that another stage is running.
  ben((own) => sessionOf(own).set('stage', { id: 'stageforvote', startedAt: 2 }));
  expect(ben((own) => addAt(own, 'again', 1200, 1200))).toMatchObject(REFUSED);
});

test('it opens with its stage, and when a facilitator opens it; facilitators work in it meanwhile', () => {
  const later = boardWithArea('stageforvote');
  expect(later.person('ben')((own) => addAt(own, 'new', 1200, 1200))).toMatchObject({
    refused: [],
  });
  const now = boardWithArea('stagewelcome');
  const ama = now.person('ama', 'facilitator');
  expect(ama((own) => addAt(own, 'ours', 1200, 1200))).toMatchObject({ refused: [] });
  ama((own) => sessionOf(own).set('areas', []));
  const ben = now.person('ben');
  expect(ben((own) => addAt(own, 'new', 1300, 1300))).toMatchObject({ refused: [] });
});

test('areas that make no sense close nothing, and break nothing', () => {
  const { person } = boardWithArea('stagewelcome', [{ ...AREA, rect: null }, 7 as never]);
  expect(person('ben')((own) => addAt(own, 'new', 1200, 1200))).toMatchObject({ refused: [] });
});
