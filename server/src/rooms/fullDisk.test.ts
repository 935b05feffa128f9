import { expect, test } from 'vitest';
import { addHeavy, addNote, notesIn } from '../testing/notes.ts';
import { boardId, pause, startTestServer, tempDir, until } from '../testing/server.ts';

const timing = { retryFirstMs: 20, retryAtMostMs: 40 };
/** Enough that a page or two of free room cannot take it. */
const HEAVY_BYTES = 80_000;

async function onFullDisk() {
  const server = await startTestServer({ timing });
  const ama = server.newBrowser();
  const { board, links } = await ama.createBoard();
  const ben = server.newBrowser();
  await ben.join(links.participant, 'Ben');
  const [client, other] = [ama.raw(board), ben.raw(board)];
  await Promise.all([client.sync(), other.sync()]);
  client.edit((doc) => addNote(doc, 'before'));
  await until('it is saved', () => client.saved === 1);
  server.storage.limitGrowth(0);
  client.edit((doc) => addHeavy(doc, 'held', HEAVY_BYTES));
  await until('both are told', () =>
    [client, other].every(({ notices }) => notices.at(-1)?.kind === 'storage-failed'),
  );
  return { server, ama, ben, board, client, other };
}

test('on a full disk nothing is called saved, nobody sees it, and everyone is told once, in words', async () => {
  const { client, other, server } = await onFullDisk();
  other.edit((doc) => addHeavy(doc, 'held-too', HEAVY_BYTES));
  await pause(150);
  expect(client.saved).toBe(1);
  expect(other.saved).toBe(0);
  expect(notesIn(other.doc)).not.toContain('held');
  expect(client.notices).toHaveLength(1);
  expect(client.notices[0]?.text).toMatch(/disk is full.*kept in this browser/);
  expect(server.logged.join()).toContain('storage fails');
});

test('when there is room again everything that waited is stored, sent and called saved', async () => {
  const { client, other, server, board } = await onFullDisk();
  other.edit((doc) => addHeavy(doc, 'held-too', HEAVY_BYTES));
  await pause(60);
  server.storage.limitGrowth(undefined);
  await until('all is saved', () => client.saved === 2 && other.saved === 1);
  await until('both have all', () =>
    [client, other].every(({ doc }) => notesIn(doc).join() === 'before,held,held-too'),
  );
  expect(client.notices.map(({ kind }) => kind)).toEqual(['storage-failed', 'storage-recovered']);
  const { entries, damaged } = await server.storage.load(boardId(board));
  expect(damaged).toEqual([]);
  expect(entries.filter(({ update }) => update.length > HEAVY_BYTES)).toHaveLength(2);
});

test('a full disk is no reason not to look: who comes then can read, and is told', async () => {
  const { ama, board } = await onFullDisk();
  const late = ama.raw(board);
  await late.sync();
  expect(notesIn(late.doc)).toContain('before');
  await until('they are told', () => late.notices[0]?.kind === 'storage-failed');
});

test('what is asked over HTTP on a full disk is refused in words, and reading goes on', async () => {
  const { ama, ben, board, server } = await onFullDisk();
  const snapshot = await ama.post(`/api/boards/${board}/snapshots`, { name: 'x' });
  expect([snapshot.status, snapshot.body.type]).toEqual([507, 'storage-full']);
  expect(snapshot.body.title).toContain('disk is full');
  const list = await ben.get(`/api/boards/${board}/snapshots`);
  expect([list.status, list.body.snapshots]).toEqual([200, []]);
  expect((await ama.get('/readyz')).status).toBe(503);
  expect((await ama.get('/healthz')).status).toBe(200);
  server.storage.limitGrowth(undefined);
  await until('it is ready again', async () => (await ama.get('/readyz')).status === 200);
});

test('a snapshot is not brought back while that could not be stored', async () => {
  const server = await startTestServer({ timing });
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  const client = ama.raw(board);
  await client.sync();
  const { body } = await ama.post(`/api/boards/${board}/snapshots`, { name: 'Empty' });
  client.edit((doc) => addNote(doc, 'here'));
  await until('it is saved', () => client.saved === 1);
  server.storage.limitGrowth(0);
  client.edit((doc) => addHeavy(doc, 'held', HEAVY_BYTES));
  await until('it is told', () => client.notices.length === 1);
  const answer = await ama.post(`/api/boards/${board}/snapshots/${body.snapshot.id}/restore`);
  expect([answer.status, answer.body.type]).toEqual([507, 'storage-full']);
  expect(notesIn(client.doc)).toContain('here');
  server.storage.limitGrowth(undefined);
  await until('it is saved', () => client.saved === 2);
});

test('a room that holds what the disk does not take stays loaded when everyone leaves, until it does', async () => {
  const server = await startTestServer({ timing: { ...timing, graceMs: 20 } });
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  const client = ama.raw(board);
  await client.sync();
  server.storage.limitGrowth(0);
  client.edit((doc) => addHeavy(doc, 'held', HEAVY_BYTES));
  await until('it is told', () => client.notices.length === 1);
  client.socket.terminate();
  await pause(120);
  const meanwhile = ama.raw(board);
  await meanwhile.sync();
  expect(notesIn(meanwhile.doc)).toEqual(['held']);
  meanwhile.socket.terminate();
  server.storage.limitGrowth(undefined);
  const size = async (): Promise<number> =>
    (await server.storage.load(boardId(board))).entries.reduce(
      (sum, { update }) => sum + update.length,
      0,
    );
  const checkpointed = async (): Promise<boolean> =>
    (await server.storage.load(boardId(board))).checkpoint !== undefined;
  await until('it is stored', async () => (await size()) > HEAVY_BYTES || (await checkpointed()));
  const again = ama.raw(board);
  await again.sync();
  expect(notesIn(again.doc)).toEqual(['held']);
});

test('a server that is stopped on a full disk ends all the same, says so, and keeps what it called saved', async () => {
  const dataDir = tempDir();
  const server = await startTestServer({ timing, dataDir });
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  const client = ama.raw(board);
  await client.sync();
  client.edit((doc) => addNote(doc, 'saved'));
  await until('it is saved', () => client.saved === 1);
  server.storage.limitGrowth(0);
  client.edit((doc) => addHeavy(doc, 'held', HEAVY_BYTES));
  await until('it is told', () => client.notices.length === 1);
  expect(await server.close()).toBe(1);
  expect((await client.closed).code).toBe(4503);

  const next = await startTestServer({ dataDir });
  const again = ama.at(next.origin).raw(board);
  await again.sync();
  expect(notesIn(again.doc)).toEqual(['saved']);
});
