import type { TLShape } from '@tldraw/tlschema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { recordsOf } from './document.ts';
import { readRecords, replaceRecords } from './records/layout.ts';
import { mendReferences } from './records/references.ts';
import {
  documentOf,
  frame,
  newReplica,
  note,
  PAGE,
  seed,
  shapeId,
  stroke,
  validate,
  type Point,
  type Replica,
} from './testing/replica.ts';

/**
 * Three people work on one board while the network between them loses order, repeats messages and
 * falls apart. Whatever they do, all end with the same records, each one valid, and all at rest.
 */

const REPLICAS = 3;
/** Few enough that different people meet on the same shape all the time; each is made by one of them, as ids are unique. */
const SHAPES = ['note-0', 'frame-1', 'ink-2', 'pen-0', 'note-1'];
const COLOURS = ['red', 'blue', 'green', 'black'];

type Step =
  | { do: 'make'; who: number; id: string }
  | { do: 'move'; who: number; id: string; x: number; y: number }
  | { do: 'recolour'; who: number; id: string; colour: string }
  | { do: 'write'; who: number; id: string; text: string }
  | { do: 'draw'; who: number; id: string; points: number; complete: boolean }
  | { do: 'delete'; who: number; id: string }
  | { do: 'put-in'; who: number; id: string; frame: string }
  | { do: 'mark'; who: number; id: string; value: number | undefined }
  | { do: 'undo'; who: number }
  | { do: 'flush'; who: number }
  | { do: 'deliver'; to: number; at: number; twice: boolean }
  | { do: 'cut'; who: number }
  | { do: 'heal'; who: number }
  | { do: 'restore'; who: number };

const who = fc.nat(REPLICAS - 1);
const id = fc.constantFrom(...SHAPES);
const small = fc.integer({ min: -500, max: 500 });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('make' as const), who, id }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('move' as const), who, id, x: small, y: small }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('recolour' as const),
      who,
      id,
      colour: fc.constantFrom(...COLOURS),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      who,
      id,
      text: fc.string({ maxLength: 8 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('draw' as const),
      who,
      id,
      points: fc.integer({ min: 1, max: 6 }),
      complete: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), who, id }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('put-in' as const), who, id, frame: id }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('mark' as const),
      who,
      id,
      value: fc.option(fc.nat(9), { nil: undefined }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), who }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('flush' as const), who }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('deliver' as const),
      to: who,
      at: fc.nat(20),
      twice: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cut' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('heal' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), who }) },
);

/** The board, its people, and the messages still under way to each of them. */
class World {
  readonly replicas: Replica[];
  readonly #inbox: Uint8Array[][] = [];
  readonly #cut = new Set<number>();
  readonly #history: {
    updated: [from: object, to: object][];
    added: object[];
    removed: object[];
  }[][] = [];
  /** What the board looked like at the start: the snapshot that gets restored. */
  readonly #snapshot;

  constructor() {
    const doc = new Y.Doc();
    seed(doc);
    this.#snapshot = [...readRecords(doc).live.values()];
    this.replicas = Array.from({ length: REPLICAS }, () => newReplica(doc));
    this.replicas.forEach(({ doc: mine }, n) => {
      this.#inbox[n] = [];
      this.#history[n] = [];
      mine.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin !== 'network') this.#send(n, update);
      });
    });
  }

  #send(from: number, update: Uint8Array): void {
    for (let to = 0; to < REPLICAS; to++) if (to !== from) this.#inbox[to]?.push(update);
  }

  take(action: Step): void {
    switch (action.do) {
      case 'deliver':
        return this.#deliver(action.to, action.at, action.twice);
      case 'cut':
        this.#cut.add(action.who);
        return;
      case 'heal':
        this.#cut.delete(action.who);
        return;
      default:
        this.#work(action);
    }
  }

  #work(action: Exclude<Step, { do: 'deliver' | 'cut' | 'heal' }>): void {
    const replica = this.replicas[action.who];
    if (!replica) return;
    switch (action.do) {
      case 'flush':
        return replica.binding.flush();
      case 'restore':
        return replaceRecords(replica.doc, this.#snapshot);
      case 'undo':
        return this.#undo(replica, action.who);
      default: {
        const change = replica.store.extractingChanges(() => act(replica, action));
        this.#history[action.who]?.push({
          updated: Object.values(change.updated),
          added: Object.values(change.added),
          removed: Object.values(change.removed),
        });
      }
    }
  }

  #undo(replica: Replica, n: number): void {
    const last = this.#history[n]?.pop();
    if (!last) return;
    const byId = (records: object[]): object =>
      Object.fromEntries(records.map((record) => ['id' in record ? record.id : '', record]));
    const updated = Object.fromEntries(
      last.updated.map(([from, to]) => ['id' in to ? to.id : '', [to, from]]),
    );
    const diff = { added: byId(last.removed), updated, removed: byId(last.added) };
    replica.store.applyDiff(diff as Parameters<typeof replica.store.applyDiff>[0], {
      ignoreEphemeralKeys: true,
    });
  }

  #deliver(to: number, at: number, twice: boolean): void {
    const inbox = this.#inbox[to];
    if (!inbox || inbox.length === 0 || this.#cut.has(to)) return;
    const n = at % inbox.length;
    const [update] = twice ? [inbox[n]] : inbox.splice(n, 1);
    const replica = this.replicas[to];
    if (update && replica) Y.applyUpdate(replica.doc, update, 'network');
  }

  /** The network is whole again: everyone gets everything, the server mends, and all come to rest. */
  settle(): void {
    for (const { binding } of this.replicas) binding.flush();
    this.#exchange();
    const [first] = this.replicas;
    if (first) mendReferences(first.doc);
    // The editor's own answers to what arrived are written and exchanged as well.
    for (let round = 0; round < 3; round++) {
      for (const { binding } of this.replicas) binding.flush();
      this.#exchange();
    }
  }

  #exchange(): void {
    for (const from of this.replicas) {
      for (const to of this.replicas) {
        const missing = Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc));
        Y.applyUpdate(to.doc, missing, 'network');
      }
    }
  }
}

