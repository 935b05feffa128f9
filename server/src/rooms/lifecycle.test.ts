import { encodeQueryAwareness, encodeStep1 } from '@gapboard/sync';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { openSqlite } from '../storage/sqlite/SqliteStorage.ts';
import { addNote, notesIn } from '../testing/notes.ts';
import { loadDocument } from './loadDocument.ts';
import { boardId, pause, startTestServer, tempDir, until } from '../testing/server.ts';

test('what is on a board is there after the server was stopped and started', async () => {
  const dataDir = tempDir();
  const first = await startTestServer({ dataDir });
  const ama = first.newBrowser();
  const { board, links } = await ama.createBoard();
  const client = ama.raw(board);
  await client.sync();
  client.edit((doc) => addNote(doc, 'kept'));
  await until('it is saved', () => client.saved === 1);
  await first.close();
  expect((await client.closed).code).toBe(4503);
  expect(client.notices.map(({ kind }) => kind)).toEqual(['going-down']);

  const second = await startTestServer({ dataDir });
  const back = ama.at(second.origin);
  const again = back.raw(board);
  await again.sync();
  expect(notesIn(again.doc)).toEqual(['kept']);
  expect((await second.newBrowser().join(links.participant, 'Ben')).status).toBe(200);
});

test('what was sent a moment before the server is stopped is stored', async () => {
  const dataDir = tempDir();
  const server = await startTestServer({ dataDir });
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  const client = ama.raw(board);
  await client.sync();
  client.edit((doc) => addNote(doc, 'late'));
  // Answered at once, unlike all that waits for the disk.
  client.send(encodeQueryAwareness());
  await until('the server has it', () => client.frames.some(({ type }) => type === 'awareness'));
  await server.close();
  const storage = openSqlite(`${dataDir}/gapboard.db`);
  const { doc } = await loadDocument(boardId(board), { storage, log: console });
  expect(notesIn(doc)).toEqual(['late']);
  // In the log, with its author, and not in the checkpoint alone.
  const [facilitator] = await storage.members(boardId(board));
  const db = new Database(`${dataDir}/gapboard.db`, { readonly: true });
  const last = db.prepare('SELECT author FROM log ORDER BY seq DESC LIMIT 1').get();
  db.close();
  expect(last).toEqual({ author: facilitator?.id });
  await storage.close();
});

test('nobody is served before the board has loaded, and however many come it loads once', async () => {
  let loads = 0;
  const server = await startTestServer({
    replaced: (storage) => ({
      load: async (board) => {
        loads++;
        await pause(80);
        return storage.load(board);
      },
    }),
  });
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  const clients = [1, 2, 3].map(() => ama.raw(board));
  await Promise.all(
    clients.map(async (client) => {
      await client.open();
      client.send(encodeStep1(client.doc));
    }),
  );
  await pause(20);
  expect(clients.flatMap(({ frames }) => frames)).toEqual([]);
  await until('all have the page', () =>
    clients.every(({ doc }) => doc.getMap('records').has('page:page')),
  );
  expect(loads).toBe(1);
});

test('who opens a board while it is put away waits, gets all of it, and loses nothing they then write', async () => {
  let putAway = 0;
  let draining = vi.fn<() => void>();
  const server = await startTestServer({
    timing: { graceMs: 10 },
    replaced: (storage) => ({
      checkpoint: async (board, seq, state) => {
        draining();
        await pause(100);
        await storage.checkpoint(board, seq, state);
        putAway++;
      },
    }),
  });
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  const first = ama.raw(board);
  await first.sync();
  first.edit((doc) => addNote(doc, 'one'));
  await until('it is saved', () => first.saved === 1);
  first.socket.close();
  await until('it is being put away', () => draining.mock.calls.length > 0);
  draining = vi.fn<() => void>();

  const second = ama.raw(board);
  await second.sync();
  expect(putAway).toBe(1);
  expect(notesIn(second.doc)).toEqual(['one']);
  second.edit((doc) => addNote(doc, 'two'));
  await until('it is saved', () => second.saved === 1);
  second.socket.close();
  await until('it is put away again', () => draining.mock.calls.length > 0);
  const third = ama.raw(board);
  await third.sync();
  expect(notesIn(third.doc)).toEqual(['one', 'two']);
});

test('coming and going many times, with writes in between, loses nothing', async () => {
  const server = await startTestServer({ timing: { graceMs: 1 } });
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  const wanted: string[] = [];
  for (let round = 0; round < 30; round++) {
    const client = ama.raw(board);
    await client.sync();
    const id = `n${String(round).padStart(2, '0')}`;
    client.edit((doc) => addNote(doc, id));
    await until('it is saved', () => client.saved === 1);
    wanted.push(id);
    client.socket.terminate();
    await pause(round % 4);
  }
  const last = ama.raw(board);
  await last.sync();
  expect(notesIn(last.doc)).toEqual(wanted);
});

test('a board that cannot be loaded turns people away for now, and opens once it can', async () => {
  let broken = true;
  const server = await startTestServer({
    replaced: (storage) => ({
      load: (board) => (broken ? Promise.reject(new Error('bad sector')) : storage.load(board)),
    }),
  });
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  expect((await ama.raw(board).closed).code).toBe(4503);
  expect(server.logged.join()).toContain('bad sector');
  broken = false;
  await ama.raw(board).sync();
});

test('an entry the disk has damaged costs itself only, and the operator is told', async () => {
  const dataDir = tempDir();
  const first = await startTestServer({ dataDir });
  const ama = first.newBrowser();
  const { board } = await ama.createBoard();
  const client = ama.raw(board);
  await client.sync();
  client.edit((doc) => addNote(doc, 'sound'));
  await until('it is saved', () => client.saved === 1);
  const stranger = ama.raw(board);
  await stranger.sync();
  stranger.edit((doc) => addNote(doc, 'damaged'));
  await until('it is saved', () => stranger.saved === 1);
  await first.close();

  const db = new Database(`${dataDir}/gapboard.db`);
  db.exec('DELETE FROM checkpoints');
  db.exec("UPDATE log SET bytes = x'00' WHERE seq = (SELECT max(seq) FROM log)");
  db.close();

  const second = await startTestServer({ dataDir });
  const back = ama.at(second.origin);
  const again = back.raw(board);
  await again.sync();
  expect(notesIn(again.doc)).toEqual(['sound']);
  expect(second.logged.join()).toContain('a damaged entry was set aside');
});
