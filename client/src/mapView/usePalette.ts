import { PALETTES, STRENGTHS } from '@gapboard/evidence';
import { type CSSProperties, useSyncExternalStore } from 'react';
import { variables } from '../ui/variables.ts';

type Scheme = 'light' | 'dark';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

function onScheme(listener: () => void): () => void {
  dark.addEventListener('change', listener);
  return () => dark.removeEventListener('change', listener);
}

/** The map's palette in the colour scheme of the page, as CSS variables. */
export function usePalette(): CSSProperties {
  return PAINTS[useSyncExternalStore(onScheme, () => (dark.matches ? 'dark' : 'light'))];
}

const PAINTS: Record<Scheme, CSSProperties> = { light: paintsOf('light'), dark: paintsOf('dark') };

function paintsOf(scheme: Scheme): CSSProperties {
  const { strength, unjudged, shades, ...plain } = PALETTES[scheme];
  const paints = [
    ...STRENGTHS.map((name) => [name, strength[name]] as const),
    ['unjudged', unjudged] as const,
    ...shades.map((paint, n) => [`shade-${n}`, paint] as const),
  ];
  return variables({
    'map-ground': plain.ground,
    'map-band': plain.band,
    'map-ink': plain.ink,
    'map-ink-soft': plain.inkSoft,
    'map-line': plain.line,
    'map-edge': plain.edge,
    practice: plain.practice,
    ...Object.fromEntries(
      paints.flatMap(([name, { fill, text }]) => [
        [name, fill],
        [`on-${name}`, text],
      ]),
    ),
  });
}
