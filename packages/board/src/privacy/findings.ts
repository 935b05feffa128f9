import { atLeast, type Finding, KINDS, type Level, type Rule } from './kinds.ts';
import { plainForm } from './plainForm.ts';
import { withoutReferences } from './references.ts';
import { caseMarks } from './rules/caseMarks.ts';
import { courtNumbers } from './rules/courtNumbers.ts';
import { datesOfBirth } from './rules/datesOfBirth.ts';
import { emails } from './rules/emails.ts';
import { namedChildren } from './rules/namedChildren.ts';
import { nhsNumbers } from './rules/nhsNumbers.ts';
import { niNumbers } from './rules/niNumbers.ts';
import { phones } from './rules/phones.ts';
import { postcodes } from './rules/postcodes.ts';
import { upns } from './rules/upns.ts';
import { removedMark } from './words.ts';

const RULES: readonly Rule[] = [
  nhsNumbers,
  niNumbers,
  upns,
  datesOfBirth,
  phones,
  emails,
  postcodes,
  caseMarks,
  courtNumbers,
  namedChildren,
];

/**
 * What in a text may identify a person, in the order it stands there; no two overlap. The work
 * grows with the text's length and no faster.
 */
export function findings(text: string): Finding[] {
  const plain = plainForm(text);
  const readable = withoutReferences(plain.text);
  const found = RULES.flatMap((rule) => rule(readable)).map((finding) => ({
    ...finding,
    ...plain.given(finding.start, finding.end),
  }));
  return merged(found);
}

/** The one to tell a person of first: the strongest, and of those the first. */
export function worst(found: readonly Finding[]): Finding | undefined {
  return found.reduce<Finding | undefined>(
    (most, next) => (most !== undefined && atLeast(most.level, next.level) ? most : next),
    undefined,
  );
}

/** The text with a bracketed word in place of everything found at that level or above. */
export function redact(text: string, least: Level = 'warn'): string {
  let left = text;
  for (;;) {
    const found = findings(left).filter(({ level }) => atLeast(level, least));
    if (found.length === 0) return left;
    // Once more: what was taken out may have stood between the halves of something else.
    left = replaced(left, found, ({ kind }) => removedMark(kind));
  }
}

/** The text with something else in place of each finding in it. */
export function replaced(
  text: string,
  found: readonly Finding[],
  inPlaceOf: (finding: Finding) => string,
): string {
  const parts: string[] = [];
  let at = 0;
  for (const finding of found) {
    parts.push(text.slice(at, finding.start), inPlaceOf(finding));
    at = finding.end;
  }
  return parts.join('') + text.slice(at);
}

/** Where two overlap, the stronger one speaks for all that both cover. */
function merged(found: Finding[]): Finding[] {
  const inOrder = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const all: Finding[] = [];
  for (const next of inOrder) {
    const last = all.at(-1);
    if (last === undefined || next.start >= last.end) all.push(next);
    else {
      const { kind, level } = stronger(last, next);
      all[all.length - 1] = { kind, level, start: last.start, end: Math.max(last.end, next.end) };
    }
  }
  return all;
}

function stronger(a: Finding, b: Finding): Finding {
  if (a.level !== b.level) return atLeast(a.level, b.level) ? a : b;
  const byLength = a.end - a.start - (b.end - b.start);
  if (byLength !== 0) return byLength > 0 ? a : b;
  return KINDS.indexOf(a.kind) <= KINDS.indexOf(b.kind) ? a : b;
}
