import { encodeAwareness, encodeQueryAwareness } from '@gapboard/sync';
import { expect, test } from 'vitest';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
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
  return { server, ama, ben, board, one, two, mine, theirs };
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
