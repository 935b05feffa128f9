import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Pace } from './arrivals.ts';
import { StoreBinding } from './binding.ts';
import { newClientDocument } from './document.ts';
import {
  documentOf,
  frame,
  newReplica,
  newStore,
  note,
  PAGE,
  seed,
  shapeId,
  validate,
} from './testing/replica.ts';

/** A hand that draws until told otherwise, and frames that come when a test says so. */
class Hand implements Pace {
  busy = true;
  #clock = 0;
  #asked: (() => void)[] = [];

  readonly isBusy = (): boolean => this.busy;
  readonly now = (): number => this.#clock++;
  readonly whenDrawn = (show: () => void): void => void this.#asked.push(show);

  get waits(): boolean {
    return this.#asked.length > 0;
  }

  frame(): void {
    for (const show of this.#asked.splice(0)) show();
  }
}

function drawer() {
  const origin = new Y.Doc();
  seed(origin);
  const other = newReplica(origin);
  const doc = newClientDocument();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(origin));
  const store = newStore();
  const hand = new Hand();
  const binding = new StoreBinding({ doc, store, interval: () => 1e9, pace: hand });
  const sync = (): void => {
    other.binding.flush();
    binding.flush();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other.doc));
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(doc));
  };
  const untilShown = (): number => {
    let frames = 0;
    for (; hand.waits; frames++) hand.frame();
    return frames;
  };
  return { other, store, hand, binding, sync, untilShown };
}

test('what others do waits while a hand draws, comes bit by bit, and all of it comes', () => {
  const { other, store, hand, sync, untilShown } = drawer();
  const notes = Array.from({ length: 40 }, (_, n) => note(`n${n}`, `note ${n}`));
  other.store.put(notes);
  sync();
  expect(store.has(shapeId('n0'))).toBe(false);
  hand.frame();
  const shown = notes.filter(({ id }) => store.has(id)).length;
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(notes.length);
  expect(untilShown()).toBeGreaterThan(1);
  expect(documentOf(store)).toEqual(documentOf(other.store));
});

test('with the hand at rest, what others do is shown as it comes', () => {
  const { other, store, hand, sync } = drawer();
  hand.busy = false;
  other.store.put([note('n')]);
  sync();
  expect(store.has(shapeId('n'))).toBe(true);
  expect(hand.waits).toBe(false);
});

test('what has waited is shown in one go once the hand rests, and later changes do not overtake it', () => {
  const { other, store, hand, sync } = drawer();
  other.store.put(Array.from({ length: 40 }, (_, n) => note(`n${n}`)));
  sync();
  hand.busy = false;
  other.store.update(shapeId('n1'), (record) => ({ ...record, x: 7 }));
  sync();
  hand.frame();
  expect(documentOf(store)).toEqual(documentOf(other.store));
});

test('nothing is ever shown without what it lies in, and what goes does not take along what has left it', () => {
  const { other, store, hand, sync, untilShown } = drawer();
  const inside = Array.from({ length: 9 }, (_, n) => ({
    ...note(`a${n}`),
    parentId: shapeId('z'),
  }));
  other.store.put([...inside, frame('z')]);
  sync();
  while (hand.waits) {
    hand.frame();
    for (const { id } of inside) if (store.has(id)) expect(store.has(shapeId('z'))).toBe(true);
  }
  for (const { id } of inside) other.store.update(id, (record) => ({ ...record, parentId: PAGE }));
  other.store.remove([shapeId('z')]);
  sync();
  while (hand.waits) {
    hand.frame();
    for (const { id } of inside) {
      const parent = store.get(id)?.parentId;
      expect(parent === PAGE || store.has(shapeId('z'))).toBe(true);
    }
  }
  untilShown();
  expect(documentOf(store)).toEqual(documentOf(other.store));
  validate(store);
});

test('what the hand itself changes meanwhile wins only where it changed something', () => {
  const { other, store, hand, sync, untilShown } = drawer();
  hand.busy = false;
  other.store.put([note('n')]);
  sync();
  hand.busy = true;
  other.store.update(shapeId('n'), (record) => ({ ...record, x: 50 }));
  sync();
  store.update(shapeId('n'), (record) => ({ ...record, opacity: 0.5 }));
  sync();
  untilShown();
  sync();
  for (const one of [store, other.store]) {
    expect(one.get(shapeId('n'))).toMatchObject({ x: 50, opacity: 0.5 });
  }
});
