import { expect, test } from 'vitest';
import { checkName, checkTitle } from './words.ts';

test('a name is kept as typed but for spaces and invisible signs', () => {
  expect(checkName('  Zoë   Åkesson ')).toEqual({ ok: true, value: 'Zoë Åkesson' });
  expect(checkName('Ann\u200b\u202ea')).toEqual({ ok: true, value: 'Ann a' });
  expect(checkName('a\u061cb\u0007c\u2066d')).toEqual({ ok: true, value: 'a b c d' });
  expect(checkName('李小龍')).toEqual({ ok: true, value: '李小龍' });
});

test('a name of nothing but space is asked for in words', () => {
  for (const nothing of ['', '   ', '\t\n', '\u200b', '\u3164\u115f', '\u2800', '\u{e0041}']) {
    expect(checkName(nothing)).toEqual({
      ok: false,
      problem: expect.stringContaining('type the name'),
    });
  }
});

test('a name that is a script is a name like any other: it is shown as text', () => {
  const script = '<script>alert("hi")</script>';
  expect(checkName(script)).toEqual({ ok: true, value: script });
});

test('length is counted in characters as people see them, and the limit is said', () => {
  expect(checkName('é'.repeat(80)).ok).toBe(true);
  expect(checkName('🙂'.repeat(80)).ok).toBe(true);
  expect(checkName('x'.repeat(81))).toEqual({
    ok: false,
    problem: 'A name can have at most 80 characters; this has 81.',
  });
  expect(checkTitle('x'.repeat(121)).ok).toBe(false);
});

test.each([
  'NHS number 943 476 5919',
  'NHS 94\u200b34765919',
  'AB123456C',
  'Tom, dob 12/03/2012',
  'B801200005001',
])('%j is neither a title nor a name: the answer says why and does not repeat it', (text) => {
  for (const checked of [checkTitle(text), checkName(text)]) {
    expect(checked).toEqual({
      ok: false,
      problem: expect.stringMatching(/^This looks like .*take it out\.$/),
    });
    expect(JSON.stringify(checked)).not.toMatch(/\d/);
  }
});

test('what only may identify someone is let through, in titles and in names', () => {
  for (const text of [
    'Supervision, 12 March 2024',
    'CF10 3AT',
    'Ama 07700 900123',
    'Child A',
    '2018-19',
  ]) {
    expect(checkTitle(text)).toEqual({ ok: true, value: text });
    expect(checkName(text)).toEqual({ ok: true, value: text });
  }
});
