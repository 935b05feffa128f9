import { placementId } from '@gapboard/evidence';
import type { UnknownRecord } from '@tldraw/store';
import { describe, expect, test } from 'vitest';
import type { Role } from '../roles.ts';
import type { Actor } from './authorship.ts';
import { type BoardView, judge } from './judge.ts';
import { type Rules, USUAL_RULES } from './rules.ts';

/** `id` is me or somebody else; `as` the role they had when they made it. */
function shape(type: string, by = 'me', more: object = {}, as: Role = 'participant') {
  const record = {
    id: `shape:${type}`,
    typeName: 'shape',
    type,
    x: 0,
    y: 0,
    rotation: 0,
    index: 'a1',
    parentId: 'page:page',
    isLocked: false,
    opacity: 1,
    props: { color: 'black' },
    meta: { by, as },
    ...more,
  };
  // Ids are a brand over string; what a record is, its schema says.
  return record as unknown as UnknownRecord;
}

function other(typeName: string, more: object) {
  return { typeName, meta: {}, ...more } as unknown as UnknownRecord;
}

function view(records: UnknownRecord[] = [], rules: Partial<Rules> = {}): BoardView {
  const byId = new Map<string, UnknownRecord>(records.map((record) => [record.id, record]));
  return {
    rules: { ...USUAL_RULES, ...rules },
    record: (id) => byId.get(id),
    bindingsFrom: (id) =>
      records.filter((record) => 'fromId' in record && String(record.fromId) === id),
  };
}

const me = (role: Role): Actor => ({ id: 'me', role });
type Edit = (record: UnknownRecord) => UnknownRecord;
const put =
  (fields: object): Edit =>
  (record) => ({ ...record, ...fields });
const recolour: Edit = put({ props: { color: 'red' } });
const move = put({ x: 5, y: 6, rotation: 1, parentId: 'shape:frame', index: 'a2' });
const CLOSED: Rules = { notes: false, move: false, sketch: false };

const NOTES = ['note'];
const INK = ['draw', 'highlight'];
const SHAPES = ['drawing', 'geo', 'text', 'frame', 'arrow', 'line', 'image', 'group', 'bookmark'];

/** What each role gets for each change to each kind of shape, with everything open and with everything closed. */
const TABLE: {
  what: string;
  types: string[];
  by: 'me' | 'them';
  change: 'create' | 'delete' | Edit;
  open: Partial<Record<Role, string>>;
  closed: Partial<Record<Role, string>>;
}[] = [
  ...[...NOTES, ...INK, ...SHAPES].flatMap((type) => {
    const closed = { participant: type === 'note' ? 'notes-closed' : 'sketch-closed' };
    const own = (change: 'create' | 'delete' | Edit, what: string) => ({
      what: `${what} their own`,
      types: [type],
      by: 'me' as const,
      change,
      open: {},
      closed,
    });
    return [
      own('create', 'create'),
      own('delete', 'delete'),
      own(recolour, 'recolour'),
      own(move, 'move'),
    ];
  }),
  {
    what: 'move others’',
    types: NOTES,
    by: 'them',
    change: move,
    open: {},
    closed: { participant: 'move-closed' },
  },
  {
    what: 'move others’',
    types: [...INK, ...SHAPES],
    by: 'them',
    change: move,
    open: { scribe: 'not-yours', participant: 'not-yours' },
    closed: { scribe: 'not-yours', participant: 'not-yours' },
  },
  ...([recolour, 'delete'] as const).map((change) => ({
    what: change === 'delete' ? 'delete others’' : 'recolour others’',
    types: [...NOTES, ...INK, ...SHAPES],
    by: 'them' as const,
    change,
    open: { scribe: 'not-yours', participant: 'not-yours' },
    closed: { scribe: 'not-yours', participant: 'not-yours' },
  })),
  {
    what: 'move and recolour others’',
    types: NOTES,
    by: 'them',
    change: (record) => recolour(move(record)),
    open: { scribe: 'not-yours', participant: 'not-yours' },
    closed: { scribe: 'not-yours', participant: 'not-yours' },
  },
  ...[put({ isLocked: true }), put({ meta: { by: 'me', as: 'participant', lockedBy: 'me' } })].map(
    (change) => ({
      what: 'lock their own',
      types: [...NOTES, ...INK, ...SHAPES],
      by: 'me' as const,
      change,
      open: { scribe: 'lock', participant: 'lock' },
      closed: { scribe: 'lock', participant: 'lock' },
    }),
  ),
  ...[
    put({ meta: { by: 'them', as: 'participant' } }),
    put({ meta: { by: 'me', as: 'scribe' } }),
    put({ meta: {} }),
    put({ meta: undefined }),
  ].map((change) => ({
    what: 'forge who made their own',
    types: [...NOTES, ...INK, ...SHAPES],
    by: 'me' as const,
    change,
    open: { facilitator: 'authorship', scribe: 'authorship', participant: 'authorship' },
    closed: { facilitator: 'authorship', scribe: 'authorship', participant: 'authorship' },
  })),
];

