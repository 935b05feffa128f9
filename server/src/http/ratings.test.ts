import { readRecord, readRecords, recordsOf, sessionOf } from '@gapboard/sync';
import { expect, test } from 'vitest';
import type { Answer, Browser } from '../testing/browser.ts';
import { boardFrom, cellAt, mapIn, setMap } from '../testing/map.ts';
import {
  boardId,
  pause,
  startTestServer,
  tempDir,
  type TestServer,
  until,
} from '../testing/server.ts';

/** Ama leads, Ben and Cleo rate, Sue is the scribe and Vera looks on. The map is blind. */
async function blindBoard(server?: TestServer) {
  const running = server ?? (await startTestServer());
  const ama = running.newBrowser();
  const { board, id: amaId, links } = await boardFrom(ama, 'evidence-store');
  const leader = ama.raw(board);
  await leader.sync();
  const map = mapIn(leader.doc);
  leader.edit((doc) => setMap(doc, map.id, { blind: true }));
  await until('the map is blind', () => leader.saved === 1);
  const joined = async (link: string, name: string): Promise<[Browser, string]> => {
    const browser = running.newBrowser();
    const { body } = await browser.join(link, name);
    return [browser, body.participant.id];
  };
  const [ben, benId] = await joined(links.participant, 'Ben');
  const [cleo, cleoId] = await joined(links.participant, 'Cleo');
  const [sue] = await joined(links.scribe, 'Sue');
  const [vera] = await joined(links.viewer, 'Vera');
  const path = `/api/boards/${board}/ratings`;
  const put = (browser: Browser, cell: object, strength: string, direction: string | null = null) =>
    browser.request(path, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...cell, strength, direction }),
    });
  const reveal = (browser: Browser, id = map.id) => browser.post(`${path}/reveal`, { map: id });
  const people = { ama, ben, cleo, sue, vera, amaId, benId, cleoId };
  return { server: running, board, links, leader, map, path, put, reveal, ...people };
}

const ratingsIn = (doc: Parameters<typeof readRecords>[0]) =>
  [...readRecords(doc).live.values()].filter(({ typeName }) => typeName === 'rating');

