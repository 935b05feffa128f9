import { plainText } from '@gapboard/board';
import type { RefusedNotice, UnsentMark } from '@gapboard/sync';
import { readRecord, recordsOf, writeRecords } from '@gapboard/sync';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { BoardRecord } from './keptTables.ts';
import { putOnBoard } from './putOnBoard.ts';
import { refusedWork } from './refusedWork.ts';
import { BEN, note, record } from './testing/records.ts';

function refused(...records: BoardRecord[]): RefusedNotice {
  return {
    kind: 'refused',
    reason: 'notes-closed',
    text: 'Notes are closed.',
    records,
    deleted: [],
  };
}

/** What Ben's browser keeps of it, with these records in its document and these fields changed since the server last confirmed. */
function kept(
  notice: RefusedNotice,
  { here = [], changed = {} }: { here?: BoardRecord[]; changed?: Record<string, string[]> } = {},
): BoardRecord[] {
  const doc = new Y.Doc();
  writeRecords(doc, here);
  const unsent = new Map<string, UnsentMark>(
    Object.entries(changed).map(([id, fields]) => [id, { fields }]),
  );
  return refusedWork(notice, { me: BEN, doc, unsent, now: 7 }).map((one) => one.record);
}

test('own notes, ink and pictures that were not taken are kept, with why and when', () => {
  const [one, ink, picture] = [
    note('one', 'Hello'),
    record({ id: 'shape:ink', type: 'draw', props: { segments: [] } }),
    record({ id: 'asset:a', typeName: 'asset', type: 'image' }),
  ];
  const made = { 'shape:one': ['$'], 'shape:ink': ['$', 'p.segments'], 'asset:a': ['$'] };
  expect(kept(refused(one, ink, picture), { changed: made })).toEqual([one, ink, picture]);
  const [first] = refusedWork(refused(one), {
    me: BEN,
    doc: new Y.Doc(),
    unsent: new Map(),
    now: 7,
  });
  expect(first).toMatchObject({ reason: 'notes-closed', why: 'Notes are closed.', at: 7 });
});

test('what is here is preferred: more may have been written than had got to the server', () => {
  const [sent, here] = [note('one', 'Hel'), note('one', 'Hello')];
  expect(kept(refused(sent), { here: [here] }).map(plainText)).toEqual(['Hello']);
  expect(kept(refused(sent)).map(plainText)).toEqual(['Hel']);
});

test('what was too much for the notice is kept as it is here', () => {
  const notice = { ...refused(note('one', 'Sent')), more: ['shape:two', 'shape:gone'] };
  expect(kept(notice, { here: [note('two', 'Here')] }).map(plainText)).toEqual(['Sent', 'Here']);
});

test('what was only moved, recoloured or locked is not kept, nor is anything of another’s', () => {
  const own = note('own', 'Mine');
  const changed = { 'shape:own': ['xy', 'parentId', 'p.color', 'isLocked', 'm.lockedBy'] };
  expect(kept(refused(own), { changed })).toEqual([]);
  expect(kept(refused(note('hers', 'Hers', 'anna')), { changed: { 'shape:hers': ['$'] } })).toEqual(
    [],
  );
  const page = record({ id: 'page:x', typeName: 'page' });
  expect(kept(refused(page), { changed: { 'page:x': ['$'] } })).toEqual([]);
});

test('a changed text in one’s own note is kept', () => {
  const own = note('own', 'Mine, and more');
  expect(kept(refused(own), { changed: { 'shape:own': ['xy', 'p.richText'] } })).toEqual([own]);
});

test('a note without a word is nothing to keep', () => {
  expect(kept(refused(note('empty', '')), { changed: { 'shape:empty': ['$'] } })).toEqual([]);
});

test('what was made here but signed by nobody becomes its maker’s; what was not made here stays out', () => {
  const unsigned = record({ id: 'shape:old', type: 'geo', props: {} }, '');
  const bare = { ...unsigned, meta: {} };
  expect(kept(refused(bare), { changed: { 'shape:old': ['$'] } })).toMatchObject([
    { meta: { by: BEN.id, as: BEN.role } },
  ]);
  expect(kept(refused(bare), { changed: { 'shape:old': ['p.richText'] } })).toEqual([]);
});

test('tried again, what is gone from the board is on it under its id, and what is there gets its text where it lies', () => {
  const doc = new Y.Doc();
  const gone = note('gone', 'Gone');
  const there = note('there', 'As it was');
  writeRecords(doc, [Object.assign(there, { x: 500 })]);
  putOnBoard(doc, [gone, note('there', 'As I wrote it')], 'me');
  const read = (id: string) => readRecord(id, recordsOf(doc).get(id));
  expect(read('shape:gone')).toEqual({ state: 'live', record: gone });
  const reading = read('shape:there');
  expect(reading).toMatchObject({ state: 'live', record: { x: 500 } });
  expect(reading.state === 'live' && plainText(reading.record)).toBe('As I wrote it');
});
