import { readRecords } from '@gapboard/sync';
import { expect, test, vi } from 'vitest';
import type * as Y from 'yjs';
import { loadDocument } from './rooms/loadDocument.ts';
import { openSqlite } from './storage/sqlite/SqliteStorage.ts';
import { Browser } from './testing/browser.ts';
import { type Program, runMain, running } from './testing/program.ts';
import { seeded } from './testing/random.ts';
import { boardId, pause, tempDir, until } from './testing/server.ts';
import { type LiveRecords, Writer } from './testing/writer.ts';

const WRITERS = 20;
const CRASHES = 30;
/** The same again with `GAPBOARD_CRASH_SEED`, as far as two processes can do the same again. */
const SEED = Number(process.env['GAPBOARD_CRASH_SEED'] ?? Date.now() % 1e9);

/** Twenty whole boards in one process take their time to come together where other tests run as well. */
const PATIENCE = { timeout: 60_000 };

/** What is on the disk, as the next server will read it. */
async function stored(dataDir: string, board: string): Promise<LiveRecords> {
  const storage = openSqlite(`${dataDir}/gapboard.db`);
  try {
    const { doc, damage } = await loadDocument(boardId(board), { storage, log: console });
    expect(damage).toEqual([]);
    return readRecords(doc).live;
  } finally {
    await storage.close();
  }
}

function contents(doc: Y.Doc): unknown {
  return [...readRecords(doc).live.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

const isLive = (writer: Writer): boolean => writer.isLive;

test(`twenty people write, the server is killed ${CRASHES} times: what was called saved is on the disk, and in the end everyone has everything`, async () => {
  console.log(`crash seed ${SEED}`);
  const random = seeded(SEED);
  const env = { GAPBOARD_DATA: tempDir(), PORT: '0', GAPBOARD_LOG: 'warn' };
  let program: Program = runMain(env);
  const origin = await running(program);
  env.PORT = new URL(origin).port;
  const { board, links } = await new Browser(origin).createBoard();
  const writers: Writer[] = [];
  for (let n = 0; n < WRITERS; n++) {
    const browser = new Browser(origin);
    const { body } = await browser.join(links.participant, `Writer ${n}`);
    const who = { name: `w${n}`, actor: body.participant };
    writers.push(new Writer(browser, board, who, random));
  }
  await until('all are there', () => writers.every(isLive));
  for (const writer of writers) writer.start();

  let savedAmidCrashes = 0;
  let underWay = 0;
  for (let crash = 0; crash < CRASHES; crash++) {
    // From amid the handshakes of those who return to amid full swing.
    const back = Math.floor(random() * WRITERS);
    await until('some are back', () => writers.filter(isLive).length >= back, PATIENCE.timeout);
    await pause(random() * 300);
    program.child.kill('SIGKILL');
    expect(await program.ended).toBe('SIGKILL');
    const onDisk = await stored(env.GAPBOARD_DATA, board);
    expect(writers.flatMap((writer) => writer.missingFrom(onDisk, 'saved'))).toEqual([]);
    for (const { counts } of writers) underWay += counts.made - counts.saved;
    savedAmidCrashes = writers.reduce((sum, { counts }) => sum + counts.saved, 0);
    program = runMain(env);
    await running(program);
    for (const { client } of writers) client.connection.wake();
  }

  for (const writer of writers) writer.stop();
  const states = () => writers.map(({ client }) => client.connection.state);
  const allLive = writers.map(() => ({ kind: 'live' }));
  await vi.waitFor(() => expect(states()).toEqual(allLive), PATIENCE);
  const isSaved = ({ counts }: Writer): boolean => counts.saved === counts.made;
  await until('all is saved', () => writers.every(isSaved), PATIENCE.timeout);
  // Else this would have shown nothing.
  expect(savedAmidCrashes).toBeGreaterThan(10 * CRASHES);
  expect(underWay).toBeGreaterThan(0);

  const newcomer = new Browser(origin);
  await newcomer.join(links.viewer, 'Newcomer');
  const { doc, connection } = newcomer.connection(board);
  await until('the newcomer has the board', () => connection.state.kind === 'live');
  const { live } = readRecords(doc);
  expect(writers.flatMap((writer) => writer.missingFrom(live, 'all'))).toEqual([]);
  const expected = contents(doc);
  for (const { client } of writers) {
    await until('all replicas are equal', () => {
      try {
        expect(contents(client.doc)).toEqual(expected);
        return true;
      } catch {
        return false;
      }
    });
  }
  expect(program.err()).not.toContain('"level":"error"');
}, 900_000);
