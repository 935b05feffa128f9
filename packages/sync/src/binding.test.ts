import { squashRecordDiffs } from '@tldraw/store';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { recordsOf } from './document.ts';
import { mendReferences } from './records/references.ts';
import {
  documentOf,
  frame,
  newReplica,
  note,
  seed,
  shapeId,
  stroke,
  type Replica,
} from './testing/replica.ts';
import { letters } from './testing/richText.ts';

function room(size: number): { replicas: Replica[]; sync: () => void; doc: Y.Doc } {
  const doc = new Y.Doc();
  seed(doc);
  const replicas = Array.from({ length: size }, () => newReplica(doc));
  const docs = [doc, ...replicas.map((replica) => replica.doc)];
  const sync = (): void => {
    for (const { binding } of replicas) binding.flush();
    for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
  };
  return { replicas, sync, doc };
}

function pair(): { a: Replica; b: Replica; sync: () => void; doc: Y.Doc } {
  const { replicas, sync, doc } = room(2);
  const [a, b] = replicas;
  if (!a || !b) throw new Error('A room of two has two replicas.');
  return { a, b, sync, doc };
}

/** Reads a shape's colour, position or whatever else a test asks of it. */
function shape(
  replica: Replica,
  id: string,
): Record<string, unknown> & { props: Record<string, unknown> } {
  const record: unknown = replica.store.get(shapeId(id));
  return record as Record<string, unknown> & { props: Record<string, unknown> };
}

function change(
  replica: Replica,
  id: string,
  fields: Record<string, unknown>,
  props: Record<string, unknown> = {},
): void {
  replica.store.update(
    shapeId(id),
    (record) =>
      ({
        ...record,
        ...fields,
        props: { ...record.props, ...props },
      }) as typeof record,
  );
}

function write(replica: Replica, id: string, text: string): void {
  change(replica, id, {}, { richText: note('x', text).props.richText });
}

function words(replica: Replica, id: string): string {
  return letters(shape(replica, id).props['richText']);
}

test('what one person makes, the other sees', () => {
  const { a, b, sync } = pair();
  a.store.put([note('n', 'hello', 10, 20)]);
  sync();
  expect(documentOf(b.store)).toEqual(documentOf(a.store));
  expect(shape(b, 'n').props['richText']).toEqual(note('n', 'hello').props.richText);
});

test('two people change colour and position of one shape in the same instant: both changes survive', () => {
  const { a, b, sync } = pair();
  a.store.put([note('n')]);
  sync();
  change(a, 'n', {}, { color: 'red' });
  change(b, 'n', { x: 300, y: 40 });
  sync();
  for (const replica of [a, b]) {
    expect(shape(replica, 'n').props['color']).toBe('red');
    expect(shape(replica, 'n')['x']).toBe(300);
  }
});

test('a change from elsewhere does not undo what is still waiting to be written here', () => {
  const { a, b, sync } = pair();
  a.store.put([note('n')]);
  sync();
  change(b, 'n', { x: 300 });
  change(a, 'n', {}, { color: 'red' });
  a.binding.flush();
  Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc));
  expect(shape(b, 'n')['x']).toBe(300);
  expect(shape(b, 'n').props['color']).toBe('red');
  sync();
  expect(shape(a, 'n')['x']).toBe(300);
});

test('a deletion reaches everyone, and taking it back brings what others wrote meanwhile', () => {
  const { a, b, sync } = pair();
  const made = note('n', 'kept');
  a.store.put([made]);
  sync();
  a.store.remove([made.id]);
  change(b, 'n', {}, { color: 'red' });
  sync();
  expect(b.store.get(made.id)).toBeUndefined();
  a.store.put([made]);
  sync();
  expect(shape(a, 'n').props['color']).toBe('red');
  expect(documentOf(b.store)).toEqual(documentOf(a.store));
});

test('nothing is echoed: a merged change makes no update of its own', () => {
  const { a, b, sync } = pair();
  a.store.put([note('n'), frame('f')]);
  sync();
  const updates: unknown[] = [];
  b.doc.on('update', (_update, origin) => updates.push(origin));
  change(a, 'n', { x: 5 });
  a.binding.flush();
  Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc), 'line');
  b.binding.flush();
  expect(updates).toEqual(['line']);
});

