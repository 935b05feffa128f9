import { expect, test } from 'vitest';
import { COLOURS, colourOf, isParticipant } from './participant.ts';

const anna = { id: 'a', name: 'Anna', role: 'scribe', colour: '#1d5fbf' };

test('what another browser says of a person is taken only in its exact form', () => {
  expect(isParticipant(anna)).toBe(true);
  for (const change of [
    { colour: 'url(https://elsewhere.example/spy.png)' },
    { colour: 'red' },
    { role: 'owner' },
    { name: 'x'.repeat(81) },
    { name: 7 },
    { id: undefined },
  ]) {
    expect(isParticipant({ ...anna, ...change })).toBe(false);
  }
  expect(isParticipant(null)).toBe(false);
  expect(isParticipant('Anna')).toBe(false);
});

/** Contrast of white on a colour, by WCAG 2.2. */
function contrastWithWhite(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

test('a name in white can be read on every cursor colour, and neighbours differ', () => {
  for (const colour of COLOURS) expect(contrastWithWhite(colour)).toBeGreaterThanOrEqual(4.5);
  for (let n = 0; n < 30; n++) expect(colourOf(n)).not.toBe(colourOf(n + 1));
});
