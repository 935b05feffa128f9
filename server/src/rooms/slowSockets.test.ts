import { encodeAwareness, encodeQueryAwareness, writeRecords } from '@gapboard/sync';
import { stroke } from '@gapboard/sync/testing';
import { expect, test } from 'vitest';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { addNote, deleteRecordOf, notesIn } from '../testing/notes.ts';
import type { RawClient } from '../testing/rawClient.ts';
import { pause, startTestServer, type TestServer, until } from '../testing/server.ts';

/** A stroke redrawn by so many points: 48 kB, below what is sent apart from the rest of its tick. */
const POINTS = 6_000;
const SCRIBBLES = 8;

const KINDS = [
  { named: 'our own client', gapboard: true, packed: true, parts: true },
  { named: 'a plain y-websocket client', gapboard: false, packed: false, parts: false },
];

async function three(kind: object, options: Parameters<typeof startTestServer>[0] = {}) {
  const server = await startTestServer(options);
  const ama = server.newBrowser();
  const { board, links } = await ama.createBoard();
  const [ben, carla] = [server.newBrowser(), server.newBrowser()];
  await ben.join(links.facilitator, 'Ben');
  await carla.join(links.participant, 'Carla');
  const [writer, other, slow] = [ama.raw(board), ben.raw(board), carla.raw(board, kind)];
  await Promise.all([writer.sync(), other.sync(), slow.sync()]);
  return { server, writer, other, slow };
}

function scribble(client: RawClient): void {
  const points = Array.from({ length: POINTS }, () => ({
    x: 900 * Math.random(),
    y: 900 * Math.random(),
    z: Math.random(),
  }));
  client.edit((doc) => writeRecords(doc, [stroke('scribble', points, 3, true)]));
}

/** Draws one stroke anew so many times, and waits until that is saved. */
async function scribbleMuch(client: RawClient): Promise<void> {
  const { saved } = client;
  for (let n = 0; n < SCRIBBLES; n++) scribble(client);
  await until('it is saved', () => client.saved === saved + SCRIBBLES, 15_000);
}

/** A number of the server's metrics. */
async function metric(server: TestServer, name: string): Promise<number> {
  const { body } = await server.newBrowser().get('/metrics');
  const text = Buffer.from(body).toString('utf8');
  return Number(new RegExp(`^gapboard_${name} (\\d+)`, 'm').exec(text)?.[1]);
}

/** Reads nothing any more, until the operating system takes nothing more for this client and it is left behind. */
async function leaveBehind(server: TestServer, slow: RawClient, writer: RawClient): Promise<void> {
  slow.socket.pause();
  while ((await metric(server, 'slow_sockets_total')) === 0) {
    // It goes on speaking, or it would be taken for dead.
    slow.send(encodeQueryAwareness());
    await scribbleMuch(writer);
  }
}

function announce(client: RawClient, word: string): void {
  const awareness = new Awareness(client.doc);
  awareness.setLocalState({ says: word });
  client.send(encodeAwareness(encodeAwarenessUpdate(awareness, [awareness.clientID])));
  awareness.destroy();
}

function hasHeard({ frames }: RawClient, word: string): boolean {
  return frames.some(
    (frame) => frame.type === 'awareness' && Buffer.from(frame.update).includes(`"says":"${word}"`),
  );
}

function stateOf({ doc }: RawClient): string {
  return Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64');
}

test.for(KINDS)(
  'who reads nothing holds nobody up, and gets the present when they read again: $named',
  async (kind) => {
    const { server, writer, other, slow } = await three(kind);
    writer.edit((doc) => {
      for (const id of ['kept', 'deleted']) addNote(doc, id);
    });
    await until('all have it', () => notesIn(slow.doc).length === 2);
    await leaveBehind(server, slow, writer);
    const untilThen = other.received;
    for (let n = 0; n < 4; n++) await scribbleMuch(writer);
    const past = other.received - untilThen;
    writer.edit((doc) => deleteRecordOf(doc, 'deleted'));
    announce(other, 'Ben');
    await until('the others go on', () => notesIn(other.doc).join() === 'kept,scribble');

    slow.socket.resume();
    await until('the slow one has the present', () => stateOf(slow) === stateOf(other));
    expect(notesIn(slow.doc)).toEqual(['kept', 'scribble']);
    // What happened meanwhile is not told stroke by stroke.
    expect(slow.received).toBeLessThan(other.received - past / 2);
    await until('they know who is here', () => hasHeard(slow, 'Ben'));

    const before = slow.frames.length;
    writer.edit((doc) => addNote(doc, 'later'));
    await until('the slow one is live again', () => notesIn(slow.doc).includes('later'));
    const came = slow.frames.slice(before).map(({ type }) => type);
    expect(came).not.toContain('step-2');
  },
);

test('who falls behind gets what was still being written then, and not before it is durable', async () => {
  let gate = Promise.resolve();
  const { server, writer, other, slow } = await three(
    {},
    {
      replaced: (storage) => ({
        async append(board, entries) {
          await gate;
          return storage.append(board, entries);
        },
      }),
    },
  );
  await leaveBehind(server, slow, writer);
  let open = (): void => undefined;
  gate = new Promise((resolve) => (open = resolve));
  writer.edit((doc) => addNote(doc, 'being-written'));
  await pause(50);
  writer.edit((doc) => addNote(doc, 'taken-in-meanwhile'));
  slow.socket.resume();
  // More than one look after those who are behind.
  await pause(600);
  expect(notesIn(slow.doc)).toEqual(['scribble']);
  open();
  await until('it is saved', () => stateOf(other) === stateOf(writer));
  await until('the slow one has all of it', () => stateOf(slow) === stateOf(writer));
});

test('a line that takes what waits for it lives, however late its pongs are; one that takes nothing is given up', async () => {
  const timing = { pingEveryMs: 100, silenceMs: 2_000 };
  const { server, writer, slow } = await three({}, { timing });
  let closed = false;
  void slow.closed.then(() => (closed = true));
  await leaveBehind(server, slow, writer);
  for (let n = 0; n < 30; n++) {
    slow.socket.resume();
    await pause(5);
    slow.socket.pause();
    await pause(120);
  }
  expect(closed).toBe(false);
  await until('it is given up', async () => (await metric(server, 'sockets')) === 2);
});
