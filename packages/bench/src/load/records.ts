import { note, stroke } from '@gapboard/sync/testing';
import type { UnknownRecord } from '@tldraw/store';
import { pointsOf } from '../ink/measure.ts';
import { recordedStrokes } from '../recordings/strokes.ts';

/** Notes of a sentence each on a wide grid, and real strokes among them. */
export function manyRecords(notes: number, strokes: number): UnknownRecord[] {
  const across = Math.ceil(Math.sqrt(notes));
  const real = [...recordedStrokes().values()].filter((samples) => samples.length >= 250);
  const records: UnknownRecord[] = [];
  for (let n = 0; n < notes; n++) {
    const text = `Note ${n}: little is known about what helps families at the front door here`;
    records.push(note(`note${n}`, text, (n % across) * 220, Math.floor(n / across) * 220));
  }
  for (let n = 0; n < strokes; n++) {
    const samples = real[n % real.length] ?? [];
    const drawn = stroke(`stroke${n}`, pointsOf(samples, 'pen'), 3, true);
    const placed: UnknownRecord & { x: number; y: number } = {
      ...drawn,
      x: (n % 40) * 380,
      y: Math.floor(n / 40) * 900,
    };
    records.push(placed);
  }
  return records;
}
