import type { RecordChange } from '../../../session/records/changes.ts';
import type { RecordsWatch } from '../../../session/records/recordsWatch.ts';
import { Gathering } from './gathering.ts';
import { type Saying, sayingOf } from './sayings.ts';
import { summary } from './summary.ts';

export interface TellingOptions {
  records: RecordsWatch;
  /** this person's own participant id: what they do in another window is not news to them */
  me: string;
  nameOf: (participant: string | undefined) => string | undefined;
  /** whether anybody can hear it now; if not it is told later, in one with what comes until then */
  isHeard: () => boolean;
  /** says all that has happened in few words, given each thing in its own */
  tell: (words: string, sayings: readonly Saying[]) => void;
}

/** Tells of what others do to a board, a little later and many changes in one. */
export class Telling {
  readonly #options: TellingOptions;
  readonly #gathering = new Gathering((changes) => this.#tell(changes));
  /** ids of what has been deleted since: it can come back, and is not new then */
  readonly #gone = new Set<string>();

  constructor(options: TellingOptions) {
    this.#options = options;
  }

  add(changes: readonly RecordChange[]): void {
    const { me } = this.#options;
    for (const { id, after, by } of changes) {
      if (by !== me) continue;
      // Whoever works on it themselves has met what was done to it before.
      this.#gathering.drop(id);
      if (!after) this.#gone.add(id);
    }
    this.#gathering.add(changes.filter(({ by }) => by !== me));
  }

  stop(): void {
    this.#gathering.stop();
  }

  #tell(changes: readonly RecordChange[]): void {
    const { records, nameOf, isHeard, tell } = this.#options;
    if (!isHeard()) {
      this.#gathering.add(changes);
      return;
    }
    const known = {
      record: (id: string) => records.look.records.get(id),
      nameOf,
      wasGone: (id: string) => this.#gone.has(id),
    };
    const sayings = changes.flatMap((change) => sayingOf(change, known) ?? []);
    for (const { id, after } of changes) if (!after) this.#gone.add(id);
    if (sayings.length > 0) tell(summary(sayings), sayings);
  }
}
