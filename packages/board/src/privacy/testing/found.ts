import { findings, type Kind, type Level } from '../index.ts';

/** What the guard finds in a text, one line for each: {@link one}. */
export function found(text: string): string[] {
  return findings(text).map(({ kind, level, start, end }) =>
    one(kind, level, text.slice(start, end)),
  );
}

/** A finding as a line to compare with: its kind and level, and the words it covers. */
export function one(kind: Kind, level: Level, words: string): string {
  return `${level} ${kind}: ${words}`;
}

/** The words alone that findings cover, in the text as given. */
export function covered(text: string): string[] {
  return findings(text).map(({ start, end }) => text.slice(start, end));
}
