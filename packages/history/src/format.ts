/**
 * The board's memory, record by record: what each entry of a board's log changed, without Yjs. It is
 * what history, comparison and replay are read from, and what a name or a note can be taken out of.
 *
 * A *step* is what one entry of the log changed. Steps lie in *stretches*, of which some begin with
 * a *keyframe*, everything that was on the board before their first step: the state at any moment is
 * the nearest keyframe before it with the steps up to it put over.
 */
import type { SerializedSchema, UnknownRecord } from '@tldraw/store';

/** The log's own numbers order moments: several entries may have one time. */
export interface Moment {
  /** number of the last entry that has happened; 0: before the board's first */
  seq: number;
  /** server time, epoch milliseconds */
  at: number;
}

/** A field of a record as `@gapboard/sync` names it (`xy`, `parentId`, `p.color`, `m.by` …); without a value it is dropped. */
export type FieldEdit = readonly [field: string, value?: unknown];

export type Change =
  /** a record comes to be, or comes back */
  | { put: UnknownRecord }
  | { edit: string; fields: readonly FieldEdit[] }
  /** a stroke's nth segment keeps so many characters of its path, and goes on with more */
  | { ink: string; segment: number; keep: number; more: string }
  | { remove: string };

export interface Step extends Moment {
  /** participant id, or `server` */
  by: string;
  changes: readonly Change[];
}

/**
 * What is on a board at one moment, by id: its live records and, under ids that begin with
 * `session:`, the values of its session root that a replay tells of (`agenda`, `stage`, `closed`,
 * and `round:<id>` of votes that have been closed).
 */
export type BoardState = ReadonlyMap<string, UnknownRecord>;

/** A value of the session root as a record of its own; its `typeName` is `session`. */
export interface SessionRecord extends UnknownRecord {
  value: unknown;
}

/** Steps that are kept together. */
export interface Stretch {
  /** numbers of its first and last entry */
  from: number;
  to: number;
  fromAt: number;
  toAt: number;
  /** all that was there before its first step */
  keyframe?: readonly UnknownRecord[];
  steps: readonly Step[];
  /**
   * what its records were written under; left out by versions before there was another. Where it is
   * another than that of the stretch before, there is a keyframe.
   */
  schema?: SerializedSchema;
}
