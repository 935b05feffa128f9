import { type BoardChange, CHANGE_KINDS, SUBJECTS } from './compare.ts';
import { words } from './words.ts';

/** One change in a line, for a list that is read or heard. */
export function describeChange({ label, what, kind, cell }: BoardChange): string {
  return words.change(label, what, kind, cell?.label);
}

/** What a comparison comes to, in lines such as “3 notes added”. */
export function summariseChanges(changes: readonly BoardChange[]): string[] {
  if (changes.length === 0) return [words.nothing];
  return SUBJECTS.flatMap((what) =>
    CHANGE_KINDS.flatMap((kind) => {
      const n = changes.filter((change) => change.what === what && change.kind === kind).length;
      return n === 0 ? [] : [words.count(n, what, kind)];
    }),
  );
}
