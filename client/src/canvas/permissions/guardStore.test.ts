import { USUAL_RULES, type Refusal, type Role, type Rules } from '@gapboard/board';
import {
  createBindingId,
  createShapeId,
  createTLStore,
  defaultBindingUtils,
  defaultShapeUtils,
  PageRecordType,
  toRichText,
  type TLShape,
  type TLShapeId,
  type TLStore,
} from 'tldraw';
import { describe, expect, test } from 'vitest';
import { whyNotDelete, whyNotEdit, whyNotMake, whyNotMove } from './asking.ts';
import { guardStore } from './guardStore.ts';
import { StoreBoard } from './storeBoard.ts';

// tldraw's store gathers its listeners' calls to the next frame, and Node has no frames.
globalThis.requestAnimationFrame ??= (callback) => {
  setTimeout(() => callback(Date.now()), 16);
  return 0;
};

const PAGE = PageRecordType.createId('page');

/** A board on which others have put things, and a person at it. */
class Table {
  readonly store: TLStore;
  readonly board: StoreBoard;
  readonly refused: { id: string; refusal: Refusal }[] = [];
  readonly actor: { id: string; role: Role };
  rules: Rules = USUAL_RULES;

  constructor(role: Role) {
    this.actor = { id: 'me', role };
    this.store = createTLStore({
      shapeUtils: defaultShapeUtils,
      bindingUtils: defaultBindingUtils,
    });
    const page = PageRecordType.create({
      id: PAGE,
      name: 'Page 1',
      index: 'a1' as TLShape['index'],
    });
    this.store.mergeRemoteChanges(() => this.store.put([page]));
    this.board = new StoreBoard(
      this.store,
      () => this.rules,
      () => [],
    );
    guardStore(this.store, this.actor, this.board, ({ id }, refusal) =>
      this.refused.push({ id, refusal }),
    );
  }

  /** As it comes from the server. */
  theirs(shape: TLShape): TLShape {
    this.store.mergeRemoteChanges(() => this.store.put([shape]));
    return shape;
  }

  mine(shape: TLShape): TLShape | undefined {
    this.store.put([shape]);
    return this.get(shape.id);
  }

  get(id: TLShapeId): TLShape | undefined {
    return this.store.get(id);
  }

  change(shape: TLShape, changes: object): TLShape | undefined {
    this.store.put([{ ...shape, ...changes }]);
    return this.get(shape.id);
  }
}

/** A shape as it is made, by somebody if a meta says so. */
function made(
  type: 'note' | 'geo' | 'frame' | 'arrow',
  meta: object = {},
  more: object = {},
): TLShape {
  const util = defaultShapeUtils.find((one) => one.type === type);
  const record = {
    id: createShapeId(),
    typeName: 'shape',
    type,
    x: 0,
    y: 0,
    rotation: 0,
    index: 'a1',
    parentId: PAGE,
    isLocked: false,
    opacity: 1,
    // The default props ask nothing of the editor that a util belongs to.
    props:
      util &&
      new (util as new (editor: unknown) => { getDefaultProps(): object })({}).getDefaultProps(),
    meta,
    ...more,
  };
  // The store checks every field when it takes it in.
  return record as unknown as TLShape;
}

const bens = { by: 'ben', as: 'participant' };

describe('what a person makes', () => {
  test('is signed with their id and role, a copy of somebody else’s too', () => {
    const table = new Table('scribe');
    expect(table.mine(made('note'))?.meta).toEqual({ by: 'me', as: 'scribe' });
    expect(table.mine(made('note', bens))?.meta).toEqual({ by: 'me', as: 'scribe' });
  });

  test('is not made while it is closed', () => {
    const table = new Table('participant');
    table.rules = { ...USUAL_RULES, notes: false };
    expect(table.mine(made('note'))).toBeUndefined();
    expect(table.mine(made('geo'))).toBeDefined();
    expect(table.refused.map(({ refusal }) => refusal.reason)).toEqual(['notes-closed']);
  });

  test('is theirs to change and delete, and comes back as theirs', () => {
    const table = new Table('participant');
    const note = table.mine(made('note'));
    if (!note) throw new Error('It was not made.');
    expect(table.change(note, { opacity: 0.5 })?.opacity).toBe(0.5);
    table.store.remove([note.id]);
    expect(table.get(note.id)).toBeUndefined();
    expect(table.mine(note)?.meta).toEqual({ by: 'me', as: 'participant' });
  });
});

