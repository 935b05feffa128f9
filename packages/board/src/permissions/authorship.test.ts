import type { UnknownRecord } from '@tldraw/store';
import { expect, test } from 'vitest';
import { authored, lockSigned, withAuthorOf } from './authorship.ts';
import { REFUSAL_REASONS, refusalWords } from './refusals.ts';
import { rulesFrom, USUAL_RULES } from './rules.ts';

function record(typeName: string, more: object = {}): UnknownRecord {
  return {
    id: `${typeName}:1`,
    typeName,
    meta: { of: 'mine' },
    ...more,
  } as unknown as UnknownRecord;
}

test('a new shape or asset says who made it, and as what', () => {
  for (const typeName of ['shape', 'asset']) {
    expect(authored(record(typeName), { id: 'a', role: 'scribe' })).toEqual(
      record(typeName, { meta: { of: 'mine', by: 'a', as: 'scribe' } }),
    );
  }
});

test('a copy of somebody else’s is one’s own', () => {
  const copied = record('shape', { meta: { by: 'b', as: 'facilitator' } });
  expect(authored(copied, { id: 'a', role: 'participant' })).toEqual(
    record('shape', { meta: { by: 'a', as: 'participant' } }),
  );
});

test('a copy of something locked is locked for facilitators only, and by them', () => {
  const copied = record('shape', {
    isLocked: true,
    meta: { by: 'b', as: 'facilitator', lockedBy: 'b' },
  });
  expect(authored(copied, { id: 'a', role: 'participant' })).toEqual(
    record('shape', { isLocked: false, meta: { by: 'a', as: 'participant' } }),
  );
  expect(authored(copied, { id: 'a', role: 'facilitator' })).toEqual(
    record('shape', { isLocked: true, meta: { by: 'a', as: 'facilitator', lockedBy: 'a' } }),
  );
});

test('a changed thing keeps the author it had', () => {
  const before = record('shape', { meta: { by: 'b', as: 'scribe', of: 'theirs' } });
  expect(withAuthorOf(before, record('shape', { x: 7, meta: { by: 'a', as: 'scribe' } }))).toEqual(
    record('shape', { x: 7, meta: { by: 'b', as: 'scribe' } }),
  );
  expect(withAuthorOf(before, record('shape'))).toEqual(
    record('shape', { meta: { of: 'mine', by: 'b', as: 'scribe' } }),
  );
  expect(withAuthorOf(record('shape'), before)).toEqual(
    record('shape', { meta: { of: 'theirs' } }),
  );
  const honest = record('shape', { x: 7, meta: { by: 'b', as: 'scribe' } });
  expect(withAuthorOf(before, honest)).toBe(honest);
});

test('a lock says who set it, and stays theirs until it is undone', () => {
  const [a, b] = [
    { id: 'a', role: 'facilitator' } as const,
    { id: 'b', role: 'facilitator' } as const,
  ];
  const free = record('shape', { isLocked: false });
  const locked = record('shape', { isLocked: true });
  const byA = lockSigned(free, locked, a);
  expect(byA).toEqual(record('shape', { isLocked: true, meta: { of: 'mine', lockedBy: 'a' } }));
  expect(lockSigned(byA, record('shape', { isLocked: true, x: 7 }), b)).toEqual(
    record('shape', { isLocked: true, x: 7, meta: { of: 'mine', lockedBy: 'a' } }),
  );
  expect(lockSigned(byA, { ...byA, isLocked: false } as typeof byA, b)).toEqual(free);
  expect(lockSigned(free, free, a)).toBe(free);
});

test('what says it already, and what has no author, stays the very same', () => {
  const actor = { id: 'a', role: 'participant' } as const;
  const stamped = authored(record('shape'), actor);
  expect(authored(stamped, actor)).toBe(stamped);
  for (const typeName of ['binding', 'page', 'user', 'document']) {
    const other = record(typeName);
    expect(authored(other, actor)).toBe(other);
  }
});

test('rules that are missing or not understood are as usual', () => {
  for (const value of [undefined, null, 7, 'closed', [], { notes: 'no', later: true }]) {
    expect(rulesFrom(value)).toEqual(USUAL_RULES);
  }
  expect(rulesFrom({ notes: false, move: true })).toEqual({
    notes: false,
    move: true,
    sketch: true,
  });
});

test('every reason has words, with a name where one is known', () => {
  for (const reason of REFUSAL_REASONS) expect(refusalWords({ reason })).toMatch(/^[A-Z].*\.$/);
  expect(refusalWords({ reason: 'locked', by: 'b' }, 'Ben')).toContain('locked by Ben');
  expect(refusalWords({ reason: 'locked', by: 'b' })).not.toContain('undefined');
});
