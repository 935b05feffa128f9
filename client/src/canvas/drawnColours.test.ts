import { PALETTES } from '@gapboard/drawing';
import { DEFAULT_THEME } from 'tldraw';
import { expect, test } from 'vitest';

test.each(['light', 'dark'] as const)(
  'what is drawn without the editor has its colours, on a %s ground',
  (mode) => {
    const colours = DEFAULT_THEME.colors[mode];
    for (const [name, look] of PALETTES[mode].looks) {
      const own: unknown = Reflect.get(colours, name);
      const lower = Object.fromEntries(
        Object.entries(Object(own)).map(([key, value]) => [key, String(value).toLowerCase()]),
      );
      const { highlight, ...others } = look;
      expect(lower).toMatchObject({ ...others, highlightSrgb: highlight });
    }
    expect(PALETTES[mode].looks.size).toBe(13);
    expect(PALETTES[mode].blank).toBe(colours.solid);
  },
);
