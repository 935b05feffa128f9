import type { Actor, Role } from '@gapboard/board';
import { firstRecords } from '@gapboard/board/schema';
import { CloseCode, readRecord, recordsOf, writeRecords } from '@gapboard/sync';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addHeavy, addNote, note, notesIn } from '../../testing/notes.ts';
import { EditOrigin } from '../EditOrigin.ts';
import { RemovedForGood } from '../RemovedForGood.ts';
import { BoardSize } from './BoardSize.ts';
import { Guard, type GuardOptions } from './Guard.ts';
import { HeldUpdates } from './HeldUpdates.ts';

/** A guarded board, what comes out of it, and people with a document of their own. */
function guarded(options: Partial<GuardOptions> = {}) {
  const doc = new Y.Doc();
  writeRecords(doc, firstRecords());
  const guard = new Guard({
    doc,
    writers: new Map(),
    retired: new Set(),
    removed: new RemovedForGood([]),
    heals: () => false,
    ...options,
  });
  const out: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => out.push(update));
  const person = (id: string, role: Role = 'participant') => {
    const own = new Y.Doc();
    Y.applyUpdate(own, Y.encodeStateAsUpdate(doc));
    const actor: Actor = { id, role };
    const sender = { actor, origin: new EditOrigin(id), held: new HeldUpdates() };
    /** What they do, as an update. */
    const does = (change: (doc: Y.Doc) => void): Uint8Array => {
      const before = Y.encodeStateVector(own);
      own.transact(() => change(own));
      return Y.encodeStateAsUpdate(own, before);
    };
    return { own, does, sends: (update: Uint8Array) => guard.take(sender, update) };
  };
  const record = (id: string): unknown => {
    const reading = readRecord(`shape:${id}`, recordsOf(doc).get(`shape:${id}`));
    return reading.state === 'live' ? reading.record : undefined;
  };
  return { doc, guard, out, person, record };
}

test('what is refused leaves nothing of itself in what goes to the log and to others', () => {
  const { doc, out, person } = guarded();
  const ben = person('ben');
  const verdict = ben.sends(ben.does((own) => addNote(own, 'long', 'SECRET '.repeat(500))));
  expect(verdict).toMatchObject({
    kind: 'taken',
    refused: [{ refusal: { reason: 'note-too-long' }, attempt: { id: 'shape:long' } }],
  });
  expect(notesIn(doc)).toEqual([]);
  const bytes = Buffer.concat([...out, Y.encodeStateAsUpdate(doc)]);
  expect(bytes.length).toBeGreaterThan(0);
  expect(bytes.includes('SECRET')).toBe(false);
});

test('a record that says nothing of its author is signed; a change of somebody else’s is put back, what is merged in its text too', () => {
  const { person, record } = guarded();
  const ben = person('ben');
  ben.sends(ben.does((own) => addNote(own, 'a', 'Families wait')));
  expect(record('a')).toMatchObject({ meta: { by: 'ben', as: 'participant' } });
  const before = record('a');
  const cleo = person('cleo');
  const typed = cleo.does((own) => {
    const text = recordsOf(own).get('shape:a')?.get('text');
    if (text instanceof Y.Text) text.insert(0, 'Not true: ');
  });
  expect(cleo.sends(typed)).toMatchObject({
    refused: [{ refusal: { reason: 'not-yours', by: 'ben' } }],
  });
  expect(record('a')).toEqual(before);
});

test('whoever locks is noted, whatever they say', () => {
  const { person, record } = guarded();
  const ama = person('ama', 'facilitator');
  ama.sends(ama.does((own) => addNote(own, 'a')));
  const later = person('ama', 'facilitator');
  later.sends(
    later.does((own) => {
      recordsOf(own).get('shape:a')?.set('isLocked', true);
      recordsOf(own).get('shape:a')?.set('m.lockedBy', 'ben');
    }),
  );
  expect(record('a')).toMatchObject({ isLocked: true, meta: { lockedBy: 'ama' } });
});

