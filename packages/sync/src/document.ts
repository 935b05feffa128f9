import type * as Y from 'yjs';

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
