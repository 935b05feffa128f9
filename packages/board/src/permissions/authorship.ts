import type { UnknownRecord } from '@tldraw/store';
import { isRole, type Role } from '../roles.ts';
import { fieldsOf, part } from './changes.ts';

/** Somebody who does something on a board. */
export interface Actor {
  /** participant id */
  id: string;
  role: Role;
}

/** Who made a shape, an asset or a part of a map; `undefined` for one from before that was noted. */
export function authorOf(record: UnknownRecord): string | undefined {
  const { by } = part(record, 'meta');
  return typeof by === 'string' ? by : undefined;
}

/** The role its author had when they made it. */
export function authoredAs(record: UnknownRecord): Role | undefined {
  const { as } = part(record, 'meta');
  return isRole(as) ? as : undefined;
}

/** Who locked a shape, if it is locked itself and that is known. */
export function lockerOf(record: UnknownRecord): string | undefined {
  const { lockedBy } = part(record, 'meta');
  return typeof lockedBy === 'string' ? lockedBy : undefined;
}

export function isLockedItself(record: UnknownRecord): boolean {
  return fieldsOf(record)['isLocked'] === true;
}

/** Whether this field of a record says who made it. */
export function isAuthorship(field: string): boolean {
  return field === 'meta.by' || field === 'meta.as' || field === 'meta';
}

/** Records that say who made them. */
const SIGNED: ReadonlySet<string> = new Set([
  'shape',
  'asset',
  'heading',
  'study',
  'placement',
  'rating',
  'cell',
]);

/**
 * The record as its maker's: with their id and role in `meta.by` and `meta.as`, and with no lock
 * they could not have set (a copy of what a facilitator locked is not locked), nor merged into a note
 * by any but a facilitator. Only for what is new;
 * kinds of records that nobody signs, and one that says all this already, come back as they are.
 */
export function authored<T extends UnknownRecord>(record: T, actor: Actor): T {
  if (!SIGNED.has(record.typeName)) return record;
  const locks = isLockedItself(record) && actor.role === 'facilitator';
  const meta = part(record, 'meta');
  const lockedBy = locks ? actor.id : undefined;
  const unlocks = isLockedItself(record) && !locks;
  const unmerges = meta['mergedInto'] !== undefined && actor.role !== 'facilitator';
  if (
    !unlocks &&
    !unmerges &&
    meta['by'] === actor.id &&
    meta['as'] === actor.role &&
    meta['lockedBy'] === lockedBy
  ) {
    return record;
  }
  const { lockedBy: _, mergedInto, ...rest } = meta;
  return {
    ...record,
    ...(unlocks && { isLocked: false }),
    meta: {
      ...rest,
      by: actor.id,
      as: actor.role,
      ...(lockedBy !== undefined && { lockedBy }),
      ...(mergedInto !== undefined && !unmerges && { mergedInto }),
    },
  };
}

/** A changed record with the author it had: who made something is not for its changes to say. */
export function withAuthorOf<T extends UnknownRecord>(before: UnknownRecord, after: T): T {
  const was = part(before, 'meta');
  const { by, as, ...rest } = part(after, 'meta');
  if (by === was['by'] && as === was['as']) return after;
  const held = Object.fromEntries(
    Object.entries({ by: was['by'], as: was['as'] }).filter(([, value]) => value !== undefined),
  );
  return { ...after, meta: { ...rest, ...held } };
}

/**
 * A change to a shape, with whoever locks it noted in `meta.lockedBy`, and nobody where it is not
 * locked. Comes back as it is if it says so already, or if neither is changed.
 */
export function lockSigned<T extends UnknownRecord>(
  before: UnknownRecord,
  after: T,
  actor: Actor,
): T {
  if (after.typeName !== 'shape') return after;
  const wasLocked = isLockedItself(before);
  const isLocked = isLockedItself(after);
  const lockedBy = !isLocked ? undefined : wasLocked ? lockerOf(before) : actor.id;
  const { lockedBy: said, ...rest } = part(after, 'meta');
  if (said === lockedBy) return after;
  return { ...after, meta: { ...rest, ...(lockedBy !== undefined && { lockedBy }) } };
}