const ROWS = TABLE.flatMap((row) =>
  row.types.flatMap((type) =>
    (['facilitator', 'scribe', 'participant', 'viewer'] as const).flatMap((role) =>
      (['open', 'closed'] as const).map((state) => ({ ...row, type, role, state })),
    ),
  ),
);

test.each(ROWS)('a $role may $what $type while all is $state, or not', (row) => {
  const record = shape(row.type, row.by);
  const before = row.change === 'create' ? undefined : record;
  const after =
    row.change === 'create' ? record : row.change === 'delete' ? undefined : row.change(record);
  const board = view([record], row.state === 'open' ? {} : CLOSED);
  const expected = row.role === 'viewer' ? 'viewer' : row[row.state][row.role];
  expect(judge(me(row.role), before, after, board)?.reason).toBe(expected);
});

test.each(['facilitator', 'scribe', 'participant', 'viewer'] as const)(
  'a %s who changes nothing is not refused it',
  (role) => {
    for (const record of [shape('note', 'them'), other('page', { id: 'page:page' })]) {
      expect(judge(me(role), record, structuredClone(record), view([record], CLOSED))).toBe(
        undefined,
      );
    }
  },
);

describe('while only some of it is open', () => {
  const [participant, note] = [me('participant'), shape('note')];

  test('their own note can still be moved while moving is open', () => {
    expect(judge(participant, note, move(note), view([note], { notes: false }))).toBe(undefined);
    expect(judge(participant, note, recolour(note), view([note], { notes: false }))?.reason).toBe(
      'notes-closed',
    );
  });

  test('their own note can be moved while notes are open and moving is not', () => {
    expect(judge(participant, note, move(note), view([note], { move: false }))).toBe(undefined);
  });

  test('notes and drawing are closed apart from one another', () => {
    const board = view([], { sketch: false });
    expect(judge(participant, undefined, note, board)).toBe(undefined);
    expect(judge(participant, undefined, shape('draw'), board)?.reason).toBe('sketch-closed');
  });
});

describe('a facilitator’s note', () => {
  const map = shape('evidence-map', 'boss', {}, 'facilitator');
  const note = shape('note', 'boss', {}, 'facilitator');
  const inMap = put({ parentId: map.id })(note);
  const board = view([map, note]);
  const nudge = put({ x: 5, index: 'a2' });

  test('stays where it was prepared, and in a map participants sort it', () => {
    const not = { reason: 'not-yours', by: 'boss' };
    expect(judge(me('participant'), note, nudge(note), board)).toEqual(not);
    expect(judge(me('participant'), inMap, nudge(inMap), board)).toBe(undefined);
    expect(judge(me('participant'), inMap, note, board)).toEqual(not);
    expect(judge(me('participant'), note, inMap, board)).toEqual(not);
  });

  test('is moved by scribes and other facilitators', () => {
    for (const role of ['scribe', 'facilitator'] as const) {
      expect(judge(me(role), note, nudge(note), board)).toBe(undefined);
    }
  });
});

