import type { Health } from '../process/health.ts';

/** One look at a server that is soaked. */
export interface Sample extends Health {
  /** s since the run began */
  at: number;
  people: number;
  /** everything in the server's folder */
  diskMb: number;
  /** live records on the board */
  records: number;
  /** Yjs structs in the document, those of what was deleted among them */
  structs: number;
  /** MB of heap that the document alone takes: it keeps a mark of all that was ever deleted while people stay */
  documentMb: number;
}

/** MB a minute. Noise is a tenth of it; a kilobyte kept of every message would be a hundred times as much. */
export const FLAT_MB_A_MINUTE = 0.2;

/** What the server holds besides the document itself, after collection. */
export function besidesDocument({ heapMb, documentMb }: Sample): number {
  return heapMb - documentMb;
}

/** How fast a figure grows over these samples, in its unit a minute: the slope of the line that fits best. */
export function slope(samples: Sample[], figure: (sample: Sample) => number): number {
  const mean = (values: number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const at = mean(samples.map((sample) => sample.at));
  const height = mean(samples.map(figure));
  const across = samples.map((sample) => (sample.at - at) * (figure(sample) - height));
  const along = samples.map((sample) => (sample.at - at) ** 2);
  return (60 * mean(across)) / mean(along);
}

/** The second half of a run: by then everybody is there and every code path has been compiled. */
export function settled(samples: Sample[]): Sample[] {
  return samples.slice(Math.floor(samples.length / 2));
}
