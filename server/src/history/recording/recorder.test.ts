import { crc32 } from 'node:zlib';
import { applyStep, type Change } from '@gapboard/history';
import { readRecords, sessionOf } from '@gapboard/sync';
import type { UnknownRecord } from '@gapboard/board';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { seedOf } from '../../rooms/epochs/seed.ts';
import { addNote, deleteRecordOf } from '../../testing/notes.ts';
import { Recorder } from './Recorder.ts';

const NOTHING = { updates: [] };

/** A document, and what each change to it comes as. */
function writer() {
  const doc = new Y.Doc();
  const edit = (change: () => void): Uint8Array => {
    const before = Y.encodeStateVector(doc);
    doc.transact(change);
    return Y.encodeStateAsUpdate(doc, before);
  };
  return { doc, edit };
}

function changesOf(changes: Change[] | undefined): string[] {
  return (changes ?? []).map((change) => Object.keys(change)[0] ?? '');
}

test('each entry is what it changed, and one that changes nothing, or is none, is no step', () => {
  const { doc, edit } = writer();
  const recorder = new Recorder(new Map(), NOTHING);
  expect(changesOf(recorder.take(edit(() => addNote(doc, 'a'))))).toEqual(['put']);
  expect(recorder.take(edit(() => doc.getMap('people').set('ama', { name: 'Ama' })))).toEqual([]);
  expect(recorder.take(Buffer.from([255, 255, 255]))).toBeUndefined();
  expect(changesOf(recorder.take(edit(() => deleteRecordOf(doc, 'a'))))).toEqual(['remove']);
});

test('of the session there is what it is told by; a vote, once it is closed', () => {
  const { doc, edit } = writer();
  const recorder = new Recorder(new Map(), NOTHING);
  const session = sessionOf(doc);
  const round = { id: 'r', state: 'open', criterion: 'What matters?' };
  recorder.take(
    edit(() => {
      session.set('round.r', round);
      session.set('timer', { endsAt: 5 });
      session.set('spotlight', { by: 'ama' });
      session.set('stage', { id: 'share' });
    }),
  );
  expect([...recorder.state.keys()]).toEqual(['session:stage']);
  recorder.take(edit(() => session.set('round.r', { ...round, state: 'closed' })));
  recorder.take(edit(() => session.set('stage', null)));
  expect([...recorder.state.keys()]).toEqual(['session:round:r']);
});

test('another document that shows the same is no step; what it shows otherwise is one', () => {
  const { doc, edit } = writer();
  const recorder = new Recorder(new Map(), NOTHING);
  recorder.take(edit(() => addNote(doc, 'a')));
  recorder.beginEpoch();
  expect(recorder.take(seedOf(doc, 'second'))).toEqual([]);
  recorder.beginEpoch();
  addNote(doc, 'b');
  expect(changesOf(recorder.take(seedOf(doc, 'third')))).toEqual(['put']);
});

test('where the beginning of a document is lost it follows from the one before; else nothing is said until it is known', () => {
  const { doc, edit } = writer();
  const recorder = new Recorder(new Map(), NOTHING);
  recorder.take(edit(() => addNote(doc, 'a')));
  const seed = seedOf(doc, 'second');
  recorder.beginLostEpoch('second', crc32(seed));
  const next = new Y.Doc();
  Y.applyUpdate(next, seed);
  const before = Y.encodeStateVector(next);
  addNote(next, 'b');
  const update = Y.encodeStateAsUpdate(next, before);
  expect(changesOf(recorder.take(update))).toEqual(['put']);

  const other = new Recorder(new Map(), NOTHING);
  other.take(Y.encodeStateAsUpdate(doc));
  other.beginLostEpoch('second', undefined);
  expect(other.take(update)).toEqual([]);
  expect([...other.state.keys()]).toEqual(['shape:a']);
  expect(changesOf(other.heal(Y.encodeStateAsUpdateV2(next)))).toEqual(['put']);
  expect([...other.state.keys()].toSorted()).toEqual(['shape:a', 'shape:b']);
});

test('recording goes on from a state and its document as if it had never stopped', () => {
  const { doc, edit } = writer();
  const first = edit(() => addNote(doc, 'a'));
  const stateV2 = Y.encodeStateAsUpdateV2(doc);
  const state = new Map<string, UnknownRecord>(readRecords(doc).live);
  const recorder = new Recorder(new Map(state), { stateV2, updates: [first] });
  const changes = recorder.take(edit(() => addNote(doc, 'b'))) ?? [];
  expect(changesOf(changes)).toEqual(['put']);
  applyStep(state, { changes });
  expect(state).toEqual(readRecords(doc).live);
});
