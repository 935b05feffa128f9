/**
 * A name under which the browser finds this machine. Over plain http it is no secure context, just as
 * a laptop's address in a hall: no clipboard, no `crypto.randomUUID`, no service worker.
 */
export const HALL = 'hall.example';

/** The hosts a page under test may speak to. */
export const OURS: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', HALL]);
