import { CloseCode, encodeAwareness, encodeQueryAwareness, inParts } from '@gapboard/sync';
import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Browser } from '../testing/browser.ts';
import type { RawClient } from '../testing/rawClient.ts';
import { pause, startTestServer, until } from '../testing/server.ts';

/** A y-protocols awareness of this client's own, fed with what the server sent. */
function awarenessOf(client: RawClient): Awareness {
  const awareness = new Awareness(client.doc);
  clearInterval(Reflect.get(awareness, '_checkInterval'));
  client.socket.on('message', () => {
    const frame = client.frames.at(-1);
    if (frame?.type === 'awareness') applyAwarenessUpdate(awareness, frame.update, client);
  });
  return awareness;
}

function announce(client: RawClient, awareness: Awareness, ids = [awareness.clientID]): void {
  client.send(encodeAwareness(encodeAwarenessUpdate(awareness, ids)));
}

async function twoPeople() {
  const server = await startTestServer();
  const ama = server.newBrowser();
  const { board, links } = await ama.createBoard();
  const ben = server.newBrowser();
  await ben.join(links.participant, 'Ben');
  const [one, two] = [ama.raw(board), ben.raw(board)];
  const [mine, theirs] = [awarenessOf(one), awarenessOf(two)];
  await Promise.all([one.sync(), two.sync()]);
  mine.setLocalState({ at: 'a' });
  announce(one, mine);
  await until('Ben sees Ama', () => theirs.getStates().has(mine.clientID));
  return { server, ama, ben, board, links, one, two, mine, theirs };
}

test('someone whose line breaks is seen to leave at once', async () => {
  const { one, mine, theirs } = await twoPeople();
  one.socket.terminate();
  await expect.poll(() => theirs.getStates().has(mine.clientID)).toBe(false);
});

test('someone who says that they leave is seen to leave while the line stays', async () => {
  const { one, mine, theirs } = await twoPeople();
  mine.setLocalState(null);
  announce(one, mine);
  await expect.poll(() => theirs.getStates().has(mine.clientID)).toBe(false);
});

test('who comes later is told who is here, and who asks is answered even when nobody is', async () => {
  const { server, ben, board, mine } = await twoPeople();
  const late = ben.raw(board);
  const seen = awarenessOf(late);
  await late.open();
  await expect.poll(() => seen.getStates().has(mine.clientID)).toBe(true);

  const carla = server.newBrowser();
  const other = await carla.createBoard();
  const alone = carla.raw(other.board);
  await alone.open();
  alone.send(encodeQueryAwareness());
  await until('an answer', () => alone.frames.some(({ type }) => type === 'awareness'));
});

test('nobody can change or remove the presence of somebody else', async () => {
  const { two, mine, theirs, server, ama, board } = await twoPeople();
  const forged = new Awareness(new Y.Doc());
  applyAwarenessUpdate(forged, encodeAwarenessUpdate(theirs, [mine.clientID]), 'test');
  forged.states.delete(mine.clientID);
  forged.meta.set(mine.clientID, { clock: 99, lastUpdated: Date.now() });
  announce(two, forged, [mine.clientID]);
  forged.destroy();
  await pause(60);
  const fresh = ama.raw(board);
  const seen = awarenessOf(fresh);
  await fresh.open();
  await until('Ama is still there', () => seen.getStates().get(mine.clientID)?.['at'] === 'a');
  expect(server.logged.join()).not.toContain('could not be taken in');
});

test('hearsay that arrives after somebody left does not bring them back', async () => {
  const { one, two, mine, theirs, ama, board } = await twoPeople();
  const heard = encodeAwarenessUpdate(theirs, [mine.clientID]);
  one.socket.terminate();
  await until('Ben sees that Ama left', () => !theirs.getStates().has(mine.clientID));
  two.send(encodeAwareness(heard));
  await pause(60);
  const fresh = ama.raw(board);
  await fresh.open();
  fresh.send(encodeQueryAwareness());
  await until('an answer', () => fresh.frames.some(({ type }) => type === 'awareness'));
  const seen = awarenessOf(fresh);
  for (const frame of fresh.frames) {
    if (frame.type === 'awareness') applyAwarenessUpdate(seen, frame.update, fresh);
  }
  expect([...seen.getStates().keys()]).not.toContain(mine.clientID);
});

/** What an awareness message says of one client id; a state goes out as the text that is given. */
function saying(...entries: [client: number, clock: number, json: string][]): Uint8Array {
  const update = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const [client, clock, json] of entries) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, json);
    }
  });
  return encodeAwareness(update);
}

