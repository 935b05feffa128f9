import type { UnknownRecord } from '@gapboard/board';
import { type BoardState, changesOfRecord, type RestoreWhat } from '@gapboard/history';
import { parentOf } from '../reading/neighbours.ts';
import { shapesIn } from './area.ts';

/** What has to be written for something to be as it was. */
export interface Rewriting {
  put: UnknownRecord[];
  remove: string[];
  /** what somebody else is just writing, and was left to them */
  kept: string[];
}

/** Who somebody is, and how the session went, is nobody's to bring back. */
const NEVER: ReadonlySet<string> = new Set(['user', 'session']);
/** Deeper than anybody nests; also ends the walk where records lie in each other in a circle. */
const DEEPEST = 100;

/**
 * What it takes to bring back what was on a board: only what differs, and nothing that was not asked
 * for. Of a part of the board or the whole, what others are just writing is left as it is; what is
 * named by its id is brought back all the same.
 *
 * @param then the state at the moment that is brought back
 * @param now what is on the board
 * @param busy ids of what somebody else has changed in the last seconds
 */
export function asItWas(
  what: RestoreWhat,
  then: BoardState,
  now: BoardState,
  busy: ReadonlySet<string>,
): Rewriting {
  switch (what.kind) {
    case 'whole':
      return rewriting(new Set([...then.keys(), ...now.keys()]), then, now, busy);
    case 'area': {
      const ids = new Set([...shapesIn(then, what), ...shapesIn(now, what)]);
      return rewriting(withWhatBelongs(ids, then, now), then, now, busy);
    }
    case 'records': {
      const ids = withWhatBelongs(new Set(what.ids), then, now);
      return rewriting(ids, then, now, new Set());
    }
  }
}

function rewriting(
  ids: ReadonlySet<string>,
  then: BoardState,
  now: BoardState,
  busy: ReadonlySet<string>,
): Rewriting {
  const result: Rewriting = { put: [], remove: [], kept: [] };
  for (const id of ids) {
    const [was, is] = [then.get(id), now.get(id)];
    const record = was ?? is;
    if (!record || NEVER.has(record.typeName) || changesOfRecord(is, was).length === 0) continue;
    if (busy.has(id)) result.kept.push(id);
    else if (was) result.put.push(was);
    else result.remove.push(id);
  }
  return result;
}

/**
 * What cannot be brought back without something else: what lay in it; what it lay in, where that is
 * gone; the file of a picture; the ends of an arrow that are both there; where a study was placed;
 * the group a heading was in. What is there and only holds it stays as it is.
 */
function withWhatBelongs(
  asked: ReadonlySet<string>,
  then: BoardState,
  now: BoardState,
): Set<string> {
  const ids = new Set(asked);
  const inside = insideOf(then);
  const addInside = (id: string, depth: number): void => {
    for (const child of depth < DEEPEST ? (inside.get(id) ?? []) : []) {
      if (ids.has(child) && !asked.has(child)) continue;
      ids.add(child);
      addInside(child, depth + 1);
    }
  };
  for (const id of asked) addInside(id, 0);
  for (const id of Array.from(ids)) addHolders(id, ids, then, now);
  const isThere = (id: unknown): boolean =>
    typeof id === 'string' && (then.has(id) ? ids.has(id) || now.has(id) : now.has(id));
  for (const record of then.values()) {
    const { fromId, toId, study } = fieldsOf(record);
    const isOurs =
      record.typeName === 'binding' && [fromId, toId].some((id) => ids.has(String(id)));
    if (isOurs && isThere(fromId) && isThere(toId)) ids.add(record.id);
    if (record.typeName === 'placement' && ids.has(String(study))) ids.add(record.id);
  }
  return ids;
}

/** What a record needs to be where it was, as far as that is gone. */
function addHolders(id: string, ids: Set<string>, then: BoardState, now: BoardState): void {
  let record = then.get(id);
  for (let n = 0; record && n < DEEPEST; n++) {
    const { props, parent } = fieldsOf(record);
    const asset: unknown = isObject(props) ? props['assetId'] : undefined;
    const next: unknown = parentOf(record) ?? parent;
    for (const needed of [asset, next]) {
      if (typeof needed === 'string' && then.has(needed) && !now.has(needed)) ids.add(needed);
    }
    record = typeof next === 'string' && !now.has(next) ? then.get(next) : undefined;
  }
}

/** What lay in each thing: shapes in shapes, headings in headings. */
function insideOf(state: BoardState): Map<string, string[]> {
  const inside = new Map<string, string[]>();
  for (const record of state.values()) {
    // A map is brought back by itself: its notes are others' work.
    const holder = record.typeName === 'shape' ? parentOf(record) : undefined;
    if (holder === undefined || fieldsOf(state.get(holder))['type'] === 'evidence-map') continue;
    const children = inside.get(holder);
    if (children) children.push(record.id);
    else inside.set(holder, [record.id]);
  }
  return inside;
}

function fieldsOf(record: UnknownRecord | undefined): Readonly<Record<string, unknown>> {
  return { ...record };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
