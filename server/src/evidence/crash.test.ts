import { readRecords } from '@gapboard/sync';
import { expect, test } from 'vitest';
import { loadDocument } from '../rooms/loadDocument.ts';
import { openSqlite } from '../storage/sqlite/SqliteStorage.ts';
import type { HeldRating } from '../storage/Storage.ts';
import { Browser } from '../testing/browser.ts';
import { postFiles } from '../testing/files.ts';
import { boardFrom, cellAt, mapIn, setMap } from '../testing/map.ts';
import { type Program, runMain, running } from '../testing/program.ts';
import { seeded } from '../testing/random.ts';
import { realFile } from '../testing/realFiles.ts';
import { boardId, pause, tempDir, until } from '../testing/server.ts';

const CRASHES = 6;
/** The same again with `GAPBOARD_CRASH_SEED`, as far as two processes can do the same again. */
const SEED = Number(process.env['GAPBOARD_CRASH_SEED'] ?? Date.now() % 1e9);

interface Stored {
  /** how many records of a kind */
  count: (typeName: string) => number;
  held: HeldRating[];
}

/** What is on the disk, as the next server will read it. */
async function stored(dataDir: string, board: string): Promise<Stored> {
  const storage = openSqlite(`${dataDir}/gapboard.db`);
  try {
    const { doc, damage } = await loadDocument(boardId(board), { storage, log: console });
    expect(damage).toEqual([]);
    const all = [...readRecords(doc).live.values()];
    const held = await storage.heldRatings(boardId(board));
    return { count: (kind) => all.filter(({ typeName }) => typeName === kind).length, held };
  } finally {
    await storage.close();
  }
}

/** A server that is killed at some moment while something is asked of it; answers whether it answered well. */
async function killedAmid(
  program: Program,
  ask: () => Promise<{ status: number }>,
  afterMs: number,
): Promise<boolean> {
  const asked = ask().then(
    ({ status }) => status < 300,
    () => false,
  );
  await pause(afterMs);
  program.child.kill('SIGKILL');
  expect(await program.ended).toBe('SIGKILL');
  return asked;
}

test(`a server that is killed ${CRASHES} times amid an import has all of it or nothing, and all if it said so`, async () => {
  console.log(`crash seed ${SEED}`);
  const random = seeded(SEED);
  const env = { GAPBOARD_DATA: tempDir(), PORT: '0', GAPBOARD_LOG: 'silent' };
  const studies = realFile('studies.ris');
  for (let crash = 0; crash < CRASHES; crash++) {
    const program = runMain(env);
    const ama = new Browser(await running(program));
    const { board } = await boardFrom(ama, 'evidence-store');
    const path = `/api/boards/${board}/import`;
    const began = performance.now();
    await postFiles(ama, path, { 'studies.ris': studies }, { dry: '1' });
    // From amid its reading to some time after its answer.
    const after = (performance.now() - began) * (0.6 + random() * 0.6);
    const ask = () => postFiles(ama, path, { 'studies.ris': studies });
    const answered = await killedAmid(program, ask, after);
    const { count } = await stored(env.GAPBOARD_DATA, board);
    expect(answered ? [48] : [0, 48]).toContain(count('study'));
    expect([count('heading'), count('page')]).toEqual([9, 1]);
  }
}, 120_000);

test(`a server that is killed ${CRASHES} times amid a reveal has every rating still, and shows each once`, async () => {
  const random = seeded(SEED + 1);
  const env = { GAPBOARD_DATA: tempDir(), PORT: '0', GAPBOARD_LOG: 'silent' };
  for (let crash = 0; crash < CRASHES; crash++) {
    const program = runMain(env);
    const ama = new Browser(await running(program));
    const { board } = await boardFrom(ama, 'evidence-store');
    const leader = ama.raw(board);
    await leader.sync();
    const map = mapIn(leader.doc);
    leader.edit((doc) => setMap(doc, map.id, { blind: true }));
    await until('it is blind', () => leader.saved === 1);
    const path = `/api/boards/${board}/ratings`;
    for (let n = 0; n < 7; n++) {
      const given = await ama.request(path, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...cellAt(map, 0, n), strength: 'some', direction: null }),
      });
      expect(given.status).toBe(200);
    }
    const reveal = (browser: Browser) => browser.post(`${path}/reveal`, { map: map.id });
    const answered = await killedAmid(program, () => reveal(ama), random() * 25);
    const now = await stored(env.GAPBOARD_DATA, board);
    expect(answered ? [7] : [0, 7]).toContain(now.count('rating'));
    expect(now.count('rating') === 7 ? [0, 7] : [7]).toContain(now.held.length);

    const next = runMain(env);
    const again = ama.at(await running(next));
    expect((await reveal(again)).body).toEqual({ revealed: 7 - now.count('rating') });
    next.child.kill('SIGKILL');
    await next.ended;
    const then = await stored(env.GAPBOARD_DATA, board);
    expect([then.count('rating'), then.held.length]).toEqual([7, 0]);
  }
}, 120_000);
