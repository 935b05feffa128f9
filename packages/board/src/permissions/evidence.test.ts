import { cellId, placementId, ratingId } from '@gapboard/evidence';
import type { UnknownRecord } from '@tldraw/store';
import { describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../roles.ts';
import type { Actor } from './authorship.ts';
import { type BoardView, judge } from './judge.ts';
import { type Rules, USUAL_RULES } from './rules.ts';

const CELL = { theme: 'heading:t', outcome: 'heading:o' };
const AT = 1_790_000_000_000;

function record(fields: object): UnknownRecord {
  // Records are looked at by name; their ids are a brand.
  return fields as UnknownRecord;
}

const heading = record({
  id: 'heading:t',
  typeName: 'heading',
  map: 'shape:map',
  label: 'Safety',
  meta: {},
});
const study = record({ id: 'study:s', typeName: 'study', title: 'A study', meta: {} });
const placement = record({
  id: placementId('study:s', CELL),
  typeName: 'placement',
  study: 'study:s',
  ...CELL,
  direction: null,
  meta: { by: 'fay' },
});
const map = (props: object = { blind: false }): UnknownRecord =>
  record({ id: 'shape:map', typeName: 'shape', type: 'evidence-map', props, meta: {} });

function rating(by: string, strength = 'some'): UnknownRecord {
  return record({
    id: ratingId(CELL, by),
    typeName: 'rating',
    ...CELL,
    strength,
    direction: null,
    at: AT,
    meta: { by },
  });
}

function cell(said: { none?: object | null; agreed?: object | null }, by = 'ben'): UnknownRecord {
  return record({
    id: cellId(CELL),
    typeName: 'cell',
    ...CELL,
    none: null,
    agreed: null,
    ...said,
    meta: { by },
  });
}

function board(rules: Partial<Rules> = {}, shape = map()): BoardView {
  const records = new Map<string, UnknownRecord>([heading, shape].map((one) => [one.id, one]));
  return {
    rules: { ...USUAL_RULES, ...rules },
    record: (id) => records.get(id),
    bindingsFrom: () => [],
  };
}

const as = (role: Role, id = 'ben'): Actor => ({ id, role });

function refusals(change: (actor: Actor) => ReturnType<typeof judge>): Record<Role, unknown> {
  return Object.fromEntries(
    ROLES.map((role) => [role, change(as(role))?.reason ?? 'yes']),
  ) as Record<Role, unknown>;
}

const VIEWER = { viewer: 'viewer' };

describe('the framework', () => {
  test.each([
    ['a map', map()],
    ['a heading', heading],
  ])('%s is the facilitator’s to make, change and delete', (_, made) => {
    const only = { facilitator: 'yes', scribe: 'framework', participant: 'framework', ...VIEWER };
    const renamed = record({ ...made, props: { title: 'New' }, label: 'New' });
    expect(refusals((actor) => judge(actor, undefined, made, board()))).toEqual(only);
    expect(refusals((actor) => judge(actor, made, renamed, board()))).toEqual(only);
    expect(refusals((actor) => judge(actor, made, undefined, board()))).toEqual(only);
  });
});

describe('studies', () => {
  test('a study is the facilitator’s to add and change', () => {
    const only = { facilitator: 'yes', scribe: 'studies', participant: 'studies', ...VIEWER };
    expect(refusals((actor) => judge(actor, undefined, study, board()))).toEqual(only);
  });

  test('a study is placed in a cell, and taken out, by everyone who may move notes', () => {
    for (const [before, after] of [
      [undefined, placement],
      [placement, undefined],
    ] as const) {
      expect(refusals((actor) => judge(actor, before, after, board()))).toEqual({
        facilitator: 'yes',
        scribe: 'yes',
        participant: 'yes',
        ...VIEWER,
      });
      expect(refusals((actor) => judge(actor, before, after, board({ move: false })))).toEqual({
        facilitator: 'yes',
        scribe: 'yes',
        participant: 'move-closed',
        ...VIEWER,
      });
    }
  });

  test('a placement is called what it is about: a second of the same would count twice', () => {
    const misnamed = record({ ...placement, id: 'placement:another' });
    expect(judge(as('participant'), undefined, misnamed, board())?.reason).toBe('unreadable');
    const elsewhere = record({ ...placement, outcome: 'heading:other' });
    expect(judge(as('facilitator'), placement, elsewhere, board())?.reason).toBe('unreadable');
  });
});

describe('ratings', () => {
  test('everyone rates for themselves, and nobody for somebody else, not even a facilitator', () => {
    const yes = { facilitator: 'yes', scribe: 'yes', participant: 'yes', ...VIEWER };
    expect(refusals((actor) => judge(actor, undefined, rating('ben'), board()))).toEqual(yes);
    expect(refusals((actor) => judge(actor, undefined, rating('ann'), board()))).toEqual({
      facilitator: 'rating',
      scribe: 'rating',
      participant: 'rating',
      ...VIEWER,
    });
    const changed = rating('ann', 'none');
    expect(judge(as('facilitator'), rating('ann'), changed, board())?.reason).toBe('rating');
    expect(judge(as('facilitator'), rating('ann'), undefined, board())?.reason).toBe('rating');
  });

  test('while a map is blind nobody’s rating comes on the board', () => {
    const blind = board({}, map({ blind: true }));
    expect(refusals((actor) => judge(actor, undefined, rating('ben'), blind))).toEqual({
      facilitator: 'blind',
      scribe: 'blind',
      participant: 'blind',
      ...VIEWER,
    });
    expect(judge(as('participant'), rating('ben'), undefined, blind)).toBeUndefined();
  });

  test('participants rate while notes are open', () => {
    const closed = board({ notes: false });
    expect(judge(as('participant'), undefined, rating('ben'), closed)?.reason).toBe('notes-closed');
    expect(judge(as('facilitator'), undefined, rating('ben'), closed)).toBeUndefined();
  });
});

describe('what is said of a cell', () => {
  const none = (by: string, role: string) => ({ basis: 'room', by, as: role, at: AT });
  const agreed = (by: string) => ({ strength: 'weak', direction: null, note: '', by, at: AT });

  test('“no research found” is said in one’s own name and role', () => {
    const say = (said: object) =>
      refusals((actor) => judge(actor, undefined, cell({ none: said }), board()));
    expect(say(none('ben', 'participant'))).toEqual({
      facilitator: 'authorship',
      scribe: 'authorship',
      participant: 'yes',
      ...VIEWER,
    });
    expect(
      judge(as('participant'), undefined, cell({ none: none('ann', 'participant') }), board()),
    ).toEqual({ reason: 'authorship' });
  });

  test('it is taken back by whoever said it, or a facilitator', () => {
    const said = cell({ none: none('ann', 'participant') }, 'ann');
    const back = cell({ none: null }, 'ann');
    expect(judge(as('participant', 'ann'), said, back, board())).toBeUndefined();
    expect(judge(as('facilitator'), said, back, board())).toBeUndefined();
    expect(judge(as('participant'), said, back, board())).toEqual({
      reason: 'not-yours',
      by: 'ann',
    });
  });

  test('what was agreed is a facilitator’s to record, in their own name', () => {
    const agree = (said: object) =>
      refusals((actor) => judge(actor, cell({}), cell({ agreed: said }), board()));
    expect(agree(agreed('ben'))).toEqual({
      facilitator: 'yes',
      scribe: 'agreed',
      participant: 'agreed',
      ...VIEWER,
    });
    expect(agree(agreed('ann')).facilitator).toBe('authorship');
  });
});

describe('a note', () => {
  const note = (cellRef: object | null, more: object = {}): UnknownRecord =>
    record({
      id: 'shape:n',
      typeName: 'shape',
      type: 'evidence-note',
      parentId: 'shape:map',
      props: { cell: cellRef, kind: 'gap', ...more },
      meta: { by: 'ann' },
    });

  test('is moved to another cell by everyone while moving is open', () => {
    const moved = note({ theme: 'heading:t', outcome: 'heading:p' });
    expect(judge(as('participant'), note(CELL), moved, board())).toBeUndefined();
    expect(judge(as('participant'), note(CELL), moved, board({ move: false }))?.reason).toBe(
      'move-closed',
    );
  });

  test('has the kind its author gave it', () => {
    const changed = note(CELL, { kind: 'research' });
    expect(judge(as('participant'), note(CELL), changed, board())?.reason).toBe('not-yours');
    expect(judge(as('participant', 'ann'), note(CELL), changed, board())).toBeUndefined();
  });
});
