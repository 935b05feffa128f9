import type { UnknownRecord } from '@tldraw/store';
import { part } from '../permissions/changes.ts';

/**
 * What a cartoonist draws with. A stroke says its pen in `meta.pen`; one that says none was drawn
 * with tldraw's own, and looks as that does.
 *
 * `ink` grows with pressure, `brush` more so and in long tapers, `marker` is even and a little
 * see-through, `pencil` thin and grey where it is pressed lightly, broad where it is tilted,
 * `gouache` covers what is below it, `tone` is a broad, even shade that lies under every line.
 */
export const PENS = ['ink', 'brush', 'marker', 'pencil', 'gouache', 'tone'] as const;
export type Pen = (typeof PENS)[number];

export function isPen(value: unknown): value is Pen {
  return PENS.some((pen) => pen === value);
}

/** The pen a stroke was drawn with; `undefined` for tldraw's own, and for what is no stroke. */
export function penOf(record: UnknownRecord): Pen | undefined {
  const { pen } = part(record, 'meta');
  return isPen(pen) ? pen : undefined;
}
