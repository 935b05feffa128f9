import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { plainText } from '@gapboard/board';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { StorageFullError } from '../storage/errors.ts';
import type { Storage } from '../storage/Storage.ts';
import type { Browser } from '../testing/browser.ts';
import { addHeavy } from '../testing/notes.ts';
import { startTestServer, tempDir, until } from '../testing/server.ts';
import { shared } from '../testing/whenDone.ts';
import { found, liveIn, NAME, OTHERS, saved, scene, SECRET } from './scene.ts';

const WORDS = `It was ${SECRET.join('')} who did it`;
/** A process starts while others run on the same machine; in ms. */
const PATIENCE = 60_000;

interface Stopped {
  dataDir: string;
  board: string;
  /** the note that is to go */
  id: string;
  leader: Browser;
  ben: string;
}

let filled: Stopped;

/** A board with a note to go and one to stay, in a version and handed in as well, on a server that has been stopped. */
beforeAll(() => shared(fill), PATIENCE);

async function fill(): Promise<void> {
  const { server, ama, ben, cleo, map, board } = await scene();
  const id = await ben.type(map, WORDS);
  await cleo.type(map, OTHERS);
  await ama.post('/snapshots', { name: 'Before' });
  await ama.get('/history');
  await ben.post('/handed-in', { records: [{ ...liveIn(ben.client).get(id), id: 'shape:more' }] });
  for (const { client } of [ama, ben, cleo]) client.connection.destroy();
  await server.close();
  filled = { dataDir: server.dataDir, board, id, leader: ama.browser, ben: ben.id };
}

/** Has a server of its own process killed amid what it is asked to do to a copy of that board; answers where the copy is. */
async function killedAt(
  [step, dies]: readonly [keyof Storage, 'before' | 'after'],
  ask: (leader: Browser) => Promise<unknown>,
): Promise<string> {
  const dataDir = tempDir();
  fs.cpSync(filled.dataDir, dataDir, { recursive: true });
  const file = path.join(import.meta.dirname, 'dyingServer.ts');
  const env = { PATH: process.env['PATH'] ?? '', DATA: dataDir, DIES_AT: step, DIES: dies };
  const child = spawn(process.execPath, [file], { env });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  const ended = once(child, 'close');
  await until('it runs', () => out.includes('http'), PATIENCE);
  ask(filled.leader.at(out.trim())).catch(() => undefined);
  expect(await ended).toEqual([null, 'SIGKILL']);
  return dataDir;
}

/** What there is once the next server serves. */
async function afterwards(dataDir: string) {
  const server = await startTestServer({ dataDir });
  expect(await server.storage.erasures()).toEqual([]);
  return server;
}

test.each([
  ['beginErasure', 'after'],
  ['append', 'after'],
  ['replaceHistory', 'after'],
  ['rewriteSnapshot', 'after'],
  ['foldLog', 'before'],
  ['foldLog', 'after'],
  ['scour', 'before'],
  ['endErasure', 'after'],
] as const)(
  'a note that is being removed when the server is killed (%s, %s) is gone when the next one serves, and nothing else',
  async (...when) => {
    const { board, id, leader } = filled;
    const ids = [id, 'shape:more'];
    const dataDir = await killedAt(when, (at) =>
      at.post(`/api/boards/${board}/remove-for-good`, { ids }),
    );
    const server = await afterwards(dataDir);
    expect(await found(SECRET, dataDir)).toEqual([]);
    const again = leader.at(server.origin).connection(board);
    await saved(again);
    const texts = Array.from(liveIn(again).values(), plainText);
    expect(texts).toContain(OTHERS);
    expect(texts).not.toContain(WORDS);
  },
  2 * PATIENCE,
);

test.each([
  ['changeMember', 'after'],
  ['foldLog', 'before'],
] as const)(
  'a name that is being erased when the server is killed (%s, %s) is gone when the next one serves',
  async (...when) => {
    const { board, ben } = filled;
    const dataDir = await killedAt(when, (at) =>
      at.post(`/api/boards/${board}/people/${ben}/erase-name`),
    );
    await afterwards(dataDir);
    expect(await found(NAME, dataDir)).toEqual([]);
  },
  2 * PATIENCE,
);

