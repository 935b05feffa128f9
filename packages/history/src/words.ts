import type { ChangeKind, Subject } from './compare.ts';

/** What comparing two moments says, in words. */
export const words = {
  /** of things that have no words of their own */
  unnamed: {
    note: 'An empty note',
    drawing: 'A drawing without a name',
    ink: 'A stroke',
    picture: 'A picture',
    heading: 'A theme or outcome without a name',
    study: 'A study without a title',
    rating: 'A rating',
    other: 'A shape',
  } satisfies Record<Subject, string>,
  shapes: {
    arrow: 'An arrow',
    line: 'A line',
    frame: 'A frame',
    group: 'A group',
    'evidence-map': 'A map without a title',
  } as Readonly<Record<string, string>>,
  page: 'A page',
  cell: (theme: string, outcome: string) => `${theme} × ${outcome}`,
  noHeading: 'no longer there',
  kinds: {
    added: 'added',
    changed: 'changed',
    moved: 'moved',
    removed: 'removed',
  } satisfies Record<ChangeKind, string>,
  subjects: {
    note: ['note', 'notes'],
    drawing: ['drawing', 'drawings'],
    ink: ['stroke', 'strokes'],
    picture: ['picture', 'pictures'],
    heading: ['theme or outcome', 'themes or outcomes'],
    study: ['study', 'studies'],
    rating: ['rating', 'ratings'],
    other: ['other thing', 'other things'],
  } satisfies Record<Subject, readonly [one: string, many: string]>,
  /** of many: 3 notes added */
  count: (n: number, subject: Subject, kind: ChangeKind) =>
    `${n} ${words.subjects[subject][n === 1 ? 0 : 1]} ${words.kinds[kind]}`,
};
