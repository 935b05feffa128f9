import { NOTE_KINDS, PALETTES, STRENGTHS } from '@gapboard/evidence';
import type { CSSProperties } from 'react';
import { KIND_LOOKS } from '../../canvas/note/kindLook.ts';

const { light, dark } = PALETTES;

/** The colours of a map, for the outline's styles: those that differ by scheme come in both. */
export const PALETTE_STYLE = {
  ...Object.fromEntries(
    STRENGTHS.flatMap((strength) => [
      [`--${strength}`, light.strength[strength].fill],
      [`--on-${strength}`, light.strength[strength].text],
    ]),
  ),
  ...Object.fromEntries(NOTE_KINDS.map((kind) => [`--kind-${kind}`, KIND_LOOKS[kind].bar])),
  '--edge-light': light.edge,
  '--edge-dark': dark.edge,
  '--band-light': light.band,
  '--band-dark': dark.band,
} as CSSProperties;
