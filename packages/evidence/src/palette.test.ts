import { expect, test } from 'vitest';
import { type Paint, PALETTES } from './palette.ts';

/** WCAG 2's contrast of two colours, `#rrggbb`. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

test('contrast is reckoned as the standard does', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21);
  // Research section 2.3: yellow and sky blue on white.
  expect(contrast('#F0E442', '#FFFFFF')).toBeCloseTo(1.32, 1);
  expect(contrast('#56B4E9', '#FFFFFF')).toBeCloseTo(2.31, 1);
});

for (const scheme of ['light', 'dark'] as const) {
  const palette = PALETTES[scheme];
  const fills: Paint[] = [...Object.values(palette.strength), palette.unjudged, ...palette.shades];

  test(`what is written on a fill can be read (${scheme})`, () => {
    for (const { fill, text } of fills) expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
    for (const ground of [palette.ground, palette.band]) {
      expect(contrast(palette.ink, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette.inkSoft, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test(`every fill can be told from the ground by its edge, and signs by themselves (${scheme})`, () => {
    expect(contrast(palette.edge, palette.ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.practice, palette.ground)).toBeGreaterThanOrEqual(3);
  });

  test(`shades go one way, so that more is always further from the ground (${scheme})`, () => {
    const far = palette.shades.map(({ fill }) => contrast(fill, palette.ground));
    expect(far.toSorted((a, b) => a - b)).toEqual(far);
  });
}

test('the palette is the one that was checked for colour blindness', () => {
  const { practice, strength } = PALETTES.light;
  expect(strength).toEqual({
    strong: { fill: '#00476B', text: '#FFFFFF' },
    some: { fill: '#56B4E9', text: '#1A1A1A' },
    weak: { fill: '#F0E442', text: '#1A1A1A' },
    none: { fill: '#FFFFFF', text: '#1A1A1A' },
  });
  expect(practice).toBe('#D55E00');
  expect(PALETTES.light.edge).toBe('#1A1A1A');
});
