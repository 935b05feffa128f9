import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { CloseCode } from '@gapboard/sync';
import { expect, onTestFinished, test } from 'vitest';
import type { Painter } from './scene.ts';
import { found, NAME, OTHERS, saved, scene, SECRET } from './scene.ts';
import { Attendee } from '../testing/workshop.ts';
import { until } from '../testing/server.ts';

const remove = (who: Attendee, title: string) =>
  who.browser.request(`/api/boards/${boardOf(who)}`, {
    method: 'DELETE',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ title }),
  });

function boardOf({ browser }: Attendee): string {
  return /gapboard_([\w-]{22})=/.exec(browser.cookie)?.[1] ?? '';
}

/** Something of every kind that is kept of a board. */
async function fill(ama: Painter, ben: Painter, map: string): Promise<void> {
  await ama.post('/remove-for-good', { ids: [await ben.type(map, 'Gone before')] });
  const id = await ben.type(map, SECRET.join(''));
  await ama.post('/snapshots', { name: `Named ${NAME.join('')}` });
  await ben.post('/handed-in', {
    records: [{ ...shapeOf(ben, id), id: 'shape:handed' }],
  });
  await ben.browser.request(`/api/boards/${boardOf(ben)}/assets`, {
    method: 'POST',
    body: `<svg xmlns="http://www.w3.org/2000/svg"><text>${SECRET.join('')}</text></svg>`,
  });
  const { to } = (await ama.get('/history')).body;
  await ama.post('/history/moments', { seq: to.seq, name: NAME.join('') });
  const stage = await ama.addStage({ activities: ['write'] });
  await ama.start(stage);
  await ben.write(stage, SECRET.join(''));
  const round = (await ama.openRound({ notes: [id] })).body.round.id;
  await ben.vote(round, { votes: { [id]: 1 } });
}

function shapeOf({ client }: Painter, id: string): object {
  const map = client.doc.getMap('records').get(id);
  return Object(Reflect.get(Object(map), 'get')?.call(map, '$'));
}

test('a deleted board is gone from every table and the disk, and closed for everyone with words; others stay', async () => {
  const { server, board, links, ama, ben, cleo, map } = await scene();
  await fill(ama, ben, map);
  const other = server.newBrowser();
  const stays = await other.createBoard('Another', 'Ola');
  expect(await found(SECRET, server.dataDir)).not.toEqual([]);
  const tables = tablesOf(server.dataDir);
  const held = rowsOf(server.dataDir, tables, board);
  expect(Object.values(held).filter((count) => count > 0).length).toBeGreaterThan(8);

  const { status, body } = await remove(ama, ' Workshop ');
  expect(status).toBe(200);
  expect(body.receipt).toMatchObject({ board, files: 1 });
  expect(Date.now() - body.receipt.deletedAt).toBeLessThan(60_000);
  const { boards: _board, ...rows } = body.receipt.rows;
  const { erasures: _noted, ...wereThere } = held;
  expect(rows).toEqual(wereThere);
  expect(Object.values(rowsOf(server.dataDir, tables, board)).every((count) => count === 0)).toBe(
    true,
  );
  for (const { client } of [ama, ben, cleo]) {
    await until('it is closed', () => client.connection.state.kind === 'refused');
    expect(client.connection.state).toMatchObject({ code: CloseCode.noSuchBoard });
    expect(client.notices.at(-1)?.kind).toBe('board-deleted');
  }
  expect(await found([...SECRET, ...NAME, board], server.dataDir)).toEqual([]);
  expect(fs.existsSync(path.join(server.dataDir, 'assets', board))).toBe(false);
  for (const who of [ama, ben]) expect((await who.get('')).body.type).toBe('board-unknown');
  expect((await server.newBrowser().join(links.participant, 'Late')).body.type).toBe(
    'link-unknown',
  );
  expect(server.logged.join('\n')).toContain('a board was deleted');
  expect(server.logged.join('\n')).not.toMatch(/Workshop|Ama|Ben/);
  expect((await other.get(`/api/boards/${stays.board}`)).status).toBe(200);
});

test('it takes a facilitator and the title, typed', async () => {
  const { ama, ben, join, links } = await scene();
  const sue = await join(links.scribe, 'scribe', 'Sue');
  for (const who of [ben, sue]) expect((await remove(who, 'Workshop')).status).toBe(403);
  for (const title of ['', 'workshop', 'Workshop 2']) {
    expect((await remove(ama, title)).body.type).toBe('title-differs');
  }
  expect((await ama.get('')).status).toBe(200);
});

test('who writes while it is deleted, and who comes just then, finds no board', async () => {
  const { server, ama, ben, cleo, map } = await scene();
  let written = 0;
  const writing = setInterval(() => ben.stick(`note-${written++}`, OTHERS), 2);
  onTestFinished(() => clearInterval(writing));
  const removing = remove(ama, 'Workshop');
  const coming = Array.from({ length: 10 }, () => cleo.get('/workshop'));
  expect((await removing).status).toBe(200);
  clearInterval(writing);
  for (const answer of await Promise.all(coming)) expect([200, 404]).toContain(answer.status);
  expect((await cleo.get('/workshop')).body.type).toBe('board-unknown');
  expect(map).not.toBe('');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await found([OTHERS], server.dataDir)).toEqual([]);
  expect(server.logged.filter((line) => /failed|could not/.test(line))).toEqual([]);
});

test('somebody on a phone hears that there is no such board', async () => {
  const { ama, cleo } = await scene();
  const controller = new AbortController();
  const line = await fetch(
    new URL(`/api/boards/${boardOf(cleo)}/phone?device=one`, cleo.browser.origin),
    { headers: { Cookie: cleo.browser.cookie }, signal: controller.signal },
  );
  await saved(ama.client);
  const read = line.text();
  await remove(ama, 'Workshop');
  expect(await read).toContain('event: end\ndata: "changed"');
});

function tablesOf(dataDir: string): string[] {
  const db = new Database(path.join(dataDir, 'gapboard.db'), { readonly: true });
  const tables = db
    .prepare<[], string>(
      `SELECT t.name FROM sqlite_master AS t, pragma_table_info(t.name) AS c
       WHERE t.type = 'table' AND c.name = 'board'`,
    )
    .pluck()
    .all();
  db.close();
  return tables;
}

function rowsOf(dataDir: string, tables: string[], board: string): Record<string, number> {
  const db = new Database(path.join(dataDir, 'gapboard.db'), { readonly: true });
  const rows = Object.fromEntries(
    tables.map((name) => {
      const count = db.prepare<[string], number>(`SELECT count(*) FROM ${name} WHERE board = ?`);
      return [name, count.pluck().get(board) ?? 0];
    }),
  );
  db.close();
  return rows;
}
