import { alikePairs, type Pair } from './alike.ts';
import { overlappingPairs, shareCovered } from './overlaps.ts';
import type { Box, Finding, Thing } from './thing.ts';

/** Notes that lie on each other by less are a heap that somebody meant. */
const NOTE_SHARE = 0.3;
/** Other things are put on each other on purpose, unless one hides the other. */
const SOLID_SHARE = 0.85;
/** Farther from the middle than this many times what nine in ten things are… */
const FAR_TIMES = 4;
/** …and than this, in page units: several screens. */
const FAR_LEAST = 4_000;
/** Of fewer things nobody can say where the rest is. */
const FAR_AMONG = 5;

/**
 * What somebody might want to tidy, the surest first.
 *
 * @param isSettled whether somebody has said of exactly these that they are fine as they are
 */
export function findUntidy(
  things: readonly Thing[],
  isSettled: (kind: Finding['kind'], ids: readonly string[]) => boolean,
): Finding[] {
  const hasMap = things.some(({ place }) => place !== 'free');
  return untidyIn(things, hasMap)
    .filter(({ kind, ids }) => !isSettled(kind, ids))
    .concat(
      alikeGroups(
        alikePairs(things.filter(({ kind, text }) => kind === 'note' && text !== '')).filter(
          ({ a, b }) => !isSettled('alike', [a, b]),
        ),
      ),
    );
}

function untidyIn(things: readonly Thing[], hasMap: boolean): Finding[] {
  const findings: Finding[] = [];
  const far = farOut(things);
  for (const thing of things) {
    const kind = far.has(thing.id) ? 'far' : strayKind(thing, hasMap);
    if (kind) findings.push({ kind, ids: [thing.id] });
  }
  for (const page of new Set(things.map((thing) => thing.page))) {
    const free = things.filter((thing) => thing.page === page && thing.place === 'free');
    const notes = free.filter(({ kind }) => kind === 'note');
    const solid = free.filter(({ kind }) => kind === 'solid');
    const pairs = [
      ...overlappingPairs(notes, NOTE_SHARE),
      ...overlappingPairs(solid, SOLID_SHARE).filter(([a, b]) => areAlikeInSize(a.box, b.box)),
    ];
    for (const [a, b] of pairs) findings.push({ kind: 'overlap', ids: [a.id, b.id] });
  }
  return findings;
}

function strayKind(
  { kind, place, isBound, text }: Thing,
  hasMap: boolean,
): 'outside' | 'tray' | 'arrow' | 'wordless' | undefined {
  if (kind === 'arrow') return isBound ? undefined : 'arrow';
  if (kind === 'drawing') return text === '' ? 'wordless' : undefined;
  if (kind !== 'note') return undefined;
  if (place === 'tray') return 'tray';
  return hasMap && place === 'free' ? 'outside' : undefined;
}

/** A box in a box is a frame of a kind; two of a size that lie on each other are one too many. */
function areAlikeInSize(a: Box, b: Box): boolean {
  return shareCovered(a, b) * Math.min(a.w * a.h, b.w * b.h) >= Math.max(a.w * a.h, b.w * b.h) / 2;
}

/** Ids of what lies far outside everything else on its page. */
function farOut(things: readonly Thing[]): ReadonlySet<string> {
  const far = new Set<string>();
  for (const page of new Set(things.map((thing) => thing.page))) {
    const here = things.filter((thing) => thing.page === page);
    if (here.length < FAR_AMONG) continue;
    const middle = { x: median(here.map(midX)), y: median(here.map(midY)) };
    const distances = here.map((thing) =>
      Math.hypot(midX(thing) - middle.x, midY(thing) - middle.y),
    );
    const usual = distances.toSorted((a, b) => a - b)[Math.floor(distances.length * 0.9) - 1] ?? 0;
    const limit = Math.max(FAR_LEAST, usual * FAR_TIMES);
    for (const [n, thing] of here.entries()) {
      if (thing.place === 'free' && (distances[n] ?? 0) > limit) far.add(thing.id);
    }
  }
  return far;
}

const midX = ({ box }: Thing): number => box.x + box.w / 2;
const midY = ({ box }: Thing): number => box.y + box.h / 2;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Pairs that hang together, as groups. */
function alikeGroups(pairs: readonly Pair[]): Finding[] {
  const groups: { ids: Set<string>; likeness: number }[] = [];
  for (const { a, b, likeness } of pairs) {
    const touching = groups.filter(({ ids }) => ids.has(a) || ids.has(b));
    const [first, ...others] = touching;
    if (!first) {
      groups.push({ ids: new Set([a, b]), likeness });
      continue;
    }
    for (const id of [a, b, ...others.flatMap(({ ids }) => [...ids])]) first.ids.add(id);
    first.likeness = Math.min(first.likeness, likeness);
    for (const other of others) groups.splice(groups.indexOf(other), 1);
  }
  return groups.map(({ ids, likeness }) => ({ kind: 'alike', ids: [...ids], likeness }));
}
