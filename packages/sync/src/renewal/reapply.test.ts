import { toRichText, type TLRecord } from '@tldraw/tlschema';
import type { UnknownRecord } from '@tldraw/store';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { recordsOf } from '../document.ts';
import { readRecord, readRecords, writeRecords } from '../records/layout.ts';
import { renewed } from '../records/renew.ts';
import { note, seed, stroke } from '../testing/replica.ts';
import { reapply, unsentFrom } from './reapply.ts';
import { UnsentWork } from './unsentWork.ts';

/** The board as the server has it, and one device that is offline from here on. */
function setUp(records: TLRecord[]) {
  const server = new Y.Doc();
  seed(server);
  writeRecords(server, records);
  const device = new Y.Doc();
  const work = new UnsentWork(device, (origin) => origin !== 'server');
  Y.applyUpdate(device, Y.encodeStateAsUpdate(server), 'server');
  return { server, device, work };
}

function edit(doc: Y.Doc, id: string, change: (record: TLRecord) => object): void {
  const [record] = live(doc, id);
  if (record) writeRecords(doc, [{ ...record, ...change(record) }]);
}

function remove(doc: Y.Doc, id: string): void {
  recordsOf(doc).get(`shape:${id}`)?.set('$del', true);
}

function live(doc: Y.Doc, id: string): TLRecord[] {
  const reading = readRecord(`shape:${id}`, recordsOf(doc).get(`shape:${id}`));
  return reading.state === 'live' ? [reading.record as TLRecord] : [];
}

const text = (words: string) => (record: TLRecord) => ({
  props: { ...(record as { props: object }).props, richText: toRichText(words) },
});

function wordsIn(doc: Y.Doc, id: string): string[] {
  const [record] = live(doc, id);
  const { content } = (record as unknown as { props: { richText: { content: unknown[] } } }).props
    .richText;
  return content.map((paragraph) => JSON.stringify(paragraph).match(/"text":"([^"]*)"/)?.[1] ?? '');
}

/** The board's document is replaced, and the device comes back. */
function comeBack({ server, device, work }: ReturnType<typeof setUp>): Y.Doc {
  const fresh = renewed(server, 7);
  const unsent = unsentFrom(device, work.marks);
  reapply(fresh, unsent);
  const once = Y.encodeStateVector(fresh);
  reapply(fresh, unsent);
  expect(Y.encodeStateVector(fresh), 'a second time changes nothing').toEqual(once);
  return fresh;
}

test('what was made, moved, deleted and drawn here is on the new document, once', () => {
  const world = setUp([note('stays'), note('moves'), note('goes')]);
  const { device } = world;
  const points = Array.from({ length: 20 }, (_, n) => ({ x: n, y: n }));
  writeRecords(device, [note('made', 'new'), stroke('ink', points.slice(0, 5), 2, false)]);
  writeRecords(device, [stroke('ink', points, 2, false)]);
  edit(device, 'moves', () => ({ x: 50, y: 60 }));
  remove(device, 'goes');
  const back = comeBack(world);
  for (const id of ['stays', 'moves', 'made', 'ink']) {
    expect(live(back, id)).toEqual(live(device, id));
  }
  expect(live(back, 'goes')).toEqual([]);
  expect(readRecords(back).live.size).toBe(readRecords(device).live.size);
});

test('only the fields changed here are set: what others did beside them stays', () => {
  const world = setUp([note('a')]);
  edit(world.device, 'a', () => ({ x: 50, y: 60 }));
  edit(world.server, 'a', () => ({ rotation: 1 }));
  expect(live(comeBack(world), 'a')).toEqual([{ ...note('a'), x: 50, y: 60, rotation: 1 }]);
});

test('what others have deleted meanwhile is not brought back by a change to it here', () => {
  const world = setUp([note('a')]);
  edit(world.device, 'a', () => ({ x: 50, y: 60 }));
  remove(world.server, 'a');
  expect(live(comeBack(world), 'a')).toEqual([]);
});

test('what was made here and reached the server unheard is not made twice, nor put back as it was', () => {
  const world = setUp([]);
  writeRecords(world.device, [note('a')]);
  Y.applyUpdate(world.server, Y.encodeStateAsUpdate(world.device));
  edit(world.server, 'a', () => ({ x: 50, y: 60 }));
  expect(live(comeBack(world), 'a')).toEqual([{ ...note('a'), x: 50, y: 60 }]);
});

