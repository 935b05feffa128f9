import {
  CHANGE_KINDS,
  type ChangeKind,
  type CreditedChange,
  type Subject,
  SUBJECTS,
} from '@gapboard/history';

/** Which changes are shown. */
export interface ChangeFilter {
  kinds: ReadonlySet<ChangeKind>;
  /** `undefined`: of every kind of thing */
  what: Subject | undefined;
  /** participant id; `undefined`: by anybody */
  by: string | undefined;
}

export const EVERYTHING: ChangeFilter = {
  kinds: new Set(CHANGE_KINDS),
  what: undefined,
  by: undefined,
};

export function filtered(
  changes: readonly CreditedChange[],
  { kinds, what, by }: ChangeFilter,
): CreditedChange[] {
  return changes.filter(
    (change) =>
      kinds.has(change.kind) &&
      (what === undefined || change.what === what) &&
      (by === undefined || change.by.includes(by)),
  );
}

/** What there is to choose among. */
export interface Choices {
  kinds: Readonly<Record<ChangeKind, number>>;
  subjects: readonly Subject[];
  people: readonly string[];
}

export function choicesIn(changes: readonly CreditedChange[]): Choices {
  const kinds = { added: 0, changed: 0, moved: 0, removed: 0 };
  for (const { kind } of changes) kinds[kind] += 1;
  return {
    kinds,
    subjects: SUBJECTS.filter((subject) => changes.some(({ what }) => what === subject)),
    people: [...new Set(changes.flatMap(({ by }) => by))],
  };
}
