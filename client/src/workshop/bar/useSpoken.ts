import { useCallback, useState } from 'react';

/** Something said, with the number it has in the order of all that was. */
export interface Said {
  nth: number;
  words: string;
}

/** So much stays to be read out: what is said in one moment does not silence what was said just before. */
const KEPT = 3;

/** What is said to those who listen to the page, the latest last. */
export function useSpoken(): { said: readonly Said[]; say: (words: string) => void } {
  const [said, setSaid] = useState<readonly Said[]>([]);
  const say = useCallback((words: string) => {
    setSaid((before) => [...before, { nth: (before.at(-1)?.nth ?? 0) + 1, words }].slice(-KEPT));
  }, []);
  return { said, say };
}
