import { encodeStep2 } from '@gapboard/sync';
import * as Y from 'yjs';
import { Outgoing } from './Outgoing.ts';

/** Answers are kept while a hall comes in or back, and not while a board lies idle. */
const KEPT_MS = 2_000;
/** Those who come back have what they had when they left, which is the same for most. */
const KEPT_AT_MOST = 8;

/**
 * What a room answers to step 1. While the document stays the same, everyone who has the same of it
 * gets the same answer, encoded and packed once: a hall that joins asks two hundred times at once.
 */
export class Answers {
  readonly #doc: Y.Doc;
  readonly #made = new Map<string, Outgoing>();
  #forgetting: NodeJS.Timeout | undefined;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    doc.on('update', () => this.#made.clear());
  }

  /** All the document has beyond a state vector, and all its deletions. */
  to(stateVector: Uint8Array): Outgoing {
    const key = Buffer.from(stateVector).toString('latin1');
    const known = this.#made.get(key);
    if (known) return known;
    const made = new Outgoing(encodeStep2Integrated(this.#doc, stateVector));
    const [oldest] = this.#made.keys();
    if (this.#made.size >= KEPT_AT_MOST && oldest !== undefined) this.#made.delete(oldest);
    this.#made.set(key, made);
    this.#forgetting ??= setTimeout(() => this.forget(), KEPT_MS).unref();
    return made;
  }

  forget(): void {
    clearTimeout(this.#forgetting);
    this.#forgetting = undefined;
    this.#made.clear();
  }
}

/** Without what waits for changes that never came: it is in no log, and nobody has checked it. */
function encodeStep2Integrated(doc: Y.Doc, stateVector: Uint8Array): Uint8Array {
  const { pendingStructs, pendingDs } = doc.store;
  doc.store.pendingStructs = null;
  doc.store.pendingDs = null;
  try {
    return encodeStep2(doc, stateVector);
  } finally {
    doc.store.pendingStructs = pendingStructs;
    doc.store.pendingDs = pendingDs;
  }
}

/** The state vector of a document before some updates that it has already: what those have who have not got these. */
export function stateVectorBefore(doc: Y.Doc, updates: Iterable<Uint8Array>): Uint8Array {
  const state = Y.decodeStateVector(Y.encodeStateVector(doc));
  for (const update of updates) {
    for (const [client, clock] of Y.parseUpdateMeta(update).from) {
      state.set(client, Math.min(clock, state.get(client) ?? 0));
    }
  }
  return Y.encodeStateVector(state);
}
