import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RecordsWatch } from '../../../session/records/recordsWatch.ts';
import { loadActing } from '../loadActing.ts';
import type { OwnChange } from '../own/ownChange.ts';
import { outlineWords } from '../words.ts';
import type { Telling, Told } from './telling.ts';

/** What is said to those who listen to the page, and which it is: the same words may be said twice. */
export interface Announcement {
  nth: number;
  words: string;
}

export interface Live {
  announcement: Announcement | undefined;
  /** what others have done, newest first */
  latest: readonly Told[];
  /** what others have done to this person's notes, and they have not answered yet, newest first */
  own: readonly OwnChange[];
  putAway: (change: OwnChange) => void;
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
  const [own, setOwn] = useState<readonly OwnChange[]>([]);
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
        tell: (words, news) => {
          say(words);
          setLatest(news.latest);
          setOwn(news.own);
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

  const putAway = useCallback(
    (change: OwnChange) => setOwn((before) => before.filter((one) => one !== change)),
    [],
  );
  return useMemo(
    () => ({ announcement, latest, own, putAway, say }),
    [announcement, latest, own, putAway, say],
  );
}
