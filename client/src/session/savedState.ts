import type { ConnectionState } from '@gapboard/sync/connection';

/**
 * What can honestly be said about someone's work. It is loud only as far as work is at risk, not
 * as the network wobbles: a lost line with nothing unsent is worth no more than a word.
 */
export type SavedState =
  /** everything is durable on the server */
  | { kind: 'saved' }
  /** on its way; the line is up */
  | { kind: 'saving'; changes: number }
  /** the line is down; `changes` records are kept on this device until it is back */
  | { kind: 'offline'; changes: number }
  /** work that is in this page only, and why: closing the page would lose it */
  | { kind: 'not-saved'; changes: number; why: 'no-local-copy' | 'server-full' | 'refused' };

export interface Facts {
  connection: ConnectionState;
  /** how many records hold changes that the server has not confirmed */
  changes: number;
  /** whether all of those are stored on this device */
  kept: boolean;
  /** whether the server has said that it cannot store anything at the moment */
  serverFailing: boolean;
}

export function savedState({ connection, changes, kept, serverFailing }: Facts): SavedState {
  if (changes === 0)
    return connection.kind === 'live' ? { kind: 'saved' } : { kind: 'offline', changes };
  if (connection.kind === 'refused') return { kind: 'not-saved', changes, why: 'refused' };
  if (serverFailing) return { kind: 'not-saved', changes, why: 'server-full' };
  if (connection.kind === 'live') return { kind: 'saving', changes };
  return kept ? { kind: 'offline', changes } : { kind: 'not-saved', changes, why: 'no-local-copy' };
}