test('a deletion taken back here brings the record back', () => {
  const world = setUp([note('a')]);
  remove(world.device, 'a');
  recordsOf(world.device).get('shape:a')?.delete('$del');
  remove(world.server, 'a');
  expect(live(comeBack(world), 'a')).toEqual([note('a')]);
});

test('text that only one side has changed is as that side left it; where both have, both are kept', () => {
  const world = setUp([note('here', 'start'), note('there', 'start'), note('both', 'start')]);
  edit(world.device, 'here', text('start, and more'));
  edit(world.server, 'there', text('start over'));
  edit(world.device, 'there', () => ({ x: 50 }));
  edit(world.device, 'both', text('start\nwritten here'));
  edit(world.device, 'both', text('start\nwritten here, twice'));
  edit(world.server, 'both', text('start\nwritten there'));
  const back = comeBack(world);
  expect(wordsIn(back, 'here')).toEqual(['start, and more']);
  expect(wordsIn(back, 'there')).toEqual(['start over']);
  expect(wordsIn(back, 'both')).toEqual(['start', 'written there', 'written here, twice']);
});

test('marks survive being stored and taken up again', () => {
  const world = setUp([note('a', 'start')]);
  edit(world.device, 'a', text('written here'));
  const stored: [string, { fields: string[] }][] = JSON.parse(
    JSON.stringify([...world.work.takeTouched()]),
  );
  const again = new UnsentWork(world.device, () => true);
  again.add(new Map(stored));
  edit(world.server, 'a', text('written there'));
  const back = comeBack({ ...world, work: again });
  expect(wordsIn(back, 'a')).toEqual(['written there', 'written here']);
});

/** Few records, so that both sides meet on them. */
const IDS = ['a', 'b', 'c'];
interface On {
  on: 'device' | 'server';
  id: string;
}
type Step = (On & { do: 'make' | 'delete' }) | (On & { do: 'move' | 'turn'; to: number });
const on = fc.constantFrom('device' as const, 'server' as const);
const id = fc.constantFrom(...IDS);
const to = fc.integer({ min: 1, max: 1000 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ on, id, do: fc.constantFrom('make' as const, 'delete' as const) }),
  fc.record({ on, id, do: fc.constantFrom('move' as const, 'turn' as const), to }),
);

test('the new document is as if the device had never been away, whatever both sides did', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), fc.nat(25), (steps, lost) => {
      const world = setUp([note('a'), note('b')]);
      const { server, device } = world;
      const changed = { device: new Set<string>(), server: new Set<string>() };
      steps.forEach((one, n) => {
        const doc = one.on === 'device' ? device : server;
        // A record is made by one device only, as ids are unique, and made once.
        const name = one.id === 'c' ? `c-${one.on}` : one.id;
        if ('to' in one) {
          const { to: value } = one;
          edit(doc, name, () => (one.do === 'move' ? { x: value } : { rotation: value }));
          changed[one.on].add(`${name} ${one.do}`);
        } else if (one.do === 'delete') remove(doc, name);
        else if (!recordsOf(doc).has(`shape:${name}`)) writeRecords(doc, [note(name)]);
        // Up to here all that the device did has reached the server, which nobody told the device.
        if (n === lost) Y.applyUpdate(server, Y.encodeStateAsUpdate(device));
      });
      const merged = new Y.Doc();
      Y.applyUpdate(merged, Y.encodeStateAsUpdate(server));
      Y.applyUpdate(merged, Y.encodeStateAsUpdate(device));
      const back = comeBack(world);
      expect([...readRecords(back).live.keys()].toSorted()).toEqual(
        [...readRecords(merged).live.keys()].toSorted(),
      );
      for (const [key, record] of readRecords(back).live) {
        const name = key.slice('shape:'.length);
        const both = (what: string): boolean =>
          changed.device.has(`${name} ${what}`) && changed.server.has(`${name} ${what}`);
        const expected = readRecords(merged).live.get(record.id) as UnknownRecord & Placed;
        const own = live(device, name)[0] as unknown as Placed | undefined;
        const got = record as UnknownRecord & Placed;
        expect(got.x).toBe(both('move') ? own?.x : expected.x);
        expect(got.rotation).toBe(both('turn') ? own?.rotation : expected.rotation);
      }
    }),
    { numRuns: 300 },
  );
});

interface Placed {
  x: number;
  rotation: number;
}
