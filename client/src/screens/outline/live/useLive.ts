import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RecordsWatch } from '../../../session/records/recordsWatch.ts';
import { loadActing } from '../loadActing.ts';
import { outlineWords } from '../words.ts';
import type { Saying } from './sayings.ts';
import type { Telling } from './telling.ts';

/** What has been said is looked up again as far back as this. */
const LATEST_MOST = 30;

/** What is said to those who listen to the page, and which it is: the same words may be said twice. */
export interface Announcement {
  nth: number;
  words: string;
}

/** A saying with the number it has in the order of all that was told. */
export type Told = Saying & { nth: number };

export interface Live {
  announcement: Announcement | undefined;
  /** what others have done, newest first */
  latest: readonly Told[];
  /** says what this person has just done */
  say: (words: string) => void;
}

export interface LiveOptions {
  records: RecordsWatch | undefined;
  /** this person's own participant id: what they do in another window is not news to them */
  me: string;
  nameOf: (participant: string | undefined) => string | undefined;
}

/** Tells of what others do, a little later and many changes in one; and of what one has done oneself, at once. */
export function useLive({ records, me, nameOf }: LiveOptions): Live {
  const [announcement, setAnnouncement] = useState<Announcement>();
  const [latest, setLatest] = useState<readonly Told[]>([]);
  const names = useRef(nameOf);
  useEffect(() => {
    names.current = nameOf;
  }, [nameOf]);

  const say = useCallback((words: string) => {
    setAnnouncement((before) => ({ nth: (before?.nth ?? 0) + 1, words }));
  }, []);

  useEffect(() => {
    if (!records) return undefined;
    let telling: Promise<Telling> | undefined;
    let isOver = false;
    const load = async (): Promise<Telling> => {
      const { Telling } = await loadActing();
      return new Telling({
        records,
        me,
        nameOf: (id) => names.current(id),
        // What lies under a dialog is silent.
        isHeard: () => document.querySelector('dialog:modal') === null,
        tell: (words, sayings) => {
          say(words);
          setLatest((before) => withNew(before, sayings));
        },
      });
    };
    const end = records.watch((changes) => {
      telling ??= load();
      telling.then(
        (loaded) => {
          if (!isOver) loaded.add(changes);
        },
        () => {
          // Where the words for it do not load, that something has changed can still be said.
          say(outlineWords.changes(changes.length));
          telling = undefined;
        },
      );
    });
    return () => {
      isOver = true;
      end();
      void telling?.then((loaded) => loaded.stop());
    };
  }, [records, me, say]);

  return useMemo(() => ({ announcement, latest, say }), [announcement, latest, say]);
}

function withNew(before: readonly Told[], sayings: readonly Saying[]): readonly Told[] {
  const nth = (before[0]?.nth ?? 0) + 1;
  const told = sayings.map((saying, n) => ({ ...saying, nth: nth + n }));
  return [...told.toReversed(), ...before].slice(0, LATEST_MOST);
}
