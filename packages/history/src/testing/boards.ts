import type { UnknownRecord } from '@tldraw/store';
import fc from 'fast-check';
import { changesBetween } from '../changes.ts';
import type { BoardState, Step } from '../format.ts';

/** Ids are a brand over string. */
function record(fields: object): UnknownRecord {
  return fields as UnknownRecord;
}

const IDS = ['a', 'b', 'c', 'd', 'e'] as const;
const id = fc.constantFrom(...IDS);
const words = fc.constantFrom('', 'Tom', 'Who asks the child?', 'Tom is not heard', 'waiting');

function note(name: string, text: string, x: number, more: object): UnknownRecord {
  return record({
    id: `shape:${name}`,
    typeName: 'shape',
    type: 'note',
    parentId: 'page:page',
    x,
    y: 0,
    rotation: 0,
    props: { richText: { type: 'doc', content: [{ type: 'text', text }] }, ...more },
    meta: text === '' ? {} : { by: name },
  });
}

/** A stroke whose paths grow, shrink and change, and that has another segment now and then. */
function stroke(name: string, paths: readonly string[], isComplete: boolean): UnknownRecord {
  const segments = paths.map((path, n) => ({ type: n % 2 === 0 ? 'free' : 'straight', path }));
  return record({
    id: `shape:ink-${name}`,
    typeName: 'shape',
    type: 'draw',
    parentId: 'page:page',
    x: 0,
    y: 0,
    rotation: 0,
    props: { segments, isComplete },
    meta: {},
  });
}

const anyRecord: fc.Arbitrary<UnknownRecord> = fc.oneof(
  fc
    .tuple(
      id,
      words,
      fc.integer({ min: 0, max: 3 }),
      fc.oneof(fc.constant({}), fc.record({ growY: fc.integer({ min: 0, max: 2 }) })),
    )
    .map(([name, text, x, more]) => note(name, text, x, more)),
  fc
    .tuple(
      id,
      fc.array(fc.string({ unit: fc.constantFrom('A', 'B', '='), maxLength: 9 }), {
        minLength: 1,
        maxLength: 3,
      }),
      fc.boolean(),
    )
    .map(([name, paths, complete]) => stroke(name, paths, complete)),
  fc
    .tuple(id, words, fc.option(id))
    .map(([name, label, parent]) =>
      record({ id: `heading:${name}`, typeName: 'heading', label, ...(parent && { parent }) }),
    ),
  words.map((value) => record({ id: 'session:stage', typeName: 'session', value })),
);

type Edit = { put: UnknownRecord } | { remove: string };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: anyRecord.map((put) => ({ put })) },
  { weight: 1, arbitrary: id.map((name) => ({ remove: `shape:${name}` })) },
);

/** What has been on a board, moment by moment: each state comes of the one before by a few edits. */
export const pasts: fc.Arbitrary<BoardState[]> = fc
  .array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 30 })
  .map((moments) => {
    let state = new Map<string, UnknownRecord>();
    return moments.map((edits) => {
      state = new Map(state);
      for (const one of edits) {
        if ('put' in one) state.set(one.put.id, one.put);
        else state.delete(one.remove);
      }
      return state;
    });
  });

/** The steps from state to state; some numbers are passed over, as where an entry changes nothing. */
export function stepsThrough(states: readonly BoardState[]): Step[] {
  return states.map((state, n) => ({
    seq: 2 * n + 1,
    at: 1_700_000_000_000 + 40 * n,
    by: n % 3 === 0 ? 'server' : `person-${n % 3}`,
    changes: changesBetween(states[n - 1] ?? new Map(), state),
  }));
}

/** A state so that two that say the same are equal, in whatever order they came about. */
export function plain(state: BoardState): object {
  return Object.fromEntries(
    [...state].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, value]),
  );
}
