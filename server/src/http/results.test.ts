import { expect, test } from 'vitest';
import { cellAt } from '../testing/map.ts';
import { workshop } from '../testing/workshop.ts';

const tokenIn = (link: string): string => link.split('#')[1] ?? '';

/** A workshop with notes, a vote and a closed door at the end. */
async function finished() {
  const all = await workshop();
  const { ama, ben, map, board } = all;
  const cell = cellAt(map, 0, 1);
  const { body } = await ben.post('/notes', {
    text: 'Who asks the fathers?',
    kind: 'gap',
    ...cell,
  });
  await ben.post('/notes', { text: 'Call 07700 900123 for more', kind: 'lived' });
  const opened = await ama.openRound({ notes: [body.note.id] });
  await ben.vote(opened.body.round.id, { votes: { [body.note.id]: 2 } });
  await ama.post(`/workshop/rounds/${opened.body.round.id}/close`);
  const { link } = (await ama.get('/results-link')).body;
  const path = `/api/results/${board}`;
  return { ...all, link: String(link), path, note: String(body.note.id) };
}

test('once the workshop is closed, anyone with the link sees the map, the priorities and the notes', async () => {
  const { server, ama, link, path, note, board } = await finished();
  const anyone = server.newBrowser();
  expect(new URL(link).pathname).toBe(`/results/${board}`);
  expect((await anyone.get(path)).body.type).toBe('results-link-unknown');
  const opened = await anyone.post(`${path}/open`, { token: tokenIn(link) });
  expect(opened.status).toBe(200);
  expect(opened.headers.get('set-cookie')).toMatch(/HttpOnly/);
  expect((await anyone.get(path)).body.type).toBe('results-not-yet');
  expect((await ama.browser.get(path)).status).toBe(200);
  await ama.post('/workshop/close');
  const { status, body } = await anyone.get(path);
  expect(status).toBe(200);
  expect(body.closedAt).toBeGreaterThan(0);
  const [map] = body.maps;
  expect(map.rows[0].cells[1]).toMatchObject({
    text: 'Not rated yet, 1 gap',
    notes: [{ id: note, kind: 'gap', text: 'Who asks the fathers?' }],
  });
  expect(body.rounds[0].result.totals.items[0]).toMatchObject({ item: note, votes: 2 });
});

test('nothing in it names anybody, is of a small group, or identifies somebody', async () => {
  const { server, ama, ben, sue, fay, link, path } = await finished();
  await ama.post('/workshop/close');
  const anyone = server.newBrowser();
  await anyone.post(`${path}/open`, { token: tokenIn(link) });
  const { body } = await anyone.get(path);
  const all = JSON.stringify(body);
  expect(all).toContain('for more');
  expect(all).not.toContain('900123');
  for (const { id } of [ama, ben, sue, fay]) expect(all).not.toContain(id);
  for (const name of ['Ama', 'Ben', 'Sue', 'Fay']) expect(all).not.toContain(name);
  expect(body.turnout.all).toBeUndefined();
  expect(body.turnout.byRole.every(({ people }: { people: unknown }) => people === 'few')).toBe(
    true,
  );
  expect(body.rounds[0].result.totals.split).toEqual([]);
});

test('files can be taken away with it, and pictures are pictures; what is internal is not among them', async () => {
  const { server, ama, link, path } = await finished();
  await ama.post('/workshop/close');
  const anyone = server.newBrowser();
  await anyone.post(`${path}/open`, { token: tokenIn(link) });
  const svg = await anyone.get(`${path}/export.svg`);
  expect(svg.status).toBe(200);
  expect(svg.headers.get('content-type')).toContain('image/svg+xml');
  expect(svg.headers.get('content-security-policy')).toContain("default-src 'none'");
  const json = await anyone.get(`${path}/export.json?names=1&internal=1`);
  expect(json.status).toBe(200);
  expect(JSON.stringify(json.body)).not.toContain('"Ben"');
  expect((await anyone.get(`${path}/export.tldr`)).body.type).toBe('export-unknown');
  expect((await anyone.get(`${path}/drawings/0.svg`)).status).toBe(404);
});

test('a link that has been renewed opens nothing any more, nor does another board’s, nor one made up', async () => {
  const { server, ama, link, path } = await finished();
  await ama.post('/workshop/close');
  const anyone = server.newBrowser();
  await anyone.post(`${path}/open`, { token: tokenIn(link) });
  const renewed = (await ama.post('/results-link')).body.link;
  expect(renewed).not.toBe(link);
  expect((await anyone.get(path)).body.type).toBe('results-link-unknown');
  for (const token of [tokenIn(link), '', 'x'.repeat(22), `${tokenIn(renewed)}0`]) {
    expect((await anyone.post(`${path}/open`, { token })).status).toBe(403);
  }
  await anyone.post(`${path}/open`, { token: tokenIn(renewed) });
  expect((await anyone.get(path)).status).toBe(200);
  const other = await finished();
  expect((await anyone.post(`${path}/open`, { token: tokenIn(other.link) })).status).toBe(403);
});

test('only facilitators have the link; who was on the board needs none', async () => {
  const { ama, ben, vera, path } = await finished();
  expect((await ben.get('/results-link')).status).toBe(403);
  expect((await ben.post('/results-link')).status).toBe(403);
  expect((await vera.browser.get(path)).body.type).toBe('results-not-yet');
  await ama.post('/workshop/close');
  expect((await vera.browser.get(path)).status).toBe(200);
});
