import { useCallback, useEffect, useState } from 'react';

/** Something said, with the number it has in the order of all that was. */
export interface Said {
  nth: number;
  words: string;
}

/** So much stays to be read out: what is said in one moment does not silence what was said just before. */
const KEPT = 3;

const listeners = new Set<(words: string) => void>();

/** What is said to those who listen to the page, the latest last. */
export function useSpoken(): { said: readonly Said[]; say: (words: string) => void } {
  const [said, add] = useSaid();
  const say = useCallback(
    (words: string) => {
      add(words);
      for (const hear of listeners) hear(words);
    },
    [add],
  );
  return { said, say };
}

/**
 * All that any part of the page says from now on. For a modal dialog, which is to say it again: what
 * lies outside of it is silent.
 */
export function useOverheard(): readonly Said[] {
  const [said, add] = useSaid();
  useEffect(() => {
    listeners.add(add);
    return () => void listeners.delete(add);
  }, [add]);
  return said;
}

function useSaid(): [readonly Said[], (words: string) => void] {
  const [said, setSaid] = useState<readonly Said[]>([]);
  const add = useCallback((words: string) => {
    setSaid((before) => [...before, { nth: (before.at(-1)?.nth ?? 0) + 1, words }].slice(-KEPT));
  }, []);
  return [said, add];
}
