/**
 * Notes that say the same or nearly the same: by the words they share, whatever their order, their
 * endings and how they are written (Dice's coefficient over sets of words: twice those shared, by
 * all of both).
 */
import { fold } from '../fold.ts';

/** From here on two notes are likely to mean the same: of five words one may be another. */
const LIKELY = 0.75;
/** Of notes with fewer words than this all have to be the same: in “we know nothing about fathers” one says it all. */
const FEW = 5;
/** Words that any two sentences share. */
const COMMON = new Set(
  'a an and are as at be been but by can do for from had has have in is it its no not of on or so than that the their them they this to was we were what when which who will with'.split(
    ' ',
  ),
);
/** A word in more notes than this says nothing of which note it is; it only makes the search slow. */
const IN_MOST = 0.3;
/** …once there are so many notes. */
const MANY = 60;

export interface Worded {
  id: string;
  text: string;
}

export interface Pair {
  a: string;
  b: string;
  /** 1: word for word */
  likeness: number;
}

/** The words that count of a text. */
export function wordsIn(text: string): Set<string> {
  const all = fold(text)
    .replaceAll(/['’]s?(?=\P{L}|$)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = all.filter((word) => !COMMON.has(word)).map(stem);
  // A note of nothing but common words is still what it says.
  return new Set(telling.length > 0 ? telling : all);
}

/** Without what makes it one or many: “carer” and “carers” are one word. */
function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Dice's coefficient; 0 for two that say nothing. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/** All pairs that are likely to mean the same, the most alike first. */
export function alikePairs(notes: readonly Worded[]): Pair[] {
  const words = notes.map(({ text }) => wordsIn(text));
  const byWord = new Map<string, number[]>();
  for (const [n, set] of words.entries()) {
    for (const word of set) {
      const at = byWord.get(word);
      if (at) at.push(n);
      else byWord.set(word, [n]);
    }
  }
  const most = notes.length < MANY ? notes.length : notes.length * IN_MOST;
  const pairs: Pair[] = [];
  for (const [n, note] of notes.entries()) {
    const mine = words[n] ?? new Set<string>();
    // Only what shares a telling word can be alike; each pair is met once, from its later note.
    const others = new Set<number>();
    for (const word of mine) {
      const at = byWord.get(word) ?? [];
      if (at.length <= most) for (const other of at) if (other < n) others.add(other);
    }
    for (const other of others) {
      const theirs = words[other] ?? new Set<string>();
      const like = likeness(mine, theirs);
      const enough = Math.min(mine.size, theirs.size) < FEW ? 1 : LIKELY;
      const before = notes[other];
      if (like >= enough && before) pairs.push({ a: before.id, b: note.id, likeness: like });
    }
  }
  return pairs.toSorted((one, two) => two.likeness - one.likeness);
}