describe('what belongs to somebody else', () => {
  test('is not changed or deleted, and it is said whose it is', () => {
    const table = new Table('participant');
    const theirs = table.theirs(made('geo', bens));
    expect(table.change(theirs, { x: 50 })).toBe(table.get(theirs.id));
    expect(table.get(theirs.id)?.x).toBe(0);
    table.store.remove([theirs.id]);
    expect(table.get(theirs.id)).toBeDefined();
    expect(table.refused).toEqual([
      { id: theirs.id, refusal: { reason: 'not-yours', by: 'ben' } },
      { id: theirs.id, refusal: { reason: 'not-yours', by: 'ben' } },
    ]);
  });

  test('is changed by those who may, and keeps its author when they take back that they deleted it', () => {
    const table = new Table('facilitator');
    const theirs = table.theirs(made('geo', bens));
    expect(table.change(theirs, { x: 50 })?.x).toBe(50);
    table.store.remove([theirs.id]);
    expect(table.mine(theirs)?.meta).toEqual(bens);
  });

  test('changes as the server says, whoever has it on their screen', () => {
    const table = new Table('viewer');
    const theirs = table.theirs(made('geo', bens));
    table.theirs({ ...theirs, x: 70 });
    expect(table.get(theirs.id)?.x).toBe(70);
    table.store.mergeRemoteChanges(() => table.store.remove([theirs.id]));
    expect(table.get(theirs.id)).toBeUndefined();
    expect(table.refused).toEqual([]);
  });

  test('is moved if it is a note, for as long as that is allowed', () => {
    const table = new Table('participant');
    const theirs = table.theirs(made('note', bens));
    expect(table.change(theirs, { x: 50 })?.x).toBe(50);
    expect(
      table.change({ ...theirs, x: 50 }, { props: { ...theirs.props, color: 'red' } })?.props,
    ).toEqual(theirs.props);
    table.rules = { ...USUAL_RULES, move: false };
    expect(table.change(theirs, { x: 90 })?.x).toBe(50);
  });

  test('does not lose the frame it lies in', () => {
    const table = new Table('participant');
    const frame = table.mine(made('frame'));
    if (!frame) throw new Error('It was not made.');
    const inner = table.theirs(made('geo', bens, { parentId: frame.id }));
    table.store.remove([frame.id, inner.id]);
    expect(table.get(frame.id)).toBeDefined();
    expect(table.get(inner.id)).toBeDefined();
  });

  test('follows as an arrow what it is bound to, and is not dragged', () => {
    const table = new Table('participant');
    const arrow = table.theirs(made('arrow', bens));
    expect(table.change(arrow, { x: 20 })?.x).toBe(0);
    const note = table.mine(made('note'));
    if (!note) throw new Error('It was not made.');
    table.store.mergeRemoteChanges(() =>
      table.store.put([
        {
          id: createBindingId(),
          typeName: 'binding',
          type: 'arrow',
          fromId: arrow.id,
          toId: note.id,
          props: {
            terminal: 'end',
            isPrecise: false,
            isExact: false,
            normalizedAnchor: { x: 0.5, y: 0.5 },
            snap: 'none',
          },
          meta: {},
        },
      ]),
    );
    expect(table.change(arrow, { x: 20 })?.x).toBe(20);
    expect(whyNotMove(table.actor, arrow, table.board)?.reason).toBe('not-yours');
  });
});

describe('a lock', () => {
  test('says which facilitator set it, and nobody once it is off', () => {
    const table = new Table('facilitator');
    const theirs = table.theirs(made('geo', bens));
    const locked = table.change(theirs, { isLocked: true });
    expect(locked?.meta).toEqual({ ...bens, lockedBy: 'me' });
    if (!locked) throw new Error('It has gone.');
    expect(table.change(locked, { isLocked: false })?.meta).toEqual(bens);
  });

  test('is for facilitators to set, and holds what is in it', () => {
    const table = new Table('participant');
    const own = table.mine(made('geo'));
    if (!own) throw new Error('It was not made.');
    expect(table.change(own, { isLocked: true })?.isLocked).toBe(false);
    const frame = table.theirs(
      made('frame', { by: 'fay', as: 'facilitator', lockedBy: 'fay' }, { isLocked: true }),
    );
    expect(table.mine(made('note', {}, { parentId: frame.id }))).toBeUndefined();
    expect(table.refused.at(-1)?.refusal).toEqual({ reason: 'locked', by: 'fay' });
  });
});

test('what is asked beforehand is what happens then', () => {
  for (const role of ['facilitator', 'scribe', 'participant', 'viewer'] as const) {
    for (const rules of [USUAL_RULES, { notes: false, move: false, sketch: false }]) {
      for (const type of ['note', 'geo', 'arrow'] as const) {
        for (const meta of [bens, { by: 'me', as: role }]) {
          const table = new Table(role);
          table.rules = rules;
          const it = table.theirs(made(type, meta));
          const { actor, board } = table;
          const edited = table.change(it, { opacity: 0.5 });
          expect(edited?.opacity === 0.5).toBe(!whyNotEdit(actor, it, board));
          expect(Boolean(table.mine(made(type)))).toBe(!whyNotMake(actor, type, board));
          const mayDelete = !whyNotDelete(actor, it, board);
          table.store.remove([it.id]);
          expect(!table.get(it.id)).toBe(mayDelete);
        }
      }
    }
  }
});

test('nothing is left of what was refused for others to see', () => {
  const table = new Table('participant');
  table.rules = { notes: false, move: false, sketch: false };
  const seen: unknown[] = [];
  table.store.listen(({ changes }) => seen.push(changes), { source: 'user', scope: 'document' });
  const theirs = table.theirs(made('note', bens, { props: made('note').props }));
  table.change(theirs, { x: 5, props: { ...theirs.props, richText: toRichText('mine now') } });
  table.store.remove([theirs.id]);
  table.mine(made('geo'));
  table.store._flushHistory();
  for (const changes of seen) expect(changes).toEqual({ added: {}, updated: {}, removed: {} });
});