test('who somebody is, the server says, whoever they say they are; all else goes out as it came', async () => {
  const { two, mine, ben, ama, board } = await twoPeople();
  const idOf = async (browser: Browser): Promise<string> =>
    (await browser.get(`/api/boards/${board}`)).body.participant.id;
  const forged = { id: await idOf(ama), name: 'Ama', role: 'facilitator', colour: 'url(//evil)' };
  const client = two.doc.clientID;
  two.send(saying([client, 1, JSON.stringify({ ...forged, at: 'b' })]));
  const fresh = ama.raw(board);
  const seen = awarenessOf(fresh);
  await fresh.open();
  await until('Ben is seen', () => seen.getStates().has(client));
  const { participant } = (await ben.get(`/api/boards/${board}`)).body;
  expect(seen.getStates().get(client)).toEqual({ ...participant, at: 'b' });
  expect(seen.getStates().get(mine.clientID)).toMatchObject({
    id: forged.id,
    name: 'Ama',
    at: 'a',
  });
});

test('who comes back by another name is known by that one', async () => {
  const { server, ama, ben, board, two, links } = await twoPeople();
  await ben.join(links.participant, 'Benedikt');
  expect((await two.closed).code).toBe(CloseCode.restarting);
  const again = ben.raw(board);
  await again.open();
  again.send(saying([7, 1, '{"name":"Ben"}']));
  const fresh = ama.raw(board);
  const seen = awarenessOf(fresh);
  await fresh.open();
  await expect.poll(() => seen.getStates().get(7)?.['name']).toBe('Benedikt');
  expect(server.logged.join()).not.toContain('could not be taken in');
});

test('somebody speaks by a few client ids, not by any number of them', async () => {
  const { two, ama, board } = await twoPeople();
  for (let client = 100; client < 200; client += 2) {
    two.send(saying([client, 1, '{"at":"b"}'], [client + 1, 1, '{"at":"b"}']));
  }
  two.send(saying([100, 2, '{"at":"the end"}']));
  const fresh = ama.raw(board);
  const seen = awarenessOf(fresh);
  await fresh.open();
  await expect.poll(() => seen.getStates().get(100)?.['at']).toBe('the end');
  expect([...seen.getStates().keys()].filter((client) => client >= 100 && client < 200)).toEqual([
    100, 101, 102, 103,
  ]);
});

const deep = (levels: number): string => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`;

test.each([
  ['is no JSON', '{"a":'],
  ['is no object', '"here"'],
  ['is a list', '[1]'],
  ['is deep', deep(40)],
  ['is as deep as it is long', deep(8_000)],
  ['is large', JSON.stringify({ a: 'x'.repeat(17_000) })],
])('a state that %s closes its socket for good, and nobody sees it', async (_what, json) => {
  const { one, two, server } = await twoPeople();
  two.send(saying([5, 1, json]));
  expect((await two.closed).code).toBe(CloseCode.badFrame);
  await pause(60);
  const seen = awarenessOf(one);
  for (const frame of one.frames) {
    if (frame.type === 'awareness') applyAwarenessUpdate(seen, frame.update, one);
  }
  expect([...seen.getStates().keys()]).not.toContain(5);
  expect(server.logged.join()).not.toContain('could not be taken in');
});

test('a state as large and deep as any of ours is everyone’s to see, byte for byte', async () => {
  const { two, theirs, mine, one } = await twoPeople();
  const path = Array.from({ length: 400 }, (_, n) => n);
  mine.setLocalState({ at: 'a', canvas: { traces: [{ path }, { path }, { path }] } });
  announce(one, mine);
  await until('Ben sees it', () => theirs.getStates().get(mine.clientID)?.['canvas']);
  expect(theirs.getStates().get(mine.clientID)?.['canvas']).toEqual({
    traces: [{ path }, { path }, { path }],
  });
  expect(two.socket.readyState).toBe(two.socket.OPEN);
});

test('more presence in one message than a whole hall has closes its socket for good', async () => {
  const { two } = await twoPeople();
  const hearsay = saying(
    ...Array.from({ length: 200 }, (_, n): [number, number, string] => [n, 1, 'x'.repeat(6_000)]),
  );
  for (const part of inParts(hearsay, 64 * 1024)) two.send(part);
  expect((await two.closed).code).toBe(CloseCode.badFrame);
});