test.each([
  ['deleteBoard', 'before'],
  ['deleteBoard', 'after'],
  ['scour', 'before'],
] as const)(
  'a board that is being deleted when the server is killed (%s, %s) is gone when the next one serves',
  async (...when) => {
    const { board, leader } = filled;
    const dataDir = await killedAt(when, (at) =>
      at.request(`/api/boards/${board}`, {
        method: 'DELETE',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ title: 'Workshop' }),
      }),
    );
    const server = await afterwards(dataDir);
    expect(await found([...SECRET, ...NAME, board], dataDir)).toEqual([]);
    expect((await leader.at(server.origin).get(`/api/boards/${board}`)).status).toBe(404);
  },
  2 * PATIENCE,
);

test('on a full disk it says so, and the note goes from everything as soon as there is room; nothing of anybody’s is lost', async () => {
  const timing = { erasureRetryMs: 50, retryFirstMs: 20, retryAtMostMs: 40 };
  const { server, ama, ben, cleo, map } = await scene({ timing });
  const id = await ben.type(map, WORDS);
  server.storage.limitGrowth(0);
  addHeavy(cleo.client.doc, 'heavy', 200_000);
  await until('it is full', () =>
    cleo.client.notices.some(({ kind }) => kind === 'storage-failed'),
  );
  expect((await ama.post('/remove-for-good', { ids: [id] })).status).toBe(507);
  server.storage.limitGrowth(undefined);
  await saved(cleo.client);
  const [first] = await server.storage.erasures();
  // Whether the disk had room to note it decides who has to begin it again.
  if (!first) await ama.post('/remove-for-good', { ids: [id] });
  await until('it is done', async () => (await server.storage.erasures()).length === 0, PATIENCE);
  await until('it is gone', () => !liveIn(ben.client).has(id));
  expect(await found(SECRET, server.dataDir)).toEqual([]);
  expect(liveIn(ama.client).has('shape:heavy')).toBe(true);
});

test('on a disk that is full when the file is to be written anew it says so, the note is off the board at once, and the rest goes by itself', async () => {
  let isFull = false;
  const { server, ama, ben, cleo, map } = await scene({
    timing: { erasureRetryMs: 50 },
    replaced: (storage) => ({
      scour: () => (isFull ? Promise.reject(new StorageFullError('full')) : storage.scour()),
    }),
  });
  const id = await ben.type(map, WORDS);
  const stays = await cleo.type(map, OTHERS);
  isFull = true;
  const { status, body } = await ama.post('/remove-for-good', { ids: [id] });
  expect(status).toBe(507);
  expect(body.type).toBe('erasure-unfinished');
  await until('it is off the board', () => !liveIn(cleo.client).has(id));
  expect(await server.storage.erasures()).toHaveLength(1);
  isFull = false;
  await until(
    'the rest is gone',
    async () => (await server.storage.erasures()).length === 0,
    PATIENCE,
  );
  expect(await found(SECRET, server.dataDir)).toEqual([]);
  expect(liveIn(cleo.client).has(stays)).toBe(true);
});

test('two who remove at once both have it, and what everyone else does meanwhile is there', async () => {
  const { server, board, ama, ben, cleo, map, join, links } = await scene();
  const fay = await join(links.facilitator, 'facilitator', 'Fay');
  const [one, two] = [await ben.type(map, WORDS), await ben.type(map, `${WORDS} again`)];
  let writes = 0;
  const writing = setInterval(() => cleo.stick(`cleo-${writes++}`, OTHERS), 5);
  onTestFinished(() => clearInterval(writing));
  const answers = await Promise.all([
    ama.post('/remove-for-good', { ids: [one] }),
    fay.post('/remove-for-good', { ids: [two] }),
    fay.post('/remove-for-good', { ids: [one] }),
    ama.post(`/people/${ben.id}/erase-name`),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 200]);
  clearInterval(writing);
  await saved(cleo.client);
  expect(await found([...SECRET, ...NAME], server.dataDir)).toEqual([]);
  expect(cleo.client.connection.state.kind).toBe('live');
  expect(writes).toBeGreaterThan(10);
  await until('all is there', () =>
    Array.from({ length: writes }, (_, n) => `shape:cleo-${n}`).every((id) =>
      liveIn(ama.client).has(id),
    ),
  );
  // And to the last letter when it is loaded again.
  for (const { client } of [ama, ben, cleo, fay]) client.connection.destroy();
  await server.close();
  const { server: again } = await scene({ dataDir: server.dataDir });
  const back = cleo.browser.at(again.origin).connection(board);
  await saved(back);
  expect(liveIn(back)).toEqual(liveIn(cleo.client));
});