describe('the scribe’s ink', () => {
  test.each(INK)('%s is its author’s alone, whatever they are now', (type) => {
    const ink = shape(type, 'them', {}, 'scribe');
    const mine = shape(type, 'me', {}, 'scribe');
    for (const role of ['facilitator', 'scribe', 'participant'] as const) {
      for (const after of [recolour(ink), move(ink), undefined]) {
        const refusal = judge(me(role), ink, after, view([ink]));
        expect(refusal).toEqual({ reason: 'scribe-ink', by: 'them' });
      }
      expect(judge(me(role), mine, undefined, view([mine]))).toBe(undefined);
    }
  });

  test('is only ink: what else a scribe made a facilitator can change', () => {
    const note = shape('note', 'them', {}, 'scribe');
    expect(judge(me('facilitator'), note, undefined, view([note]))).toBe(undefined);
  });
});

describe('what is locked', () => {
  const locked = shape('frame', 'boss', {
    id: 'shape:frame',
    isLocked: true,
    meta: { by: 'boss', as: 'facilitator', lockedBy: 'boss' },
  });
  const group = shape('group', 'me', { id: 'shape:group', parentId: 'shape:frame' });
  const inside = shape('note', 'me', { parentId: 'shape:group' });
  const outside = shape('note', 'me');
  const board = view([locked, group, inside]);

  test.each(['scribe', 'participant'] as const)(
    'holds for a %s, with all that is in it',
    (role) => {
      const by = { reason: 'locked', by: 'boss' };
      expect(judge(me(role), inside, recolour(inside), board)).toEqual(by);
      expect(judge(me(role), inside, undefined, board)).toEqual(by);
      expect(judge(me(role), inside, put({ parentId: 'page:page' })(inside), board)).toEqual(by);
      expect(judge(me(role), outside, put({ parentId: 'shape:group' })(outside), board)).toEqual(
        by,
      );
      expect(judge(me(role), undefined, inside, board)).toEqual(by);
    },
  );

  test('is a facilitator’s to change and to unlock, also what another facilitator locked', () => {
    for (const after of [recolour(locked), put({ isLocked: false })(locked), undefined]) {
      expect(judge(me('facilitator'), locked, after, board)).toBe(undefined);
    }
  });

  test('cannot be made by anybody else', () => {
    const refusal = judge(me('participant'), undefined, put({ isLocked: true })(outside), board);
    expect(refusal?.reason).toBe('lock');
  });

  test('is found also where shapes lie in each other in a circle', () => {
    const a = shape('group', 'me', { id: 'shape:a', parentId: 'shape:b' });
    const b = shape('group', 'me', { id: 'shape:b', parentId: 'shape:a' });
    expect(judge(me('participant'), a, recolour(a), view([a, b]))).toBe(undefined);
  });
});

