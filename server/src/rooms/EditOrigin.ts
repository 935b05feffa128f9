import type { Connection } from './Connection.ts';

/** Whose doing a Yjs transaction is: goes with it as its origin, and into the log as its author. */
export class EditOrigin {
  readonly author: string;
  /** the socket it came by; others, and not this one, have to be told */
  readonly connection: Connection | undefined;

  constructor(author: string, connection?: Connection) {
    this.author = author;
    this.connection = connection;
  }
}

/** What the server itself writes: seeds, the list of people, mended references. */
export const SERVER = new EditOrigin('server');
