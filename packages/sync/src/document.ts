import * as Y from 'yjs';

/** Someone who has joined this board, as everyone on it may know them. */
export interface Person {
  name: string;
  role: string;
  /** `#rrggbb` */
  colour: string;
  /** epoch milliseconds */
  joinedAt: number;
}

/**
 * The board document is one `Y.Doc` a board. `records` maps a record id to the record's own map
 * (see `records/layout.ts`).
 */
export function recordsOf(doc: Y.Doc): Y.Map<Y.Map<unknown>> {
  return doc.getMap('records');
}

/** The workshop's state; written by facilitators only. */
export function sessionOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('session');
}

/** Participant id to person; written by the server only. */
export function peopleOf(doc: Y.Doc): Y.Map<Person> {
  return doc.getMap('people');
}

/**
 * A document that leaves tidying to the server. When formatted text comes in, Yjs takes out format
 * marks that have become superfluous, and sends that on as a change of this client's: from two
 * hundred people two hundred times the same, and from one who may only look a forbidden one. The
 * server's own document tidies before anyone else sees the text.
 */
export function newClientDocument(): Y.Doc {
  const doc = new Y.Doc();
  doc.on('afterTransaction', (transaction) => {
    transaction._needFormattingCleanup = false;
  });
  return doc;
}
