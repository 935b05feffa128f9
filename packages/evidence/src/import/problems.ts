import type { ImportProblem, ProblemLevel, Spot } from './read.ts';

/** Collects what there is to say about one file while it is read. */
export interface ProblemLog {
  say(level: ProblemLevel, line: number | null, text: string): void;
  /**
   * For what happens again and again: said once for each `key`, where it came up first. `text` is
   * told how often it came up.
   */
  often(level: ProblemLevel, line: number, key: string, text: (times: number) => string): void;
  /** everything said, by line; what is about the whole file comes first */
  all(): ImportProblem[];
}

interface Tally {
  level: ProblemLevel;
  line: number;
  times: number;
  text: (times: number) => string;
}

export function problemLog(file: string, unit: Spot['unit']): ProblemLog {
  const said: ImportProblem[] = [];
  const tallies = new Map<string, Tally>();
  return {
    say(level, line, text) {
      said.push({ file, unit, line, level, text });
    },
    often(level, line, key, text) {
      const tally = tallies.get(key);
      if (tally === undefined) tallies.set(key, { level, line, times: 1, text });
      else tally.times += 1;
    },
    all() {
      const repeated = [...tallies.values()].map(({ level, line, times, text }) => ({
        file,
        unit,
        line,
        level,
        text: text(times),
      }));
      return [...said, ...repeated].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
    },
  };
}
