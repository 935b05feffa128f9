import { createBoardSchema } from '@gapboard/board/schema';
import { peopleOf, readRecord, recordsOf, sessionOf } from '@gapboard/sync';
import type * as Y from 'yjs';
import type { RawClient } from '../testing/rawClient.ts';

const ROOTS: ReadonlySet<string> = new Set(['records', 'session', 'people']);

/**
 * Somebody honest who looks on: keeps every byte that comes to them, and looks after each update
 * whether the board is one that could be shown.
 */
export class Watcher {
  readonly doc: Y.Doc;
  /** what was wrong with the board as it came here, at whatever moment */
  readonly complaints: string[] = [];
  readonly #client: RawClient;
  readonly #messages: Buffer[] = [];
  #hasBoard = false;
  readonly #types: Record<string, { validate(value: unknown): unknown } | undefined>;

  constructor(client: RawClient) {
    this.#client = client;
    this.doc = client.doc;
    this.#types = createBoardSchema().types;
    client.socket.on('message', (data) => {
      if (data instanceof Buffer) this.#messages.push(data);
    });
    recordsOf(this.doc).observeDeep((events) => {
      for (const { path, changes } of events) {
        const ids = path[0] === undefined ? changes.keys.keys() : [String(path[0])];
        for (const id of ids) this.#look(id);
      }
    });
    this.doc.on('afterTransaction', () => this.#lookAtRoots());
  }

  /** Whether these letters ever came here: in a message, or packed or in parts in several. */
  heard(mark: string): boolean {
    const wholes = this.#client.frames.flatMap((frame) =>
      'update' in frame ? [Buffer.from(frame.update)] : [],
    );
    return [...this.#messages, ...wholes].some((bytes) => bytes.includes(mark));
  }

  get isThere(): boolean {
    return this.#client.socket.readyState === this.#client.socket.OPEN;
  }

  /** A record as it is here now, and whether it is deleted. */
  record(id: string): unknown {
    const reading = readRecord(id, recordsOf(this.doc).get(id));
    // As JSON says it: `undefined` is the same as nothing.
    return JSON.parse(JSON.stringify(reading));
  }

  #look(id: string): void {
    const map = recordsOf(this.doc).get(id);
    if (!map) {
      this.complaints.push(`${id} was taken out of the board`);
      return;
    }
    const reading = readRecord(id, map);
    if (reading.state === 'unreadable') this.complaints.push(`${id}: ${reading.why}`);
    else this.#validate(reading.record);
  }

  #validate(record: { id: string; typeName: string }): void {
    try {
      const type = this.#types[record.typeName];
      if (type) type.validate(record);
      else this.complaints.push(`${record.id} is a ${record.typeName}`);
    } catch (error) {
      this.complaints.push(`${record.id}: ${error instanceof Error ? error.message : 'invalid'}`);
    }
  }

  #lookAtRoots(): void {
    for (const root of this.doc.share.keys()) {
      if (!ROOTS.has(root)) this.complaints.push(`there is a root ${root}`);
    }
    for (const root of [recordsOf(this.doc), sessionOf(this.doc), peopleOf(this.doc)]) {
      if (root._start !== null) this.complaints.push('there is a list in a root map');
    }
    // What comes before the board itself waits for it.
    this.#hasBoard ||= this.#client.frames.some(({ type }) => type === 'step-2');
    if (this.#hasBoard && (this.doc.store.pendingStructs || this.doc.store.pendingDs)) {
      this.complaints.push('something came that waits for something else');
    }
  }
}
