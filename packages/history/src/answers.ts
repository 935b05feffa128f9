/** What the routes below `/api/boards/:id/history` answer, beside the outline and the script of a replay. */
import type { SerializedSchema, UnknownRecord } from '@tldraw/store';
import type { BoardChange } from './compare.ts';
import type { Moment, SessionRecord } from './format.ts';

/** What was on a board at a moment: `GET …/at/:seq`. */
export interface BoardAt {
  moment: Moment;
  schema: SerializedSchema;
  records: UnknownRecord[];
  session: SessionRecord[];
}

/** What became of one thing, and by whom. */
export interface CreditedChange extends BoardChange {
  /** participant ids of those who have changed it in between, the last of them last; `server` is left out */
  by: string[];
}

/** `GET …/compare`. */
export interface Comparison {
  from: Moment;
  to: Moment;
  changes: CreditedChange[];
}

/** What is to be as it was. */
export type RestoreWhat =
  | { kind: 'whole' }
  | { kind: 'records'; ids: string[] }
  /** what lay in this part of a page then, and what lies in it now */
  | { kind: 'area'; page: string; rect: { x: number; y: number; w: number; h: number } };

/** `POST …/restore`. */
export interface Restored {
  /** ids of what is as it was again, or gone again */
  restored: string[];
  /** ids of what somebody else was just writing, and was left to them */
  kept: string[];
  /** the snapshot that was taken just before */
  before: { id: string; name: string };
  /** takes it back, by `POST …/restore/undo`; `null`: nothing had to be changed */
  undo: string | null;
}

/** `POST …/restore/undo`. */
export interface RestoreUndone {
  restored: string[];
  /** ids of what others have changed since, and stays as they made it */
  kept: string[];
}

/** What anyone sees who has a moment's link: no names, and no trace of who wrote what. `POST /api/moments/open`. */
export interface SharedMoment extends BoardAt {
  board: { title: string };
  name: string;
}
