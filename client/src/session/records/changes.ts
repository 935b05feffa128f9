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

/** How a transaction has touched a record. */
export interface Touch {
  /** the browser that wrote last; `undefined` where nobody can tell */
  client: ClientId | undefined;
  /** it has not been in the document before */
  isNew: boolean;
}

/**
 * The records that a transaction has touched, and by which browser: each thing in a Yjs document
 * carries the id of the client that wrote it, which the server lets nobody else use. Who takes
 * something away (letters of a text, a mark that a record is deleted) leaves no trace.
 */
export function touchedIn(
  doc: Y.Doc,
  events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
): Map<string, Touch> {
  const records = recordsOf(doc);
  const touched = new Map<string, Touch>();
  const touch = (id: string, client: ClientId | undefined, isNew = false): void => {
    const other = touched.get(id);
    touched.set(id, {
      client: client ?? other?.client,
      isNew: isNew || other?.isNew === true,
    });
  };
  for (const event of events) {
    const { target } = event;
    if (target === records) {
      for (const [id, { action }] of event.keys) {
        touch(id, writerOf(records, id), action === 'add');
      }
      continue;
    }
    const id = String(event.path[0]);
    if (target instanceof Y.Map) {
      for (const [key, { action }] of event.keys) {
        touch(id, action === 'delete' ? undefined : writerOf(target, key));
      }
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
