import type { UnknownRecord } from '@tldraw/store';
import { describe, expect, test } from 'vitest';
import type { Role } from '../roles.ts';
import { type BoardView, judge } from './judge.ts';
import { USUAL_RULES } from './rules.ts';

function shape(id: string, type: string, meta: object, more: object = {}): UnknownRecord {
  const record = { id: `shape:${id}`, typeName: 'shape', type, x: 0, y: 0, props: {}, meta };
  // Ids are a brand over string; what a record is, its schema says.
  return { ...record, parentId: 'page:page', ...more } as unknown as UnknownRecord;
}

function view(...records: UnknownRecord[]): BoardView {
  const byId = new Map<string, UnknownRecord>(records.map((record) => [record.id, record]));
  return { rules: USUAL_RULES, record: (id) => byId.get(id), bindingsFrom: () => [] };
}

const put = (record: UnknownRecord, fields: object): UnknownRecord => ({ ...record, ...fields });
const as = (role: Role, id = 'me') => ({ id, role });
const SAM = { by: 'sam', as: 'scribe' };
const scribes = shape('scribes', 'drawing', SAM, {
  props: { alt: 'Rain', cell: null, note: null },
});
const bens = shape('bens', 'drawing', { by: 'ben', as: 'participant' });
const inScribes = { parentId: scribes.id };
const inBens = { parentId: bens.id };
const WRITERS = ['facilitator', 'scribe', 'participant'] as const;

describe('the scribe’s drawing', () => {
  const stroke = shape('stroke', 'draw', SAM, inScribes);
  const board = view(scribes, stroke);
  const NOT = { reason: 'scribe-ink', by: 'sam' };

  test.each(WRITERS)(
    'is not for a %s to move, rename, describe, hang elsewhere or delete',
    (role) => {
      const edits = [
        { x: 5 },
        { parentId: 'shape:frame' },
        { index: 'a9' },
        { props: { alt: 'Sun', cell: null, note: null } },
        { props: { alt: 'Rain', cell: { theme: 'heading:a', outcome: 'heading:b' }, note: null } },
        { props: { alt: 'Rain', cell: null, note: 'shape:n' } },
        { isLocked: true },
      ];
      for (const edit of edits) {
        expect(judge(as(role), scribes, put(scribes, edit), board)).toEqual(NOT);
      }
      expect(judge(as(role), scribes, undefined, board)).toEqual(NOT);
    },
  );

  test.each(WRITERS)('loses no stroke to a %s, and takes none of theirs', (role) => {
    const own = shape('own', 'draw', { by: 'me', as: role });
    expect(judge(as(role), stroke, put(stroke, { parentId: 'page:page' }), board)).toEqual(NOT);
    expect(judge(as(role), stroke, undefined, board)).toEqual(NOT);
    expect(judge(as(role), own, put(own, inScribes), view(scribes, own))).toEqual(NOT);
    expect(judge(as(role), undefined, put(own, inScribes), board)).toEqual(NOT);
  });

  test.each(WRITERS)('takes nothing of a %s’s that lies in something else', (role) => {
    const group = shape('group', 'group', { by: 'me', as: role }, inScribes);
    const own = shape('own', 'draw', { by: 'me', as: role });
    const after = put(own, { parentId: group.id });
    expect(judge(as(role), own, after, view(scribes, group, own))).toEqual(NOT);
  });

  test('is its scribe’s to change, also where both come at once', () => {
    const more = shape('more', 'draw', SAM, inScribes);
    const sam = as('scribe', 'sam');
    expect(judge(sam, scribes, put(scribes, { x: 5 }), board)).toBe(undefined);
    expect(judge(sam, undefined, more, board)).toBe(undefined);
    const together = {
      ...view(),
      after: (id: string) => [scribes, more].find((one) => one.id === id),
    };
    expect(judge(sam, undefined, more, together)).toBe(undefined);
    const theirs = shape('theirs', 'draw', { by: 'me', as: 'participant' }, inScribes);
    expect(judge(as('participant'), undefined, theirs, together)).toEqual(NOT);
  });

  test('buries no note, not even by the scribe’s own hand', () => {
    const note = shape('note', 'evidence-note', { by: 'ben', as: 'participant' });
    const after = put(note, inScribes);
    const refusal = judge(as('scribe', 'sam'), note, after, view(scribes, note));
    expect(refusal).toEqual({ reason: 'into-drawing' });
  });
});

describe('a participant’s drawing', () => {
  const stroke = (by: string, role: Role) => shape('more', 'draw', { by, as: role }, inBens);

  test('follows the rules for sketches', () => {
    const board = view(bens);
    const moved = put(bens, { x: 9 });
    expect(judge(as('participant', 'ben'), bens, moved, board)).toBe(undefined);
    expect(judge(as('facilitator'), bens, moved, board)).toBe(undefined);
    expect(judge(as('participant'), bens, moved, board)).toEqual({
      reason: 'not-yours',
      by: 'ben',
    });
    const closed = { ...board, rules: { ...USUAL_RULES, sketch: false } };
    expect(judge(as('participant', 'ben'), bens, moved, closed)).toEqual({
      reason: 'sketch-closed',
    });
  });

  test('is added to by them and by facilitators', () => {
    const board = view(bens);
    const add = (role: Role, id?: string) =>
      judge(as(role, id), undefined, stroke(id ?? 'me', role), board);
    expect(add('participant', 'ben')).toBe(undefined);
    expect(add('facilitator')).toBe(undefined);
    expect(add('participant')).toEqual({ reason: 'not-yours', by: 'ben' });
    expect(add('scribe')).toEqual({ reason: 'not-yours', by: 'ben' });
  });
});
