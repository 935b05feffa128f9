import { authorOf, type UnknownRecord, wordsOf } from '@gapboard/board';
import {
  atLeast,
  type Finding,
  findings,
  KEEP_REASONS,
  keptReasons,
  type Kind,
  worst,
} from '@gapboard/board/privacy';

/** Something on the board in which somebody may be identified. It does not carry the text. */
export interface Flagged {
  id: string;
  /** what may lead to somebody, each kind once, the surest first */
  found: readonly Finding[];
  /** why its author kept what they were asked about */
  reasons: readonly string[];
  by: string | undefined;
  /** whether there is a place on the canvas to go to */
  isShape: boolean;
}

/** Looking a text over takes a while; a record that has not changed is not looked at again. */
const looked = new WeakMap<UnknownRecord, Flagged | null>();

/** What on a board may identify somebody, the surest first. */
export function flaggedIn(records: Iterable<UnknownRecord>): Flagged[] {
  return [...records].flatMap((record) => lookOver(record) ?? []).toSorted(bySurest);
}

function lookOver(record: UnknownRecord): Flagged | undefined {
  let flagged = looked.get(record);
  if (flagged === undefined) {
    flagged = flag(record) ?? null;
    looked.set(record, flagged);
  }
  return flagged ?? undefined;
}

function flag(record: UnknownRecord): Flagged | undefined {
  const found = byKind(findings(wordsOf(record)).filter(({ level }) => atLeast(level, 'warn')));
  if (found.length === 0) return undefined;
  const kept = keptReasons(record);
  const ids = new Set(found.map(({ kind }) => kept[kind]));
  return {
    id: record.id,
    found,
    reasons: KEEP_REASONS.filter(({ id }) => ids.has(id)).map(({ label }) => label),
    by: authorOf(record),
    isShape: record.typeName === 'shape',
  };
}

function byKind(found: readonly Finding[]): Finding[] {
  const kinds = new Map<Kind, Finding>();
  for (const finding of found) {
    const known = kinds.get(finding.kind);
    kinds.set(finding.kind, (known && worst([known, finding])) ?? finding);
  }
  return [...kinds.values()].toSorted((a, b) => rank(a) - rank(b));
}

function bySurest(a: Flagged, b: Flagged): number {
  const rankOf = ({ found, reasons }: Flagged): number =>
    (found[0] ? rank(found[0]) : 1) * 2 + (reasons.length > 0 ? 1 : 0);
  return rankOf(a) - rankOf(b);
}

function rank({ level }: Finding): number {
  return level === 'block' ? 0 : 1;
}