test('before the reveal nobody gets another’s rating, in no frame and no answer; of their own they are told', async () => {
  const { server, board, map, path, put, ...people } = await blindBoard();
  const { ama, ben, cleo, sue, vera, leader } = people;
  const watchers = [leader, ...[ben, cleo, sue, vera].map((browser) => browser.raw(board))];
  for (const watcher of watchers) await watcher.sync();
  const cell = cellAt(map, 0, 1);
  const answers: Answer[] = [
    await put(ben, cell, 'weak', 'tends_negative'),
    await put(cleo, cell, 'none', 'tends_negative'),
    await put(sue, cellAt(map, 1, 2), 'some', 'tends_negative'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  // Something else after them, by which everybody is up to date with certainty.
  leader.edit((doc) => setMap(doc, map.id, { question: 'And now?' }));
  await until('all have it', () => watchers.every(({ doc }) => mapIn(doc).question === 'And now?'));
  const late = vera.raw(board);
  await late.sync();
  for (const browser of [ama, vera]) {
    answers.push(await browser.get(path), await browser.get(`/api/boards/${board}`));
  }
  const told = JSON.stringify([...watchers, late].map(({ frames }) => frames.map(textOf)));
  expect(told).toContain('And now?');
  for (const text of [told, JSON.stringify(answers), server.logged.join()]) {
    expect(text).not.toContain('tends_negative');
  }
  for (const { doc } of [...watchers, late]) expect(ratingsIn(doc)).toEqual([]);

  const bens = await ben.get(path);
  expect(bens.body.mine).toMatchObject([
    { ...cell, strength: 'weak', direction: 'tends_negative' },
  ]);
  expect(bens.body.counts).toEqual([
    { ...cell, count: 2 },
    { ...cellAt(map, 1, 2), count: 1 },
  ]);
  expect((await vera.get(path)).body).toEqual({ mine: [], counts: bens.body.counts });
});

const decoder = new TextDecoder();
function textOf(frame: object): unknown[] {
  return Object.values(frame).map((value: unknown) =>
    value instanceof Uint8Array ? decoder.decode(value) : value,
  );
}

test('a rating given again replaces the first, and one taken back is gone', async () => {
  const { map, path, put, reveal, ama, ben, cleo, leader, benId } = await blindBoard();
  const cell = cellAt(map, 0, 0);
  await put(ben, cell, 'strong', 'positive');
  await put(ben, cell, 'none');
  await put(cleo, cell, 'strong');
  const address = `${path}?theme=${cell.theme}&outcome=${cell.outcome}`;
  expect((await cleo.request(address, { method: 'DELETE' })).body).toEqual({ held: false });
  expect((await ben.get(path)).body.counts).toEqual([{ ...cell, count: 1 }]);
  expect((await reveal(ama)).body).toEqual({ revealed: 1 });
  await until('it is shown', () => ratingsIn(leader.doc).length === 1);
  expect(ratingsIn(leader.doc)).toMatchObject([
    { strength: 'none', direction: null, meta: { by: benId, as: 'participant' } },
  ]);
});

test('the reveal shows everyone every rating at once, as its rater’s, and ends rating blind; it is durable and leaves nothing behind', async () => {
  const { server, board, map, path, put, reveal, ...people } = await blindBoard();
  const { ama, amaId, ben, benId, cleo, cleoId, vera } = people;
  const cell = cellAt(map, 0, 3);
  await put(ama, cell, 'some');
  await put(ben, cell, 'strong', 'positive');
  await put(cleo, cell, 'weak', 'mixed');
  const watcher = vera.raw(board);
  await watcher.sync();
  expect((await reveal(ama)).body).toEqual({ revealed: 3 });
  await until('Vera sees them', () => ratingsIn(watcher.doc).length > 0);
  expect(ratingsIn(watcher.doc)).toHaveLength(3);
  const shown = mapIn(watcher.doc);
  expect(shown.blind).toBe(false);
  expect(shown.cells.get(`${cell.theme} ${cell.outcome}`)?.rating).toMatchObject({
    count: 3,
    median: 'some',
    strongest: 'strong',
    weakest: 'weak',
    contested: true,
  });
  expect(ratingsIn(watcher.doc).map((record) => Reflect.get(record, 'meta'))).toEqual(
    expect.arrayContaining([
      { by: amaId, as: 'facilitator' },
      { by: benId, as: 'participant' },
      { by: cleoId, as: 'participant' },
    ]),
  );
  expect((await ben.get(path)).body).toEqual({ mine: [], counts: [] });
  expect(await server.storage.heldRatings(boardId(board))).toEqual([]);
  const { entries } = await server.storage.load(boardId(board));
  expect(entries.at(-1)?.author).toBe(amaId);
  expect((await reveal(ama)).body).toEqual({ revealed: 0 });
});

test('only who may rate rates, and only a facilitator reveals', async () => {
  const { server, map, path, put, reveal, leader, ama, ben, sue, vera } = await blindBoard();
  const cell = cellAt(map, 0, 0);
  expect((await put(vera, cell, 'some')).body.type).toBe('not-allowed');
  expect((await put(server.newBrowser(), cell, 'some')).body.type).toBe('no-session');
  for (const browser of [ben, sue, vera]) {
    expect((await reveal(browser)).body.type).toBe('not-allowed');
  }
  leader.edit((doc) => sessionOf(doc).set('rules', { notes: false, move: true, sketch: true }));
  await until('notes are closed', () => leader.saved === 2);
  const closed = await put(ben, cell, 'some');
  expect([closed.status, closed.body.type]).toEqual([403, 'refused']);
  expect(closed.body.detail).toMatch(/closed/);
  expect((await put(sue, cell, 'some')).status).toBe(200);
  expect((await put(ama, cell, 'some')).status).toBe(200);
  expect((await ama.get(path)).body.counts).toEqual([{ ...cell, count: 2 }]);
});

test('what is no cell of a blind map takes no rating', async () => {
  const { map, put, reveal, ama, ben } = await blindBoard();
  const { theme, outcome } = cellAt(map, 0, 0);
  const wrong = [
    { theme: outcome, outcome: theme },
    { theme, outcome: theme },
    { theme: 'heading:nobody', outcome },
    { theme: 'page:page', outcome },
    { theme: '', outcome: '' },
  ];
  for (const cell of wrong) expect((await put(ben, cell, 'some')).body.type).toBe('cell-unknown');
  expect((await put(ben, { theme, outcome }, 'excellent')).body.type).toBe('bad-request');
  expect((await put(ben, { theme }, 'some')).body.type).toBe('bad-request');
  expect((await reveal(ama, 'shape:nobody')).body.type).toBe('map-unknown');
  expect((await reveal(ama, 'page:page')).body.type).toBe('map-unknown');
  await reveal(ama);
  const open = await put(ben, { theme, outcome }, 'some');
  expect([open.status, open.body.type]).toEqual([409, 'not-blind']);
});

test('a group is no row: its rating would count nowhere', async () => {
  const server = await startTestServer();
  const ama = server.newBrowser();
  const { board } = await boardFrom(ama, 'wwccsc-workshop-default');
  const leader = ama.raw(board);
  await leader.sync();
  const map = mapIn(leader.doc);
  leader.edit((doc) => setMap(doc, map.id, { blind: true }));
  await until('the map is blind', () => leader.saved === 1);
  const group = map.themes.roots[0]?.id;
  const answer = await ama.request(`/api/boards/${board}/ratings`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...cellAt(map, 0, 0), theme: group, strength: 'some', direction: null }),
  });
  expect(answer.body.type).toBe('cell-unknown');
});