describe('arrows and what they are bound to', () => {
  const arrow = shape('arrow', 'them');
  const mine = shape('arrow', 'me');
  const note = shape('note', 'me');
  const theirs = shape('note', 'them');
  const binding = (id: string) =>
    other('binding', { id, fromId: 'shape:arrow', toId: 'shape:note', props: { terminal: 'end' } });
  const bound = binding('binding:1');
  const follow = put({
    x: 9,
    index: 'a9',
    props: { color: 'black', start: { x: 1, y: 1 }, bend: 3 },
  });
  const person = me('participant');

  test('an arrow of somebody else’s follows what it is bound to, and does no more', () => {
    expect(judge(person, arrow, follow(arrow), view([arrow, note, bound]))).toBe(undefined);
    expect(judge(person, arrow, follow(arrow), view([arrow, note]))?.reason).toBe('not-yours');
    expect(judge(person, arrow, recolour(arrow), view([arrow, note, bound]))?.reason).toBe(
      'not-yours',
    );
    expect(judge(person, arrow, undefined, view([arrow, note, bound]))?.reason).toBe('not-yours');
  });

  test('a bound shape that is no arrow does not follow', () => {
    const geo = shape('geo', 'them', { id: 'shape:arrow' });
    expect(judge(person, geo, move(geo), view([geo, note, bound]))?.reason).toBe('not-yours');
  });

  test('a binding goes with its arrow', () => {
    expect(judge(person, undefined, bound, view([mine, theirs]))).toBe(undefined);
    expect(judge(person, bound, undefined, view([mine, theirs, bound]))).toBe(undefined);
    expect(judge(person, undefined, bound, view([theirs]))).toBe(undefined);
    expect(judge(person, undefined, bound, view([arrow, note]))?.reason).toBe('not-yours');
    expect(judge(person, bound, put({ toId: 'shape:x' })(bound), view([arrow, note]))?.reason).toBe(
      'not-yours',
    );
    expect(judge(person, undefined, bound, view([mine], { sketch: false }))?.reason).toBe(
      'sketch-closed',
    );
  });

  test('who deletes what an arrow of somebody else’s is bound to unbinds it', () => {
    expect(judge(person, bound, undefined, view([arrow, note]))).toBe(undefined);
    expect(judge(person, bound, undefined, view([arrow]))).toBe(undefined);
    expect(judge(person, bound, undefined, view([arrow, note], CLOSED))).toBe(undefined);
    expect(judge(person, bound, undefined, view([arrow, theirs]))?.reason).toBe('not-yours');
  });

  test('a locked arrow is not bound elsewhere', () => {
    const locked = put({ isLocked: true })(mine);
    expect(judge(person, bound, put({ toId: 'shape:x' })(bound), view([locked]))?.reason).toBe(
      'locked',
    );
  });
});

describe('what is not a shape', () => {
  const page = other('page', { id: 'page:page', name: 'Page 1' });
  const document = other('document', { id: 'document:document', gridSize: 10 });

  test.each(['scribe', 'participant'] as const)('pages are not a %s’s to change', (role) => {
    const board = view([page, document]);
    expect(judge(me(role), page, put({ name: 'Mine' })(page), board)?.reason).toBe('framework');
    expect(judge(me(role), page, undefined, board)?.reason).toBe('framework');
    expect(judge(me(role), undefined, page, board)?.reason).toBe('framework');
    expect(judge(me(role), document, put({ gridSize: 1 })(document), board)?.reason).toBe(
      'framework',
    );
    expect(judge(me('facilitator'), page, undefined, board)).toBe(undefined);
  });

  test('an asset is its maker’s and the facilitator’s', () => {
    const asset = (by: string) =>
      other('asset', { id: 'asset:1', meta: { by, as: 'participant' } });
    const edit = put({ props: { name: 'x' } });
    expect(judge(me('participant'), undefined, asset('me'), view())).toBe(undefined);
    expect(judge(me('participant'), asset('me'), edit(asset('me')), view())).toBe(undefined);
    expect(judge(me('scribe'), asset('them'), edit(asset('them')), view())?.reason).toBe(
      'not-yours',
    );
    expect(judge(me('scribe'), asset('them'), undefined, view())?.reason).toBe('not-yours');
    expect(judge(me('facilitator'), asset('them'), undefined, view())).toBe(undefined);
    expect(judge(me('facilitator'), asset('them'), asset('me'), view())?.reason).toBe('authorship');
    expect(judge(me('participant'), undefined, asset('me'), view([], CLOSED))?.reason).toBe(
      'sketch-closed',
    );
  });

  test.each(['facilitator', 'scribe', 'participant'] as const)(
    'a %s writes of nobody but themselves who they are',
    (role) => {
      const user = (id: string) => other('user', { id: `user:${id}`, name: 'x' });
      expect(judge(me(role), undefined, user('me'), view())).toBe(undefined);
      expect(judge(me(role), undefined, user('them'), view())?.reason).toBe('person');
      expect(judge(me(role), user('them'), undefined, view())?.reason).toBe('person');
    },
  );

  test.each(['camera', 'instance', 'votes', '__proto__'])('a %s is not for a board', (typeName) => {
    const record = other(typeName, { id: `${typeName}:1` });
    expect(judge(me('facilitator'), undefined, record, view())?.reason).toBe('unknown-kind');
  });
});

