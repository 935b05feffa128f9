import type { ReplayScript } from '../script.ts';
import { chapterAt } from './projector.ts';
import type { Slices } from './slices.ts';
import type { States } from './states.ts';
import { account, inAll, summary } from './summary.ts';
import type { TimeLine } from './timeLine.ts';
import { words } from './words.ts';

/** A part of a replay in words. */
export interface ToldChapter {
  title: string;
  /** server time, epoch ms */
  at: number;
  /** what came to be in it, a line for each thing */
  lines: string[];
}

export interface Told {
  chapters: ToldChapter[];
  /** how much there is in the end */
  inAll: string;
}

/** A replay in words, for whoever does not see it, or would rather read. */
export class Telling {
  readonly #script: ReplayScript;
  readonly #states: States;

  constructor(script: ReplayScript, states: States) {
    this.#script = script;
    this.#states = states;
  }

  /**
   * What is new at a position since the first `since` steps: "12:04, Front door: 4 notes added, 2 of
   * them gaps". Without `since`: since the chapter began.
   */
  describeMoment(position: number, line: TimeLine, since?: number): string {
    const n = line.stepsBy(position);
    const chapter = chapterAt(this.#script, line, position);
    const begun = this.#script.chapters[chapter];
    const from = since ?? (begun ? line.stepsBy(line.positionOf(begun)) : 0);
    const news = summary(this.#states.at(Math.min(from, n)), this.#states.at(n));
    const where = [timeOfDay(line.timeAt(position)), ...(begun ? [begun.title] : [])].join(', ');
    return `${where}: ${news.length === 0 ? words.nothing : news.join('; ')}`;
  }

  /** The whole of it: what was there at first, and chapter by chapter what was added. */
  async tell(line: TimeLine, slices: Slices): Promise<Told> {
    const { chapters, from } = this.#script;
    const marks = [{ title: words.beginning, at: from.at, n: 0 }].concat(
      chapters.map((chapter) => ({
        title: chapter.title,
        at: chapter.at,
        n: line.stepsBy(line.positionOf(chapter)),
      })),
    );
    let before = this.#states.at(0);
    const nothing: typeof before = new Map();
    const told: ToldChapter[] = [];
    for (const [nth, { title, at, n }] of marks.entries()) {
      const until = this.#states.at(marks[nth + 1]?.n ?? this.#states.count);
      const lines = account(nth === 0 && n === 0 ? nothing : before, until);
      before = until;
      told.push({ title, at, lines });
      await slices.pass();
    }
    return {
      chapters: told.filter(({ lines }, nth) => nth > 0 || lines.length > 0),
      inAll: inAll(this.#states.at(this.#states.count)),
    };
  }
}

/** Such as 14:05, where who looks is. */
export function timeOfDay(time: number): string {
  return new Date(time).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