type Act = Extract<Step, { id: string }>;

function act({ store }: Replica, action: Act): void {
  const existing = store.get(shapeId(action.id));
  if (action.do === 'make') {
    const isMaker = action.id.endsWith(`-${action.who}`);
    if (!existing && isMaker) store.put([made(action.id)]);
    return;
  }
  if (!existing) return;
  switch (action.do) {
    case 'move':
      return store.put([{ ...existing, x: action.x, y: action.y }]);
    case 'recolour':
      return store.put([withProps(existing, { color: action.colour })]);
    case 'mark':
      return store.put([
        { ...existing, meta: action.value === undefined ? {} : { mark: action.value } },
      ]);
    case 'write':
      if (existing.type !== 'note') return;
      return store.put([withProps(existing, { richText: note('x', action.text).props.richText })]);
    case 'draw':
      return drawOn(store, existing, action);
    case 'delete': {
      const inside = store
        .allRecords()
        .filter((r) => r.typeName === 'shape' && r.parentId === existing.id);
      return store.remove([existing.id, ...inside.map((record) => record.id)]);
    }
    case 'put-in': {
      const target = store.get(shapeId(action.frame));
      if (target?.type !== 'frame' || existing.type === 'frame') return;
      return store.put([{ ...existing, parentId: target.id }]);
    }
  }
}

function withProps<R extends { props: object }>(record: R, props: object): R {
  return { ...record, props: { ...record.props, ...props } };
}

function made(shape: string): TLShape {
  if (shape.startsWith('note')) return note(shape);
  if (shape.startsWith('frame')) return frame(shape);
  const dim = shape.startsWith('pen') ? 3 : 2;
  return { ...stroke(shape, line(1), dim, false), meta: { points: 1 } };
}

function line(points: number): Point[] {
  return Array.from({ length: points }, (_, n) => ({
    x: n * 3,
    y: (n * n) % 17,
    z: 0.3 + (n % 5) / 10,
  }));
}

function drawOn(store: Replica['store'], existing: object, action: Act & { do: 'draw' }): void {
  const record = store.get(shapeId(action.id));
  if (record?.type !== 'draw' || record.props.isComplete || !('meta' in existing)) return;
  const points = Number(record.meta['points'] ?? 1) + action.points;
  const dim = record.props.segments[0]?.dim === 2 ? 2 : 3;
  const { segments } = stroke(action.id, line(points), dim, action.complete).props;
  const props = { ...record.props, segments, isComplete: action.complete };
  store.put([{ ...record, props, meta: { ...record.meta, points } }]);
}

test('three replicas end equal, valid and at rest after any work over any network', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 80, size: 'max' }), (steps) => {
      const world = new World();
      for (const action of steps) world.take(action);
      world.settle();
      const [first, ...others] = world.replicas;
      if (!first) throw new Error('There are three replicas.');
      for (const { store, binding, doc } of world.replicas) {
        validate(store);
        expect(binding.pending).toBe(0);
        expect(doc.store.pendingStructs).toBeNull();
        const live = [...readRecords(doc).live.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(documentOf(store)).toEqual(live);
      }
      for (const other of others) expect(documentOf(other.store)).toEqual(documentOf(first.store));
      for (const record of documentOf(first.store)) {
        if (record.typeName === 'shape') expect(first.store.has(record.parentId)).toBe(true);
      }
      expect(first.store.has(PAGE)).toBe(true);
      const updates: unknown[] = [];
      for (const { doc, binding } of world.replicas) {
        doc.on('update', (update) => updates.push(update));
        binding.flush();
      }
      expect(updates).toEqual([]);
      for (const { binding } of world.replicas) binding.destroy();
      expect(recordsOf(first.doc).size).toBeGreaterThan(0);
    }),
    { numRuns: 400 },
  );
});