describe('bringing back what was deleted', () => {
  const gone = (record: UnknownRecord): BoardView => ({ ...view(), deleted: () => record });
  const mine = shape('note', 'me');
  const theirs = shape('note', 'them');

  test('is for its author and for facilitators', () => {
    expect(judge(me('participant'), undefined, mine, gone(mine))).toBe(undefined);
    expect(judge(me('participant'), undefined, theirs, gone(theirs))).toEqual({
      reason: 'deleted',
      by: 'them',
    });
    expect(judge(me('facilitator'), undefined, theirs, gone(theirs))).toBe(undefined);
  });

  test('makes it nobody else’s', () => {
    const taken = shape('note', 'me');
    expect(judge(me('participant'), undefined, taken, gone(theirs))?.reason).toBe('deleted');
    expect(judge(me('facilitator'), undefined, taken, gone(theirs))?.reason).toBe('authorship');
  });

  test('is anybody’s to do with a study that anybody may take out of a cell', () => {
    const cell = { theme: 'heading:t', outcome: 'heading:o' };
    const placed = { id: placementId('study:s', cell), study: 'study:s', ...cell, direction: null };
    const placement = other('placement', { ...placed, meta: { by: 'them' } });
    expect(judge(me('participant'), placement, undefined, view())).toBe(undefined);
    expect(judge(me('participant'), undefined, placement, gone(placement))).toBe(undefined);
    expect(judge(me('viewer'), undefined, placement, gone(placement))?.reason).toBe('viewer');
    const taken = other('placement', { ...placed, meta: { by: 'me' } });
    expect(judge(me('participant'), undefined, taken, gone(placement))?.reason).toBe('authorship');
  });

  test('is adding it again, where that is closed', () => {
    const board = { ...gone(mine), rules: CLOSED };
    expect(judge(me('participant'), undefined, mine, board)?.reason).toBe('notes-closed');
  });
});

describe('merging notes', () => {
  const merge = put({ meta: { by: 'me', as: 'participant', mergedInto: 'shape:other' } });
  const theirs = shape('note', 'other');
  const mergeTheirs = put({ meta: { by: 'other', as: 'participant', mergedInto: 'shape:other' } });

  test('is the facilitator’s, of whoever’s notes', () => {
    for (const role of ['scribe', 'participant'] as const) {
      expect(judge(me(role), shape('note'), merge(shape('note')), view())).toEqual({
        reason: 'merging',
      });
      expect(judge(me(role), theirs, mergeTheirs(theirs), view())).toEqual({ reason: 'merging' });
    }
    expect(judge(me('facilitator'), theirs, mergeTheirs(theirs), view())).toBeUndefined();
  });

  test('is taken back by who wrote the note, while notes or moving are open, and by no other', () => {
    const merged = merge(shape('note'));
    const out = put({ meta: { by: 'me', as: 'participant' } });
    expect(judge(me('participant'), merged, out(merged), view())).toBeUndefined();
    const onlyMoving = view([], { notes: false, move: true });
    expect(judge(me('participant'), merged, out(merged), onlyMoving)).toBeUndefined();
    expect(judge(me('participant'), merged, out(merged), view([], CLOSED))).toEqual({
      reason: 'notes-closed',
    });
    const others = mergeTheirs(theirs);
    expect(judge(me('participant'), others, theirs, view())).toEqual({ reason: 'merging' });
    expect(judge(me('facilitator'), others, theirs, view())).toBeUndefined();
  });
});
