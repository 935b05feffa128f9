import type { ConnectionState } from '@gapboard/sync/connection';
import type { SavedState } from './savedState.ts';
import type { Told } from './told.ts';

/** Something that went wrong with the copy on this device; the board itself is not harmed by it. */
export type CopyProblem =
  /** nothing can be stored on this device */
  | { kind: 'unavailable' }
  /** so many stored updates could not be read; what could be read was */
  | { kind: 'damaged'; updates: number };

/** Everything a screen may want to show about the session; a new object whenever any of it changes. */
export interface SessionView {
  /** whether the document holds the board, from the server or from this device */
  ready: boolean;
  connection: ConnectionState;
  saved: SavedState;
  copyProblem: CopyProblem | undefined;
  /** what was removed for good may still be in the copy on this device */
  uncleared: boolean;
  told: Told;
  /** how many records this version cannot show; they are kept */
  unreadable: number;
}

/** Whether nothing that is shown differs. */
export function sameView(a: SessionView, b: SessionView): boolean {
  return (
    a.ready === b.ready &&
    a.connection === b.connection &&
    a.copyProblem === b.copyProblem &&
    a.uncleared === b.uncleared &&
    a.told === b.told &&
    a.unreadable === b.unreadable &&
    JSON.stringify(a.saved) === JSON.stringify(b.saved)
  );
}
