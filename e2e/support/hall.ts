import type { Page } from '@playwright/test';
import { inflateSync } from 'node:zlib';
import { encodeAwareness, encodeStep1 } from '@gapboard/sync';
import { WebSocket } from 'ws';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { attend, type Attendee } from './workshop.ts';
import type { Made } from './board.ts';
import type { Gapboard } from './server.ts';

/** Somebody in the hall without a browser: asks as a page would, and hears all that comes by a live connection. */
export interface InHall {
  who: Attendee;
  /** all that has come to them, as text */
  heard: () => string;
}

/** So many people, each of a kind, who come to a board and stay. */
export async function fillHall(
  server: Gapboard,
  board: Made,
  groups: readonly string[],
): Promise<InHall[]> {
  const hall: InHall[] = [];
  for (const [n, group] of groups.entries()) {
    const who = await attend(server, board, 'participant', `Person ${n}`);
    await who.ask('PATCH', '/me', { group, place: n % 4 === 0 ? 'remote' : 'room' });
    hall.push({ who, heard: listenTo(server, board, who) });
  }
  return hall;
}

const SAY_AGAIN_MS = 15_000;

/** As a page does: asks for the whole board, and says that they are here. */
function listenTo(server: Gapboard, board: Made, { cookie, id }: Attendee): () => string {
  const heard: Buffer[] = [];
  const url = `ws://127.0.0.1:${server.port}/sync/${board.id}?client=gapboard`;
  const socket = new WebSocket(url, { headers: { Cookie: cookie } });
  socket.on('error', () => undefined);
  socket.on('open', () => {
    const doc = new Y.Doc();
    const awareness = new Awareness(doc);
    // y-protocols' own clock would keep the test's process alive.
    clearInterval(Reflect.get(awareness, '_checkInterval'));
    socket.send(encodeStep1(doc));
    const say = (): void => {
      awareness.setLocalState({ id });
      socket.send(encodeAwareness(encodeAwarenessUpdate(awareness, [doc.clientID])));
    };
    say();
    // Whoever says nothing for half a minute is taken for gone.
    const again = setInterval(say, SAY_AGAIN_MS).unref();
    socket.on('close', () => clearInterval(again));
  });
  socket.on('message', (data: Buffer) => heard.push(data));
  return () => heard.map((data) => data.toString('utf8')).join('\n');
}

/** By this name a page hands over what its stream of events says. */
const STREAM = 'gapboardHeard';
/** The type of a packed frame. */
const PACKED = 103;

/** All that a page is told from now on: in answers, over its live connection, and by a phone's stream. */
export async function hearAll(page: Page): Promise<() => string> {
  const heard: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => heard.push(textOf(payload))),
  );
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.startsWith('/api/') || pathname.endsWith('/phone')) return;
    heard.push(await response.text().catch(() => ''));
  });
  await page.exposeFunction(STREAM, (data: string) => heard.push(data));
  await page.addInitScript((name) => {
    const { prototype } = EventSource;
    const add: unknown = Reflect.get(prototype, 'addEventListener');
    if (typeof add !== 'function') return;
    const tell = (event: Event): void => {
      if (event instanceof MessageEvent) Reflect.get(window, name)(String(event.data));
    };
    Reflect.set(prototype, 'addEventListener', function on(this: EventSource, ...given: unknown[]) {
      Reflect.apply(add, this, given);
      Reflect.apply(add, this, [given[0], tell]);
    });
  }, STREAM);
  return () => heard.join('\n');
}

/** What a frame says; one that is packed is unpacked. */
function textOf(payload: string | Buffer): string {
  if (typeof payload === 'string') return payload;
  if (payload[0] !== PACKED) return payload.toString('utf8');
  // The length of what follows is a varUint; zlib's own header tells where it ends.
  const start = payload.indexOf(0x78, 1);
  return inflateSync(payload.subarray(start)).toString('utf8');
}
