import { encodeQueryAwareness, readRecords } from '@gapboard/sync';
import { expect, test } from 'vitest';
import { loadDocument } from './rooms/loadDocument.ts';
import { openSqlite } from './storage/sqlite/SqliteStorage.ts';
import { Browser, type OwnClient } from './testing/browser.ts';
import { addNote } from './testing/notes.ts';
import { runMain, running } from './testing/program.ts';
import { seeded } from './testing/random.ts';
import { boardId, pause, startTestServer, tempDir, until } from './testing/server.ts';
import { Writer } from './testing/writer.ts';

const isLive = ({ connection }: OwnClient): boolean => connection.state.kind === 'live';

/** The largest share of these moments within any stretch of that length. */
function densest(moments: number[], ms: number): number {
  const within = moments.map((from) => moments.filter((at) => at >= from && at < from + ms).length);
  return Math.max(...within) / moments.length;
}

test('what is under way when the server is stopped: people are told, it is stored, called saved, and only then the line is closed', async () => {
  let writing = false;
  const server = await startTestServer({
    replaced: (storage) => ({
      append: async (...args) => {
        writing = true;
        await pause(100);
        return storage.append(...args);
      },
    }),
  });
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  const client = ama.raw(board);
  await client.sync();
  await until('it is settled', () => client.frames.some(({ type }) => type === 'step-2'));
  writing = false;
  client.edit((doc) => addNote(doc, 'under-way'));
  await until('it is being written', () => writing);
  const before = client.frames.length;
  const stopped = server.close();
  expect((await client.closed).code).toBe(4503);
  const after = client.frames.slice(before).map(({ type }) => type);
  expect(after.filter((type) => type === 'notice' || type === 'saved')).toEqual([
    'notice',
    'saved',
  ]);
  expect(await stopped).toBe(0);
});

test('people write while the server is stopped and started: nothing called saved is missing, and they bring the rest', async () => {
  const dataDir = tempDir();
  const random = seeded(7);
  let server = await startTestServer({ dataDir });
  const { port, origin } = server;
  const { board, links } = await server.newBrowser().createBoard();
  const writers: Writer[] = [];
  for (let n = 0; n < 10; n++) {
    const browser = server.newBrowser();
    const { body } = await browser.join(links.participant, `Writer ${n}`);
    const who = { name: `w${n}`, actor: body.participant };
    writers.push(new Writer(browser, board, who, random));
  }
  await until('all are there', () => writers.every((writer) => writer.isLive));
  for (const writer of writers) writer.start();

  for (let restart = 0; restart < 3; restart++) {
    await pause(300);
    expect(await server.close()).toBe(0);
    const storage = openSqlite(`${dataDir}/gapboard.db`);
    const { doc } = await loadDocument(boardId(board), { storage, log: console });
    await storage.close();
    const { live } = readRecords(doc);
    expect(writers.flatMap((writer) => writer.missingFrom(live, 'saved'))).toEqual([]);
    server = await startTestServer({ dataDir, ports: [port] });
    await until('all are back', () => writers.every((writer) => writer.isLive), 30_000);
  }
  for (const writer of writers) writer.stop();
  await until('all is saved', () => writers.every(({ counts }) => counts.saved === counts.made));
  for (const { client } of writers) {
    expect(client.notices.map(({ kind }) => kind)).toEqual(Array(3).fill('going-down'));
  }
  const newcomer = new Browser(origin);
  await newcomer.join(links.viewer, 'Newcomer');
  const { doc, connection } = newcomer.connection(board);
  await until('the newcomer has the board', () => connection.state.kind === 'live');
  const { live } = readRecords(doc);
  expect(writers.flatMap((writer) => writer.missingFrom(live, 'all'))).toEqual([]);
});

test('a board whose disk does not answer cannot keep the server from ending, and counts as not stored', async () => {
  let hangs = false;
  const server = await startTestServer({
    timing: { stopAtMostMs: 200 },
    replaced: (storage) => ({
      append: (...args) => (hangs ? new Promise(() => undefined) : storage.append(...args)),
    }),
  });
  const ama = server.newBrowser();
  const [stuck, sound] = [await ama.createBoard(), await ama.createBoard()];
  const clients = [ama.raw(stuck.board), ama.raw(sound.board)];
  for (const client of clients) await client.sync();
  hangs = true;
  clients[0]?.edit((doc) => addNote(doc, 'stuck'));
  clients[0]?.send(encodeQueryAwareness());
  await until('the server has it', () =>
    clients[0]?.frames.some(({ type }) => type === 'awareness'),
  );
  expect(await server.close()).toBe(1);
  for (const client of clients) {
    expect((await client.closed).code).toBe(4503);
    expect(client.saved).toBe(0);
  }
});

test('two hundred come back by themselves after a restart, and not all at once', async () => {
  const env = { GAPBOARD_DATA: tempDir(), PORT: '0' };
  const first = runMain(env);
  const origin = await running(first);
  const { board, links } = await new Browser(origin).createBoard();
  const clients: OwnClient[] = [];
  /** when each means to be back, as it is sent away */
  const due = new Map<number, number>();
  for (let person = 0; person < 20; person++) {
    const browser = new Browser(origin);
    await browser.join(links.participant, `Person ${person}`);
    for (let window = 0; window < 10; window++) {
      const nth = clients.length;
      const client = browser.connection(board, undefined, () => {
        const state = clients[nth]?.connection.state;
        if (state?.kind === 'waiting' && !due.has(nth)) due.set(nth, state.until);
      });
      client.awareness.setLocalState({ name: `Person ${person}` });
      clients.push(client);
    }
  }
  await until('all are there', () => clients.every(isLive), 60_000);
  const everyone = ({ awareness }: OwnClient): boolean => awareness.getStates().size === 200;
  await until('they know of each other', () => clients.every(everyone), 60_000);

  first.child.kill('SIGTERM');
  await until('all are sent away', () => due.size === clients.length, 20_000);
  const moments = [...due.values()];
  expect(densest(moments, 100)).toBeLessThan(0.15);
  expect(Math.max(...moments) - Math.min(...moments)).toBeLessThan(10_000);
  expect(await first.ended).toBe(0);

  await running(runMain({ ...env, PORT: new URL(origin).port }));
  await until('all are back', () => clients.every(isLive), 60_000);
});
