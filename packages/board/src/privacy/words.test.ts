import { describe, expect, test } from 'vitest';
import { findings, isKeepReason, KEEP_REASONS, KINDS, LEVELS, privacyWords } from './index.ts';
import { refusedNameWords, removedMark } from './words.ts';

describe('words to the person who wrote it', () => {
  test('say what it looks like, what became of it, and what to do', () => {
    expect(privacyWords({ kind: 'nhs-number', level: 'block' }).line).toBe(
      'This looks like an NHS number. It was not sent; take it out to go on.',
    );
    expect(privacyWords({ kind: 'phone', level: 'warn' }).line).toBe(
      'This looks like a phone number. Is it needed? Leave it out, or keep it.',
    );
    expect(privacyWords({ kind: 'postcode-area', level: 'note' }).line).toBe(
      'This may be part of a postcode. Check that nobody can be found by it.',
    );
  });

  test('a screen reader begins with what became of it', () => {
    expect(privacyWords({ kind: 'upn', level: 'block' }).spoken).toMatch(/^Not sent\./);
    expect(privacyWords({ kind: 'email', level: 'warn' }).spoken).toMatch(/^Please check\./);
  });

  test('are whole sentences for every kind and level, and set nobody off themselves', () => {
    for (const kind of KINDS) {
      for (const level of LEVELS) {
        for (const text of Object.values(privacyWords({ kind, level }))) {
          expect(text).toMatch(/^[A-Z].+[.]$/);
          expect(findings(text)).toEqual([]);
        }
      }
      expect(findings(refusedNameWords(kind))).toEqual([]);
      expect(findings(removedMark(kind))).toEqual([]);
    }
  });
});

test('a reason for keeping is one of the list', () => {
  for (const { id, label } of KEEP_REASONS) {
    expect(isKeepReason(id)).toBe(true);
    expect(findings(label)).toEqual([]);
  }
  expect(new Set(KEEP_REASONS.map(({ id }) => id)).size).toBe(KEEP_REASONS.length);
  for (const other of ['', 'because', 'Public', undefined, null, 1]) {
    expect(isKeepReason(other)).toBe(false);
  }
});
