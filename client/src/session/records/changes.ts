import { authorOf } from '@gapboard/board';
import { recordsOf } from '@gapboard/sync';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { BoardRecord } from '../kept/keptTables.ts';
import { isHere } from '../presence.ts';

/** What has become of one record, seen from one look at the board to the next. */
export interface RecordChange {
  id: string;
  /** `undefined`: it was not on the board, or had been deleted */
  before: BoardRecord | undefined;
  after: BoardRecord | undefined;
  /** participant id of whoever did it last; `undefined` where nobody can tell */
  by: string | undefined;
}

/** The document's own name for each browser that writes in it. */
type ClientId = number;

/**
 * The records that a transaction has touched, and by which browser: each thing in a Yjs document
 * carries the id of the client that wrote it, which the server lets nobody else use. Who deletes
 * letters of a text leaves no trace.
 */
export function touchedIn(
  doc: Y.Doc,
  events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
): Map<string, ClientId | undefined> {
  const records = recordsOf(doc);
  const touched = new Map<string, ClientId | undefined>();
  const touch = (id: string, by: ClientId | undefined): void => {
    touched.set(id, by ?? touched.get(id));
  };
  for (const event of events) {
    const { target } = event;
    if (target === records) {
      for (const id of event.keys.keys()) touch(id, writerOf(records, id));
      continue;
    }
    const id = String(event.path[0]);
    if (target instanceof Y.Map) {
      for (const key of event.keys.keys()) touch(id, writerOf(target, key));
    } else {
      touch(id, whoAdded(event));
    }
  }
  return touched;
}

function writerOf<T>(map: Y.Map<T>, key: string): ClientId | undefined {
  return map._map.get(key)?.id.client;
}

/** Who wrote what has come into a text. */
function whoAdded(event: Y.YEvent<Y.AbstractType<unknown>>): ClientId | undefined {
  for (let item = event.target._start; item !== null; item = item.right) {
    if (event.adds(item)) return item.id.client;
  }
  return undefined;
}

/** Whose browser this is, while they are on the board. */
export function personAt(awareness: Awareness, client: ClientId | undefined): string | undefined {
  const state = client === undefined ? undefined : awareness.getStates().get(client);
  return isHere(state) ? state.id : undefined;
}

/** A new thing says itself who made it: the server has seen to that, be it that it made it for them. */
export function makerOf(change: Omit<RecordChange, 'by'>): string | undefined {
  return change.before || !change.after ? undefined : authorOf(change.after);
}
