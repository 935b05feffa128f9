import { idOf } from '../apply.ts';
import type { ReplayScript } from '../script.ts';
import type { Marks } from './player.ts';
import type { TimeLine } from './timeLine.ts';

/** What one stroke or one drag is made of comes closer together than this, in ms of playing. */
const ONE_CHANGE_MS = 1_000;

/** Where the chapters of a script begin on a time line, and where each change is complete: a stroke, a drag, a note. */
export function marksOf({ steps, chapters }: ReplayScript, line: TimeLine): Marks {
  const changes: number[] = [];
  for (const [n, { changes: some }] of steps.entries()) {
    const ids = new Set(some.map(idOf));
    const at = line.at[n] ?? 0;
    const next = steps[n + 1];
    const goesOn =
      next?.changes.some((change) => ids.has(idOf(change))) &&
      (line.at[n + 1] ?? Infinity) - at < ONE_CHANGE_MS;
    if (!goesOn && changes.at(-1) !== at) changes.push(at);
  }
  return { chapters: chapters.map((chapter) => line.positionOf(chapter)), changes };
}
