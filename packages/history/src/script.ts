/** What `GET /api/boards/:id/history/replay` answers, and what a replay file carries. */
import type { UnknownRecord } from '@tldraw/store';
import type { Moment, Step } from './format.ts';

/**
 * A performance of a board or of some of its drawings. Left out of it by construction: whatever is
 * not on the board any more at its end, what lies in an area that is hidden, who wrote what, and
 * how a text came about (a note has its last words from the moment it has any).
 */
export interface ReplayScript {
  title: string;
  /** whose drawing it is, and under which licence, where it is the scribe's */
  credit: string | null;
  licence: string | null;
  from: Moment;
  to: Moment;
  first: readonly UnknownRecord[];
  /** `by` is a role here, never a person */
  steps: readonly Step[];
  chapters: readonly Chapter[];
}

export interface Chapter extends Moment {
  title: string;
}
