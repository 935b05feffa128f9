import { expect } from '@playwright/test';
import { newClientDocument, type Point, readRecords, writeRecords } from '@gapboard/sync';
import { Connection } from '@gapboard/sync/connection';
import { note } from '@gapboard/sync/testing';
import { WebSocket } from 'ws';
import { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { cookieOf } from './board.ts';
import type { Gapboard } from './server.ts';

interface Me {
  id: string;
  name: string;
  role: string;
}

/** Somebody on a board without a browser: a hall of them costs a test next to nothing. */
export class Person {
  readonly participant: Me;
  readonly awareness: Awareness;
  /** what they have written, in order */
  readonly written: string[] = [];
  readonly #doc: Y.Doc;
  readonly #connection: Connection;
  #writing: NodeJS.Timeout | undefined;

  constructor(url: string, cookie: string, participant: Me) {
    const doc = newClientDocument();
    this.#doc = doc;
    this.participant = participant;
    this.awareness = new Awareness(doc);
    // y-protocols' own clock would keep the test's process alive.
    clearInterval(Reflect.get(this.awareness, '_checkInterval'));
    this.awareness.setLocalState({
      ...participant,
      canvas: {
        page: 'page:page',
        camera: { x: 0, y: 0, z: 1 },
        screen: { w: 1280, h: 745 },
      },
    });
    this.#connection = new Connection({
      url,
      doc,
      awareness: this.awareness,
      open: (address) => {
        const socket = new WebSocket(address, { headers: { Cookie: cookie } });
        // A browser tells of a line that fails by closing it.
        socket.on('error', () => undefined);
        return socket;
      },
    });
  }

  get isLive(): boolean {
    return this.#connection.state.kind === 'live';
  }

  /** What is on the board has come to them. */
  get hasBoard(): boolean {
    return this.isLive && readRecords(this.#doc).live.size > 0;
  }

  /** Everything they wrote is on the server. */
  get isSaved(): boolean {
    return this.isLive && !this.#connection.unsaved;
  }

  /** Writes a note every so many ms, whether or not the line is up, until they stop. */
  startWriting(everyMs: number): void {
    this.#writing = setInterval(() => this.#write(), everyMs);
  }

  stopWriting(): void {
    clearInterval(this.#writing);
  }

  /** The words on the board as it has come to them. */
  words(): string[] {
    return [...readRecords(this.#doc).live.values()]
      .flatMap((record) => wordsOf(record))
      .toSorted();
  }

  #write(): void {
    const { id, name, role } = this.participant;
    const text = `${name} ${this.written.length}`;
    this.written.push(text);
    // Far off from where people with a screen write theirs.
    const far = note(`${id}-${this.written.length}`, text, 20_000, 20_000);
    const signed = { ...far, meta: { by: id, as: role } };
    writeRecords(this.#doc, [signed]);
  }

  /** The line is open and the room knows who this is. */
  async here(): Promise<this> {
    await expect.poll(() => this.#connection.state.kind).toBe('live');
    return this;
  }

  point(at: Point | undefined): void {
    this.#connection.sendPointer(at);
  }

  leave(): void {
    this.stopWriting();
    this.#connection.destroy();
  }
}

/** Comes to a board by a link, as a browser would. */
export async function come(
  server: Gapboard,
  board: { id: string },
  link: string,
  name: string,
): Promise<Person> {
  const response = await fetch(`${server.origin}/api/join`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token: new URL(link).hash.slice(1), name }),
  });
  expect(response.status).toBe(200);
  const { participant } = await response.json();
  const url = `ws://127.0.0.1:${server.port}/sync/${board.id}?client=gapboard`;
  return new Person(url, cookieOf(response), participant).here();
}

/** The words of a record, if it has any. */
export function wordsOf(record: object): string[] {
  return [...JSON.stringify(record).matchAll(/"text":"([^"]*)"/g)].map(([, words = '']) => words);
}
