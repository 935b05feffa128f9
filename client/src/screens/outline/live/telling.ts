import type { RecordChange } from '../../../session/records/changes.ts';
import type { RecordsWatch } from '../../../session/records/recordsWatch.ts';
import { ownChangeOf, type OwnChange } from '../own/ownChange.ts';
import { ownWords } from '../own/words.ts';
import { Gathering } from './gathering.ts';
import { type Saying, sayingOf } from './sayings.ts';
import { summary } from './summary.ts';

/** What has been said is looked up again as far back as this. */
const LATEST_MOST = 30;
/** More than this at once nobody reads. */
const OWN_MOST = 5;

/** A saying with the number it has in the order of all that was told. */
export type Told = Saying & { nth: number };

/** What becomes of what has been told, newest first. */
export interface News {
  /** of all that others have done */
  latest: (before: readonly Told[]) => readonly Told[];
  /** of what they have done to this person's notes */
  own: (before: readonly OwnChange[]) => readonly OwnChange[];
}

export interface TellingOptions {
  records: RecordsWatch;
  /** this person's own participant id: what they do in another window is not news to them */
  me: string;
  nameOf: (participant: string | undefined) => string | undefined;
  /** whether anybody can hear it now; if not it is told later, in one with what comes until then */
  isHeard: () => boolean;
  /** says all that has happened in few words, and what becomes of the lists of it */
  tell: (words: string, news: News) => void;
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
    const { records, me, nameOf, isHeard, tell } = this.#options;
    if (!isHeard()) {
      this.#gathering.add(changes);
      return;
    }
    const known = {
      record: (id: string) => records.look.records.get(id),
      nameOf,
      wasGone: (id: string) => this.#gone.has(id),
    };
    const own = changes.flatMap((change) => ownChangeOf(change, me, known) ?? []);
    const ownWordsFor = new Map(
      own.map((change) => [change.before.id as string, ownWords.told(change)]),
    );
    const sayings = changes.flatMap((change) => {
      const saying = sayingOf(change, known);
      return saying ? [{ ...saying, words: ownWordsFor.get(change.id) ?? saying.words }] : [];
    });
    for (const { id, after } of changes) if (!after) this.#gone.add(id);
    if (sayings.length === 0) return;
    tell(summary(sayings), {
      latest: (before) => withNew(before, sayings),
      own: (before) => withOwn(before, own),
    });
  }
}

function withNew(before: readonly Told[], sayings: readonly Saying[]): readonly Told[] {
  const nth = (before[0]?.nth ?? 0) + 1;
  const told = sayings.map((saying, n) => ({ ...saying, nth: nth + n }));
  return [...told.toReversed(), ...before].slice(0, LATEST_MOST);
}

/** What is put back is how it was before anybody else touched it. */
function withOwn(before: readonly OwnChange[], more: readonly OwnChange[]): readonly OwnChange[] {
  const news = more.map((change) => ({
    ...change,
    before: before.find((one) => one.before.id === change.before.id)?.before ?? change.before,
  }));
  const ids = new Set(news.map((change) => change.before.id));
  const others = before.filter((one) => !ids.has(one.before.id));
  return [...news.toReversed(), ...others].slice(0, OWN_MOST);
}
