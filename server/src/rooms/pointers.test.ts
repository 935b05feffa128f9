import { encodeAwareness, encodePointer, type Point } from '@gapboard/sync';
import { expect, test } from 'vitest';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import type { RawClient } from '../testing/rawClient.ts';
import { pause, startTestServer, until } from '../testing/server.ts';
import { whereaboutsEveryMs } from './Whereabouts.ts';

/** Says who this client is, as clients do first. */
function announce({ doc, send }: Pick<RawClient, 'doc'> & { send: (frame: Uint8Array) => void }) {
  const awareness = new Awareness(doc);
  awareness.setLocalState({ name: 'somebody' });
  send(encodeAwareness(encodeAwarenessUpdate(awareness, [doc.clientID])));
  awareness.destroy();
}

function come(client: RawClient): void {
  announce({ doc: client.doc, send: (frame) => client.send(frame) });
}

/** Every place that a client was told somebody points at, in order. */
function seen(client: RawClient, whose: RawClient): (Point | undefined)[] {
  return client.frames.flatMap((frame) =>
    frame.type === 'pointers'
      ? frame.pointers.filter((one) => one.client === whose.doc.clientID).map(({ at }) => at)
      : [],
  );
}

async function people() {
  const server = await startTestServer();
  const ama = server.newBrowser();
  const { board, links } = await ama.createBoard();
  const ben = server.newBrowser();
  await ben.join(links.participant, 'Ben');
  const [one, two] = [ama.raw(board), ben.raw(board)];
  const plain = ben.raw(board, { gapboard: false });
  await Promise.all([one.sync(), two.sync(), plain.sync()]);
  return { server, ama, ben, board, one, two, plain };
}

test('where somebody points comes to our own clients under the id of their presence, the last place last', async () => {
  const { one, two, plain } = await people();
  come(one);
  for (let x = 1; x <= 40; x++) one.send(encodePointer({ x, y: -x }));
  await until('Ben sees the last place', () => seen(two, one).at(-1)?.x === 40);
  // Forty in one go are not forty messages.
  expect(seen(two, one).length).toBeLessThan(10);
  one.send(encodePointer(undefined));
  await until('Ben sees that Ama points nowhere', () => seen(two, one).at(-1) === undefined);
  expect(plain.frames.filter(({ type }) => type === 'pointers')).toEqual([]);
});

test('several people go in one message', async () => {
  const { one, two } = await people();
  come(one);
  come(two);
  for (let n = 0; n < 5; n++) {
    one.send(encodePointer({ x: n, y: 0 }));
    two.send(encodePointer({ x: 0, y: n }));
    await pause(20);
  }
  await until('both are seen', () => seen(one, one).length > 0 && seen(one, two).length > 0);
  const together = one.frames.map((frame) => frame.type === 'pointers' && frame.pointers.length);
  expect(together).toContain(2);
});

test('nobody points for somebody else, or before they have said who they are', async () => {
  const { one, two, ama, board } = await people();
  come(one);
  one.send(encodePointer({ x: 1, y: 1 }));
  await until('Ben sees Ama', () => seen(two, one).length === 1);
  // Ben says that he is Ama, and points.
  announce({ doc: one.doc, send: (frame) => two.send(frame) });
  two.send(encodePointer({ x: 666, y: 666 }));
  const unknown = ama.raw(board);
  await unknown.sync();
  unknown.send(encodePointer({ x: 667, y: 667 }));
  one.send(encodePointer({ x: 2, y: 2 }));
  await until('Ben sees Ama move', () => seen(two, one).at(-1)?.x === 2);
  const places = two.frames.flatMap((frame) =>
    frame.type === 'pointers' ? frame.pointers.map(({ at }) => at?.x) : [],
  );
  expect(places).toEqual([1, 2]);
});

test('who comes later is told where people point and how often that is taken', async () => {
  const { one, two, ben, board } = await people();
  come(one);
  one.send(encodePointer({ x: 5, y: 6 }));
  await until('Ben sees Ama', () => seen(two, one).length === 1);
  const late = ben.raw(board);
  await until('they are told', () => seen(late, one)[0]?.y === 6);
  const told = late.frames.find((frame) => frame.type === 'pointers');
  expect(told?.everyMs).toBe(whereaboutsEveryMs(4));

  one.socket.terminate();
  await until('Ama has gone', () => two.frames.at(-1)?.type === 'awareness');
  const later = ben.raw(board);
  await later.sync();
  expect(seen(later, one)).toEqual([]);
});

test('a place off every canvas is brought back to its edge', async () => {
  const { one, two } = await people();
  come(one);
  one.send(encodePointer({ x: Number.MAX_SAFE_INTEGER, y: -Number.MAX_SAFE_INTEGER }));
  await until('Ben sees it', () => seen(two, one).length === 1);
  expect(seen(two, one)).toEqual([{ x: 10_000_000, y: -10_000_000 }]);
});

test('the more people, the less often', () => {
  const everyMs = [2, 50, 51, 100, 101, 400, 401, 1_000].map(whereaboutsEveryMs);
  expect(everyMs).toEqual([33, 33, 50, 50, 100, 100, 200, 200]);
});