test('a server that dies between showing and letting go has lost nothing and shows nothing twice', async () => {
  const dataDir = tempDir();
  const first = await startTestServer({
    dataDir,
    replaced: () => ({ dropRatings: () => Promise.reject(new Error('the power is out')) }),
  });
  const { board, map, put, ama, ben, cleo, path } = await blindBoard(first);
  const [mine, theirs] = [cellAt(map, 0, 0), cellAt(map, 0, 1)];
  await put(ben, mine, 'weak');
  await put(cleo, theirs, 'strong');
  expect((await ama.post(`${path}/reveal`, { map: map.id })).status).toBe(500);
  await first.close();

  const second = await startTestServer({ dataDir });
  const [again, benAgain] = [ama.at(second.origin), ben.at(second.origin)];
  expect(await second.storage.heldRatings(boardId(board))).toHaveLength(2);
  expect((await benAgain.get(path)).body).toEqual({ mine: [], counts: [] });
  // Ben thinks again, on the board itself; Cleo takes hers back there.
  const line = benAgain.raw(board);
  await line.sync();
  expect(ratingsIn(line.doc)).toHaveLength(2);
  const bens = ratingsIn(line.doc).find((record) => Reflect.get(record, 'strength') === 'weak');
  if (!bens) throw new Error('Ben’s rating was lost.');
  line.edit((doc) => recordsOf(doc).get(bens.id)?.set('strength', 'some'));
  line.edit((doc) => recordsOf(doc).get(bens.id)?.set('at', Date.now()));
  const cleos = cleo.at(second.origin).raw(board);
  await cleos.sync();
  const hers = ratingsIn(cleos.doc).find((record) => Reflect.get(record, 'strength') === 'strong');
  cleos.edit((doc) => recordsOf(doc).get(String(hers?.id))?.set('$del', true));
  await until('both are saved', () => line.saved === 2 && cleos.saved === 1);

  expect((await again.post(`${path}/reveal`, { map: map.id })).body).toEqual({ revealed: 0 });
  expect(await second.storage.heldRatings(boardId(board))).toEqual([]);
  const fresh = again.raw(board);
  await fresh.sync();
  expect(ratingsIn(fresh.doc)).toMatchObject([{ strength: 'some' }]);
});

test('what is rated blind anew after a rating was taken back is shown', async () => {
  const { map, put, reveal, leader, ama, ben, board } = await blindBoard();
  const cell = cellAt(map, 0, 0);
  await put(ben, cell, 'weak');
  await reveal(ama);
  const line = ben.raw(board);
  await line.sync();
  const [record] = ratingsIn(line.doc);
  line.edit((doc) => recordsOf(doc).get(String(record?.id))?.set('$del', true));
  leader.edit((doc) => setMap(doc, map.id, { blind: true }));
  await until('it is blind again', () => leader.saved === 2 && line.saved === 1);
  await put(ben, cell, 'strong');
  expect((await reveal(ama)).body).toEqual({ revealed: 1 });
  await until('it is shown', () => ratingsIn(line.doc).length === 1);
  const id = String(record?.id);
  expect(readRecord(id, recordsOf(line.doc).get(id))).toMatchObject({
    state: 'live',
    record: { strength: 'strong' },
  });
});

test('many people who rate and one who reveals in their midst: each rating is on the board or was refused', async () => {
  const server = await startTestServer({
    replaced: (storage) => ({
      holdRating: async (...rating) => {
        await pause(5);
        await storage.holdRating(...rating);
      },
    }),
  });
  const { map, put, reveal, ama, ben, cleo, sue, leader } = await blindBoard(server);
  const cells = [0, 1].flatMap((row) => [0, 1, 2, 3, 4, 5, 6].map((n) => cellAt(map, row, n)));
  const answers = cells.flatMap((cell, n) => [
    put(ben, cell, 'weak'),
    put(cleo, cell, 'some'),
    ...(n === 7 ? [reveal(ama).then(() => undefined)] : []),
    put(sue, cell, 'strong'),
  ]);
  const given = (await Promise.all(answers)).filter((answer) => answer !== undefined);
  const held = given.filter(({ status }) => status === 200).length;
  expect(given.every(({ status }) => status === 200 || status === 409)).toBe(true);
  expect(held).toBeGreaterThan(0);
  await until('they are shown', () => ratingsIn(leader.doc).length >= held);
  expect(ratingsIn(leader.doc)).toHaveLength(held);
});
