import { expect } from '@playwright/test';
import type { Point } from '@gapboard/sync';
import { Connection } from '@gapboard/sync/connection';
import { WebSocket } from 'ws';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { cookieOf } from './board.ts';
import type { Gapboard } from './server.ts';

/** Somebody on a board without a browser: a hall of them costs a test next to nothing. */
export class Person {
  readonly participant: object;
  readonly awareness: Awareness;
  readonly #connection: Connection;

  constructor(url: string, cookie: string, participant: object) {
    const doc = new Y.Doc();
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
      // Its own kind of socket differs from a browser's in what the connection makes no use of.
      open: (address) => new WebSocket(address, { headers: { Cookie: cookie } }) as never,
    });
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
