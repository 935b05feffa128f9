import { gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { newSnapshotId } from '../ids.ts';
import { addNote, deleteRecordOf, notesIn } from '../testing/notes.ts';
import { boardId, pause, startTestServer, until } from '../testing/server.ts';

async function boardWithNote(timing = {}) {
  const server = await startTestServer({ timing });
  const ama = server.newBrowser();
  const invitation = await ama.createBoard();
  const client = ama.raw(invitation.board);
  await client.sync();
  client.edit((doc) => addNote(doc, 'first'));
  await until('it is saved', () => client.saved === 1);
  const path = `/api/boards/${invitation.board}/snapshots`;
  return { server, ama, client, path, ...invitation };
}

test('a named snapshot is listed, can be looked at, and does not change with the board', async () => {
  const { ama, client, path } = await boardWithNote();
  const taken = await ama.post(path, { name: '  After   lunch ' });
  expect(taken.status).toBe(201);
  expect(taken.body.snapshot).toMatchObject({
    name: 'After lunch',
    kind: 'named',
    by: 'Ama',
    shapes: 1,
  });
  client.edit((doc) => addNote(doc, 'second'));
  await until('it is saved', () => client.saved === 2);

  const list = await ama.get(path);
  expect(list.body.snapshots).toEqual([taken.body.snapshot]);
  const looked = await ama.get(`${path}/${taken.body.snapshot.id}`);
  expect(looked.body.content.records.map(({ id }: { id: string }) => id)).toContain('shape:first');
  expect(looked.body.content.records.map(({ id }: { id: string }) => id)).not.toContain(
    'shape:second',
  );
  expect(looked.body.content.schema.schemaVersion).toBeTypeOf('number');
});

test('what is brought back is seen by everyone at once, is told in words, is durable and can be undone', async () => {
  const { server, ama, client, path, board, links } = await boardWithNote();
  const ben = server.newBrowser();
  await ben.join(links.viewer, 'Ben');
  const other = ben.raw(board);
  await other.sync();
  const { body } = await ama.post(path, { name: 'One note' });
  client.edit((doc) => {
    deleteRecordOf(doc, 'first');
    addNote(doc, 'second');
  });
  await until('the other sees it', () => notesIn(other.doc).join() === 'second');

  const restored = await ama.post(`${path}/${body.snapshot.id}/restore`);
  expect(restored.status).toBe(200);
  expect(restored.body.before).toMatchObject({ kind: 'before-restore', by: 'Ama' });
  await until('both see the first note', () =>
    [client, other].every(({ doc }) => notesIn(doc).join() === 'first'),
  );
  await until('both are told', () => [client, other].every(({ notices }) => notices.length === 1));
  expect(other.notices[0]?.text).toContain('Ama brought back “One note”');
  const { entries } = await server.storage.load(boardId(board));
  const people = await server.storage.members(boardId(board));
  expect(entries.at(-1)?.author).toBe(people[0]?.id);

  const undone = await ama.post(`${path}/${restored.body.before.id}/restore`);
  expect(undone.status).toBe(200);
  await until('it is undone', () => notesIn(other.doc).join() === 'second');
});

test('who may not keep history cannot take or bring back a snapshot, and a viewer cannot see them', async () => {
  const { server, ama, path, links } = await boardWithNote();
  const { body } = await ama.post(path, { name: 'One' });
  const ben = server.newBrowser();
  await ben.join(links.participant, 'Ben');
  expect((await ben.post(path, { name: 'Mine' })).body.type).toBe('not-allowed');
  expect((await ben.post(`${path}/${body.snapshot.id}/restore`)).body.type).toBe('not-allowed');
  expect((await ben.get(path)).status).toBe(200);
  const eve = server.newBrowser();
  await eve.join(links.viewer, 'Eve');
  expect((await eve.get(path)).body.type).toBe('not-allowed');
});

test('a snapshot that there is not, and a name that is none, are refused in words', async () => {
  const { ama, path } = await boardWithNote();
  const unknown = await ama.post(`${path}/AAAAAAAAAAAAAAAAAAAAAA/restore`);
  expect([unknown.status, unknown.body.type]).toEqual([404, 'snapshot-unknown']);
  expect((await ama.get(`${path}/x`)).body.type).toBe('snapshot-unknown');
  expect((await ama.post(path, { name: ' ' })).body.type).toBe('bad-title');
});

test('a snapshot of a version to come is refused in words, and the board stays', async () => {
  const { server, ama, client, path, board } = await boardWithNote();
  vi.spyOn(console, 'error').mockReturnValue(undefined); // tldraw says it there as well
  const content = { schema: { schemaVersion: 99, sequences: {} }, records: [] };
  const id = newSnapshotId();
  const info = {
    id,
    name: 'Later',
    kind: 'named',
    at: 1,
    by: null,
    shapes: 0,
    digest: '',
  } as const;
  await server.storage.addSnapshot(boardId(board), info, gzipSync(JSON.stringify(content)));
  const answer = await ama.post(`${path}/${id}/restore`);
  expect([answer.status, answer.body.type]).toEqual([409, 'snapshot-unreadable']);
  expect(notesIn(client.doc)).toEqual(['first']);
});

test('a board that changes is kept automatically, once a change', async () => {
  const { ama, client, path } = await boardWithNote({ snapshotEveryMs: 50 });
  const kinds = async (): Promise<string[]> =>
    (await ama.get(path)).body.snapshots.map(({ kind }: { kind: string }) => kind);
  await until('a snapshot', async () => (await kinds()).length === 1);
  await pause(150);
  expect(await kinds()).toEqual(['automatic']);
  client.edit((doc) => addNote(doc, 'second'));
  await until('another', async () => (await kinds()).length === 2);
});

test('a board that has changed is kept when the last person leaves, and not again when nothing changed', async () => {
  const { server, ama, client, path, board } = await boardWithNote({ graceMs: 30 });
  const count = async (): Promise<number> => (await ama.get(path)).body.snapshots.length;
  client.socket.close();
  await until('a snapshot', async () => (await count()) === 1);
  expect((await ama.get(path)).body.snapshots[0].kind).toBe('last-left');
  const again = ama.raw(board);
  await again.sync();
  expect(notesIn(again.doc)).toEqual(['first']);
  again.socket.close();
  await pause(150);
  expect(await count()).toBe(1);

  const untouched = await server.newBrowser().createBoard();
  await pause(100);
  expect(await server.storage.snapshots(boardId(untouched.board))).toEqual([]);
});
