import { readFileSync } from 'node:fs';
import path from 'node:path';

/** One sample of a pointer as it was recorded. */
export interface Sample {
  x: number;
  y: number;
  /** 0 to 1 */
  pressure: number;
  /** ms since the stroke began; samples recorded without time are spread at 120 a second */
  at: number;
}

const SAMPLES_PER_SECOND = 120;

/** The real strokes of `data/pointer-inputs.json`, by name. */
export function recordedStrokes(): Map<string, Sample[]> {
  const file = path.join(import.meta.dirname, '../../data/pointer-inputs.json');
  const recorded: Record<string, unknown[]> = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(
    Object.entries(recorded).map(([name, samples]) => [
      name,
      samples.map((raw, n) => sample(raw, n)),
    ]),
  );
}

function sample(raw: unknown, n: number): Sample {
  const at = (n * 1000) / SAMPLES_PER_SECOND;
  if (Array.isArray(raw)) {
    const [x, y, pressure = 0.5, time = at] = raw.map(Number);
    if (x !== undefined && y !== undefined) return { x, y, pressure, at: time };
  } else if (typeof raw === 'object' && raw !== null && 'x' in raw && 'y' in raw) {
    return { x: Number(raw.x), y: Number(raw.y), pressure: 0.5, at };
  }
  throw new Error(`Sample ${n} is not a point: ${JSON.stringify(raw)}`);
}
