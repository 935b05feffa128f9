import {
  applyStep,
  BrokenMemoryError,
  idOf,
  rewriteStretch,
  type Scrub,
  StateWalker,
  type Stretch,
} from '@gapboard/history';
import type { UnknownRecord } from '@gapboard/board';
import { packStretch, unpackStretch } from '../history/stretches/pack.ts';
import type { StoredStretch } from '../storage/Storage.ts';

/** A board's memory without something. What cannot be read through any more, since what came before it is lost, goes. */
export async function scrubbedMemory(
  stored: readonly StoredStretch[],
  scrub: Scrub,
): Promise<StoredStretch[]> {
  const kept: StoredStretch[] = [];
  for (const { stretch, before } of readThrough(stored)) {
    await othersTurn();
    const rewritten = rewriteStretch(stretch, scrub, before).stretch;
    const left = new Map<string, UnknownRecord>();
    for (const record of before.values()) {
      const scrubbed = scrub(record);
      if (scrubbed) left.set(scrubbed.id, scrubbed);
    }
    kept.push(packStretch(rewritten, left));
  }
  return kept;
}

/** A board's memory of what came after an entry; it begins with all that was on the board then. */
export function memoryAfter(stored: readonly StoredStretch[], seq: number): StoredStretch[] {
  const later = stored.filter(({ to }) => to > seq);
  const [first, ...rest] = later;
  if (!first || first.from > seq + 1) return later;
  // What came before it is read through for its beginning alone.
  for (const { stretch, before } of readThrough(stored.slice(0, stored.indexOf(first) + 1))) {
    if (stretch.from !== first.from) continue;
    const state = new Map(before);
    for (const step of stretch.steps) if (step.seq <= seq) applyStep(state, step);
    const steps = stretch.steps.filter((step) => step.seq > seq);
    const fromAt = steps[0]?.at ?? stretch.toAt;
    const begun = { ...stretch, from: seq + 1, fromAt, keyframe: [...state.values()], steps };
    return [packStretch(begun, state), ...rest];
  }
  // It cannot be read through, and with it goes what hangs on it.
  return rest.slice(rest.findIndex(({ keyframe }) => keyframe !== null));
}

/** Every record that a board's memory holds, as it was last. */
export async function recordsInMemory(
  stored: readonly StoredStretch[],
): Promise<Map<string, UnknownRecord>> {
  const last = new Map<string, UnknownRecord>();
  const walker = new StateWalker();
  for (const { stretch } of readThrough(stored)) {
    await othersTurn();
    walker.enter(stretch);
    for (const record of stretch.keyframe ?? []) last.set(record.id, record);
    for (const step of stretch.steps) {
      walker.take(step);
      for (const id of step.changes.map(idOf)) {
        const record = walker.state.get(id);
        if (record) last.set(record.id, record);
      }
    }
  }
  return last;
}

/** A memory may be long, and other boards wait. */
function othersTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Each stretch that can be read, with what was on the board before it. */
function* readThrough(
  stored: readonly StoredStretch[],
): Iterable<{ stretch: Stretch; before: ReadonlyMap<string, UnknownRecord> }> {
  const walker = new StateWalker();
  let next: number | undefined;
  for (const one of stored) {
    const stretch = unpackStretch(one);
    // Across a gap only a keyframe says what was there.
    if (next !== undefined && stretch.from !== next && !stretch.keyframe) continue;
    if (!enters(walker, stretch)) continue;
    yield { stretch, before: new Map(walker.state) };
    for (const step of stretch.steps) walker.take(step);
    next = stretch.to + 1;
  }
}

function enters(walker: StateWalker, stretch: Stretch): boolean {
  try {
    walker.enter(stretch);
    return true;
  } catch (error) {
    if (error instanceof BrokenMemoryError) return false;
    throw error;
  }
}