test('a record this version cannot show is kept, reported, and stops nothing else', () => {
  const { a, sync, doc } = pair();
  const records = recordsOf(doc);
  const strange = new Y.Map<unknown>();
  strange.set('$', { id: 'hologram:1', typeName: 'hologram', glow: 7 });
  const damaged = new Y.Map<unknown>();
  damaged.set('p.color', 'red');
  const invalid = new Y.Map<unknown>();
  invalid.set('$', { ...note('bad'), rotation: 'north' });
  doc.transact(() => {
    records.set('hologram:1', strange);
    records.set('shape:torn', damaged);
    records.set('shape:bad', invalid);
  });
  sync();
  const late = newReplica(doc);
  for (const replica of [a, late]) {
    expect(replica.unreadable().toSorted()).toEqual(['hologram:1', 'shape:bad', 'shape:torn']);
  }
  a.store.put([note('fine')]);
  sync();
  expect(shape(a, 'fine')).toBeDefined();
  expect(a.store.get(shapeId('bad'))).toBeUndefined();
  expect([...records.keys()]).toEqual(
    expect.arrayContaining(['hologram:1', 'shape:torn', 'shape:bad']),
  );
  expect(strange.get('$')).toEqual({ id: 'hologram:1', typeName: 'hologram', glow: 7 });
  expect(strange.has('$del')).toBe(false);
});

test('a record that could not be shown shows when it becomes readable', () => {
  const { a, sync, doc } = pair();
  const map = new Y.Map<unknown>();
  map.set('$', { ...note('odd'), rotation: 'north' });
  recordsOf(doc).set('shape:odd', map);
  sync();
  expect(a.store.get(shapeId('odd'))).toBeUndefined();
  expect(a.unreadable()).toEqual(['shape:odd']);
  map.set('rotation', 1);
  sync();
  expect(a.unreadable()).toEqual([]);
  expect(shape(a, 'odd')['rotation']).toBe(1);
});

test('undo of a move keeps the colour another person gave the shape meanwhile', () => {
  const { a, b, sync } = pair();
  a.store.put([note('n')]);
  sync();
  const moved = a.store.extractingChanges(() => change(a, 'n', { x: 100 }));
  sync();
  change(b, 'n', {}, { color: 'red' });
  sync();
  undo(a, moved);
  sync();
  for (const replica of [a, b]) {
    expect(shape(replica, 'n')['x']).toBe(0);
    expect(shape(replica, 'n').props['color']).toBe('red');
  }
});

test('undo leaves a field that somebody else has set since, twice over', () => {
  const { a, b, sync } = pair();
  a.store.put([note('n')]);
  sync();
  const first = a.store.extractingChanges(() => change(a, 'n', {}, { color: 'red' }));
  sync();
  change(b, 'n', {}, { color: 'blue' });
  sync();
  const second = a.store.extractingChanges(() => change(a, 'n', {}, { color: 'green' }));
  sync();
  undo(a, second);
  expect(shape(a, 'n').props['color']).toBe('blue');
  undo(a, first);
  sync();
  expect(shape(b, 'n').props['color']).toBe('blue');
});

test('undo of making a note does not delete it once somebody else has written in it', () => {
  const { a, b, sync } = pair();
  const made = a.store.extractingChanges(() => a.store.put([note('n')]));
  sync();
  change(b, 'n', {}, { richText: note('x', 'words of B').props.richText });
  sync();
  undo(a, made);
  sync();
  expect(shape(b, 'n').props['richText']).toEqual(note('x', 'words of B').props.richText);
});

test('undo of typing takes back one’s own letters of a text that two have written in turns, and redo brings them again', () => {
  const { a, b, sync } = pair();
  a.store.put([note('n', '[]')]);
  sync();
  const steps = ['m', 'i', 'n', 'e'].map((letter, n) => {
    const said = words(a, 'n');
    const step = a.store.extractingChanges(() =>
      write(a, 'n', said.slice(0, n) + letter + said.slice(n)),
    );
    sync();
    write(b, 'n', words(b, 'n') + 'HERS'.charAt(n));
    sync();
    return step;
  });
  // As tldraw keeps what has been written between opening a note and leaving it.
  const own = squashRecordDiffs(steps);
  expect(words(b, 'n')).toBe('mine[]HERS');
  undo(a, own);
  sync();
  for (const replica of [a, b]) expect(words(replica, 'n')).toBe('[]HERS');
  write(b, 'n', words(b, 'n') + '!');
  sync();
  a.store.applyDiff(own, { ignoreEphemeralKeys: true });
  sync();
  for (const replica of [a, b]) expect(words(replica, 'n')).toBe('mine[]HERS!');
});

