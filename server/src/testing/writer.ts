import { type Actor, authored } from '@gapboard/board';
import { type readRecords, writeRecords } from '@gapboard/sync';
import type * as Y from 'yjs';
import type { Browser, OwnClient } from './browser.ts';
import { deleteRecordOf, note } from './notes.ts';

/** What is on a board, by id. */
export type LiveRecords = ReturnType<typeof readRecords>['live'];

type Edit = { id: string; did: 'write'; version: number } | { id: string; did: 'delete' };

/**
 * Somebody who adds, changes and deletes notes of their own, and remembers what they did and how much
 * of it they were told is saved. A note's version is where it lies.
 */
export class Writer {
  readonly client: OwnClient;
  readonly #name: string;
  readonly #actor: Actor;
  readonly #random: () => number;
  readonly #edits: Edit[] = [];
  readonly #living: string[] = [];
  readonly #deleted = new Set<string>();
  #savedEdits = 0;
  #version = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    browser: Browser,
    board: string,
    { name, actor }: { name: string; actor: Actor },
    random: () => number,
  ) {
    this.#name = name;
    this.#actor = actor;
    this.#random = random;
    this.client = browser.connection(board, undefined, () => this.#onChange());
  }

  /** edits made, and those of them that this person was told are saved */
  get counts(): { made: number; saved: number } {
    return { made: this.#edits.length, saved: this.#savedEdits };
  }

  get isLive(): boolean {
    return this.client.connection.state.kind === 'live';
  }

  /** Writes until it is stopped, some eight times a second. */
  start(): void {
    const next = (): void => {
      this.#edit();
      this.#timer = setTimeout(next, 50 + this.#random() * 150);
    };
    next();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** What is missing on a board of what this person was told is saved, or of all they did. */
  missingFrom(board: LiveRecords, which: 'saved' | 'all'): string[] {
    const edits = which === 'all' ? this.#edits : this.#edits.slice(0, this.#savedEdits);
    const missing: string[] = [];
    // The last edit of each note that counts; what came after it may be there or not.
    for (const edit of new Map(edits.map((one) => [one.id, one])).values()) {
      const there = board.get(`shape:${edit.id}`);
      const version = there && Number(Reflect.get(there, 'x'));
      if (edit.did === 'delete') {
        if (there) missing.push(`${edit.id} is back though it was deleted`);
      } else if (version === undefined ? !this.#deleted.has(edit.id) : version < edit.version) {
        missing.push(`${edit.id} is at version ${version}, not ${edit.version}`);
      }
    }
    return missing;
  }

  #edit(): void {
    const { doc } = this.client;
    const dice = this.#random();
    const picked = Math.floor(this.#random() * this.#living.length);
    const known = this.#living[picked];
    if (known === undefined || dice < 0.4) {
      const id = `${this.#name}-${this.#edits.length}`;
      this.#living.push(id);
      this.#write(doc, id);
    } else if (dice < 0.75) {
      this.#write(doc, known);
    } else {
      this.#living.splice(picked, 1);
      // Remembered first: a document tells its connection before this returns.
      this.#edits.push({ id: known, did: 'delete' });
      this.#deleted.add(known);
      deleteRecordOf(doc, known);
    }
  }

  #write(doc: Y.Doc, id: string): void {
    const version = ++this.#version;
    this.#edits.push({ id, did: 'write', version });
    const moved = { ...note(id, id), x: version };
    writeRecords(doc, [authored(moved, this.#actor)]);
  }

  #onChange(): void {
    // Nothing has been edited while the connection is still being made.
    if (this.#edits.length === 0 || !this.isLive || this.client.connection.unsaved) return;
    this.#savedEdits = this.#edits.length;
  }
}