test('an update that comes before what it builds on waits in its own connection, and counts once it is in', () => {
  const { doc, person } = guarded();
  const [ben, cleo] = [person('ben'), person('cleo')];
  const first = ben.does((own) => addNote(own, 'first'));
  const second = ben.does((own) => addNote(own, 'second'));
  expect(ben.sends(second)).toEqual({ kind: 'held' });
  expect(doc.store.pendingStructs).toBe(null);
  expect(cleo.sends(cleo.does((own) => addNote(own, 'other')))).toMatchObject({ messages: 1 });
  expect(notesIn(doc)).toEqual(['other']);
  expect(ben.sends(first)).toMatchObject({ kind: 'taken', messages: 2, refused: [] });
  expect(notesIn(doc)).toEqual(['first', 'other', 'second']);
});

test('nobody writes on under somebody else’s client id: from the log, from this room, or as they are known to others', () => {
  const { guard, person } = guarded({ writers: new Map([[7, 'ama']]) });
  guard.writers.expect(8, 'ama');
  const ama = person('ama');
  ama.own.clientID = 9;
  ama.sends(ama.does((own) => addNote(own, 'mine')));
  for (const client of [7, 8, 9]) {
    const eve = person('eve');
    eve.own.clientID = client;
    expect(eve.sends(eve.does((own) => addNote(own, `n${client}`)))).toMatchObject({
      kind: 'broken',
      code: CloseCode.notAllowed,
    });
  }
  const again = person('ama');
  again.own.clientID = 7;
  expect(again.sends(again.does((own) => addNote(own, 'late')))).toMatchObject({ kind: 'taken' });
  expect(guard.writers.takeUnlogged('ama')).toEqual([9]);
  expect(guard.writers.takeUnlogged('ama')).toEqual([]);
});

test('on a board that a disk has damaged, whoever has what was lost brings it back as its author’s', () => {
  const lost = new Y.Doc();
  lost.clientID = 7;
  const signed = { ...note('lost', 'Kept on a phone'), meta: { by: 'ama', as: 'facilitator' } };
  writeRecords(lost, [signed]);
  const update = Y.encodeStateAsUpdate(lost);
  const writers = new Map([[7, 'ama']]);
  expect(guarded({ writers }).person('ben').sends(update).kind).toBe('broken');
  const { person, record } = guarded({ writers, heals: () => true });
  expect(person('ben').sends(update)).toMatchObject({ kind: 'taken', refused: [] });
  expect(record('lost')).toMatchObject({ meta: { by: 'ama', as: 'facilitator' } });
});

test('a board that is full takes nothing more, and says so; what is on it can be deleted', () => {
  const full = { most: 3_000_000 };
  const { doc, person } = guarded(full);
  const ben = person('ben');
  const add = (id: string) => ben.sends(ben.does((own) => addHeavy(own, id, 500_000)));
  for (let n = 0; n < 7; n++) add(`n${n}`);
  expect(add('more')).toMatchObject({ refused: [{ refusal: { reason: 'board-full' } }] });
  const there = notesIn(doc);
  expect(there).not.toContain('more');
  const later = person('ben');
  const gone = later.does((own) => recordsOf(own).get('shape:n0')?.set('$del', true));
  expect(later.sends(gone)).toMatchObject({ kind: 'taken', refused: [] });
  expect(notesIn(doc)).toHaveLength(there.length - 1);
});

test('a board’s size is what its document needs, not what has come in', () => {
  const doc = new Y.Doc();
  const size = new BoardSize(doc, 10_000);
  for (let n = 0; n < 30; n++) size.add(100_000);
  expect(size.isFull).toBe(false);
  doc.getMap('records').set('shape:a', 'x'.repeat(20_000));
  size.add(2_000_000);
  expect(size.isFull).toBe(true);
});

test('what was removed for good does not come back, not even as what a disk has lost, and nothing of it is sent on', () => {
  for (const heals of [false, true]) {
    const removed = new RemovedForGood(['shape:gone']);
    const { doc, person, out } = guarded({ removed, heals: () => heals });
    const ben = person('ben');
    const verdict = ben.sends(
      ben.does((own) => {
        addNote(own, 'gone', 'Words that are nobody’s business');
        addNote(own, 'stays');
      }),
    );
    expect(verdict).toMatchObject({
      kind: 'taken',
      refused: [{ refusal: { reason: 'removed-for-good' }, attempt: undefined }],
    });
    expect(notesIn(doc)).toEqual(['stays']);
    expect(Buffer.concat(out).includes('nobody’s business')).toBe(false);
  }
});
