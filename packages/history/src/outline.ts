/** What `GET /api/boards/:id/history` answers: a session on one line, without a word of what anybody wrote. */
import type { Role } from '@gapboard/board';
import type { Moment } from './format.ts';

export interface HistoryOutline {
  /** the first moment that is still known, and the last */
  from: Moment;
  to: Moment;
  /** what was before is not kept any more, by the operator's rule */
  isThinned: boolean;
  /**
   * How often something was taken out of the memory for good. When it is another number, nothing that
   * was fetched before may be shown any more.
   */
  rewritten: number;
  /**
   * Some moments from the first to the last, in order and at most a thousand: which number a time has,
   * and which time a number, is worked out between the two nearest.
   */
  ticks: Moment[];
  stages: StageMark[];
  snapshots: SnapshotMark[];
  moments: NamedMoment[];
  /** how much was done in each stretch of equal length between `from` and `to`, from first to last */
  busy: BusyMark[];
  people: HistoryPerson[];
}

export interface StageMark extends Moment {
  id: string;
  title: string;
}

export interface SnapshotMark extends Moment {
  id: string;
  name: string;
  kind: string;
}

/** A moment somebody has named. */
export interface NamedMoment extends Moment {
  id: string;
  name: string;
  /** the name of who named it */
  by: string | null;
  /** anyone who has the link may look at it */
  isShared: boolean;
}

export interface BusyMark {
  fromAt: number;
  toAt: number;
  /** edits, by the role of who made them; the server's own are left out */
  edits: Partial<Record<Role, number>>;
}

export interface HistoryPerson {
  id: string;
  /** empty: they gave none, or it has been erased */
  name: string;
  role: Role;
  edits: number;
}