test('undo of a move does not bring back what somebody else has deleted', () => {
  const { a, b, sync } = pair();
  a.store.put([note('n')]);
  sync();
  const moved = a.store.extractingChanges(() => change(a, 'n', { x: 100 }));
  sync();
  b.store.remove([shapeId('n')]);
  sync();
  undo(a, moved);
  sync();
  expect(a.store.get(shapeId('n'))).toBeUndefined();
});

test('undo of making a frame leaves the frame when somebody else has put a note in it', () => {
  const { a, b, sync } = pair();
  const made = a.store.extractingChanges(() => a.store.put([frame('f')]));
  sync();
  b.store.put([{ ...note('n'), parentId: shapeId('f') }]);
  sync();
  undo(a, made);
  sync();
  expect(shape(b, 'n')).toBeDefined();
  expect(shape(b, 'f')).toBeDefined();
});

test('a note put into a frame that somebody else deletes meanwhile lands on the page where it was seen', () => {
  const { a, b, sync, doc } = pair();
  a.store.put([{ ...frame('f', 100, 50), rotation: Math.PI / 2 }]);
  sync();
  b.store.put([{ ...note('n', 'kept', 10, 0), parentId: shapeId('f') }]);
  a.store.remove([shapeId('f')]);
  sync();
  expect(mendReferences(doc)).toBe(true);
  sync();
  const found = shape(a, 'n');
  expect(found['parentId']).toBe('page:page');
  expect(found['x']).toBeCloseTo(100);
  expect(found['y']).toBeCloseTo(60);
  expect(mendReferences(doc)).toBe(false);
});

test('a drawing whose place the map worked out stays where it was seen when the map is deleted', () => {
  const { a, b, sync, doc } = pair();
  const hung = (
    id: string,
    parent: string,
    [x, y]: [number, number],
    meta: { inMap?: { x: number; y: number } },
  ) => ({ ...note(id, '', x, y), parentId: shapeId(parent), meta });
  a.store.put([frame('map', 1000, 2000)]);
  a.store.put([hung('drawing', 'map', [3, 4], { inMap: { x: 30, y: 40 } })]);
  a.store.put([hung('stroke', 'drawing', [1, 1], {})]);
  sync();
  b.store.remove([shapeId('map'), shapeId('drawing')]);
  sync();
  expect(mendReferences(doc)).toBe(true);
  sync();
  expect(shape(a, 'stroke')).toMatchObject({ parentId: 'page:page', x: 1031, y: 2041 });
  a.store.put([frame('map', 1000, 2000)]);
  a.store.put([hung('drawing', 'map', [3, 4], { inMap: { x: 30, y: 40 } })]);
  sync();
  b.store.remove([shapeId('map')]);
  sync();
  mendReferences(doc);
  sync();
  expect(shape(a, 'drawing')).toMatchObject({ parentId: 'page:page', x: 1030, y: 2040 });
});

test('a stroke grows on the other side while it is drawn, and ends the same', () => {
  const { a, b, sync } = pair();
  const points = Array.from({ length: 40 }, (_, n) => ({ x: n, y: n * n * 0.1, z: 0.4 }));
  for (const dim of [2, 3] as const) {
    const id = `ink${dim}`;
    a.store.put([stroke(id, points.slice(0, 1), dim, false)]);
    for (let n = 2; n <= 40; n++) {
      a.store.put([stroke(id, points.slice(0, n), dim, n === 40)]);
      sync();
    }
    expect(b.store.get(shapeId(id))).toEqual(stroke(id, points, dim, true));
  }
});

/** Goes back the way tldraw's history manager does. */
function undo(replica: Replica, step: ReturnType<Replica['store']['extractingChanges']>): void {
  const updated = Object.fromEntries(
    Object.entries(step.updated).map(([id, [from, to]]) => [id, [to, from]]),
  );
  const reversed = { added: step.removed, updated, removed: step.added };
  replica.store.applyDiff(reversed as typeof step, { ignoreEphemeralKeys: true });
}
