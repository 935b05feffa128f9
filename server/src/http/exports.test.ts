import { createDrawingSchema } from '@gapboard/board/schema';
import { expect, test } from 'vitest';
import type { Answer, Browser } from '../testing/browser.ts';
import { DOT, drawingFile } from '../testing/drawing.ts';
import { postFiles } from '../testing/files.ts';
import { boardFrom, cellAt, hasMap, mapIn, setMap } from '../testing/map.ts';
import { startTestServer, until } from '../testing/server.ts';

const FORMATS = ['csv', 'xlsx', 'json', 'eppi.json', 'ris', 'html', 'svg', 'pdf', 'tldr'] as const;

/** Ama leads, Ben has written notes, Vera looks on. */
async function boardToTake() {
  const server = await startTestServer({ limits: { exports: { atOnce: 1_000, everyMs: 1 } } });
  const ama = server.newBrowser();
  const { board, id, links } = await boardFrom(ama, 'demo');
  const leader = ama.raw(board);
  await leader.sync();
  const [ben, vera] = [server.newBrowser(), server.newBrowser()];
  const joined = await ben.join(links.participant, 'Benedetta Unheard-of');
  await vera.join(links.viewer, 'Vera');
  const map = mapIn(leader.doc);
  const text = 'Fathers are not asked. Ring 07700 900123. <script>alert(1)</script> =1+1';
  const cell = cellAt(map, 0, 1);
  await ben.post(`/api/boards/${board}/notes`, { text, kind: 'lived', ...cell });
  await until('it is there', () => mapIn(leader.doc).notes.size === map.notes.size + 1);
  const take = (browser: Browser, format: string, query = ''): Promise<Answer> =>
    browser.get(`/api/boards/${board}/export.${format}${query}`);
  return {
    server,
    ama,
    amaId: id,
    ben,
    benId: String(joined.body.participant.id),
    vera,
    board,
    leader,
    take,
    cell,
  };
}

/** What a file says, whatever it is packed in. */
const said = ({ body }: Answer): string =>
  body instanceof Uint8Array ? Buffer.from(body).toString('latin1') : JSON.stringify(body);

test('everyone who may see a board takes it away in every format, as a file to keep and nothing to open here', async () => {
  const { server, vera, take } = await boardToTake();
  const starts: Record<(typeof FORMATS)[number], RegExp> = {
    csv: /^PK/,
    xlsx: /^PK/,
    json: /"format":"gapboard-map"/,
    'eppi.json': /"CodeSets"/,
    ris: /^TY {2}- /,
    html: /^<!doctype html>/,
    svg: /^<svg|^<\?xml/,
    pdf: /^%PDF-/,
    tldr: /"tldrawFileFormatVersion":1/,
  };
  for (const format of FORMATS) {
    const taken = await take(vera, format);
    expect([format, taken.status]).toEqual([format, 200]);
    expect(said(taken)).toMatch(starts[format]);
    expect(taken.headers.get('Content-Disposition')).toMatch(/^attachment; filename="Workshop\.\w/);
    expect(taken.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(taken.headers.get('Cache-Control')).toBe('no-store');
    expect(taken.headers.get('Content-Security-Policy')).toMatch(/default-src 'none'/);
  }
  const stranger = await take(server.newBrowser(), 'csv');
  expect(stranger.body.type).toBe('no-session');
  expect(server.logged.join()).not.toMatch(/Fathers|07700/);
});

test('names go with it for a facilitator who asks, and for nobody else; so do words for what identifies', async () => {
  const { ama, ben, vera, benId, take } = await boardToTake();
  const all = '?names=1&internal=1';
  for (const browser of [ben, vera]) {
    const taken = said(await take(browser, 'json', all));
    expect([taken.includes('Unheard-of'), taken.includes(benId)]).toEqual([false, false]);
  }
  expect(said(await take(ama, 'json'))).not.toContain('Unheard-of');
  expect(said(await take(ama, 'json', all))).toContain('Benedetta Unheard-of');
  const notes = said(await take(vera, 'csv', '?redact=1&table=notes&names=1'));
  expect(notes).toMatch(/Fathers are not asked\. Ring \[phone number removed\]/);
  expect(notes).toContain('participant');
  expect(notes).not.toMatch(/Unheard-of|07700/);
});

test('one table comes by itself; formulas and scripts are words', async () => {
  const { ama, vera, leader, take, cell } = await boardToTake();
  leader.edit((doc) => setMap(doc, mapIn(doc).id, { title: '=HYPERLINK("http://bad")' }));
  await until('it is saved', () => leader.saved === 1);
  const cells = await take(vera, 'csv', '?table=cells');
  expect(cells.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
  expect(cells.headers.get('Content-Disposition')).toContain('"Workshop cells.csv"');
  const lines = Buffer.from(cells.body).toString('utf8').split('\r\n');
  expect(lines).toHaveLength(1 + 12 * 12 + 1);
  expect(lines[0]).toMatch(/^\uFEFFmap_id,/);
  const all = lines.flatMap((line) => line.split(','));
  expect(all.filter((field) => /^"?[=+@]/.test(field))).toEqual([]);
  const html = said(await take(vera, 'html'));
  expect(html).not.toContain('<script>alert(1)</script>');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  const svg = said(await take(vera, 'svg'));
  expect(svg).not.toContain('<script');
  const { body } = await take(ama, 'json');
  expect(
    body.notes.some((note: { cell: object }) => JSON.stringify(note.cell) === JSON.stringify(cell)),
  ).toBe(true);
});

test('what is taken away and brought in again is the same map', async () => {
  const { ama, leader, board, take } = await boardToTake();
  const file = JSON.stringify((await take(ama, 'json', '?internal=1')).body);
  const other = await boardFrom(ama, 'cascade-care-entry');
  const brought = await postFiles(
    ama,
    `/api/boards/${other.board}/import`,
    { 'map.json': file },
    { map: 'new', accept: 'warnings' },
  );
  expect([brought.status, brought.body.detail]).toEqual([201, undefined]);
  const line = ama.raw(other.board);
  await line.sync();
  const again = await ama.get(
    `/api/boards/${other.board}/export.json?internal=1&map=${brought.body.map}`,
  );
  // Of several maps each is a file of its own name.
  expect(again.headers.get('Content-Disposition')).toContain(
    '"Example what is known about the four themes.gapboard.json"',
  );
  const plain = (text: string): unknown => {
    const {
      board: _board,
      exportedAt: _at,
      map,
      framework: _framework,
      ...rest
    } = JSON.parse(text);
    const labels = new Map<string, string>();
    const visit = (headings: { id: string; node: string; children: [] }[]): void => {
      for (const { id, node, children } of headings) {
        labels.set(id, node);
        visit(children);
      }
    };
    visit(_framework.themes);
    visit(_framework.outcomes);
    for (const { id, title } of rest.studies) labels.set(id, title);
    const named = JSON.stringify(rest).replace(
      /(?:heading|study):[\w-]+/g,
      (id) => labels.get(id) ?? id,
    );
    return { ...JSON.parse(named.replace(/shape:[\w-]+/g, '')), map: { ...map, id: '' } };
  };
  expect(plain(JSON.stringify(again.body))).toEqual(plain(file));
  expect(hasMap(leader.doc, brought.body.map)).toBe(false);
  expect(mapIn(leader.doc).studies.size).toBe(24);
  // And by RIS: every study in its cells.
  const ris = await take(ama, 'ris');
  const third = await boardFrom(ama, 'wwccsc-workshop-default');
  const studies = await postFiles(ama, `/api/boards/${third.board}/import`, { 'a.ris': ris.body });
  expect(studies.body.added).toMatchObject({ studies: 24, placements: 17 });
  expect(board).not.toBe(third.board);
});

test('a drawing goes away with its pictures, as any tldraw reads it, and comes back', async () => {
  const { ama, vera, board, take } = await boardToTake();
  await postFiles(ama, `/api/boards/${board}/import`, {
    'sketch.tldr': JSON.stringify(drawingFile()),
  });
  const { body } = await take(vera, 'tldr');
  const types: Record<string, { validate(value: unknown): unknown } | undefined> =
    createDrawingSchema().types;
  for (const record of body.records) types[record.typeName]?.validate(record);
  expect(JSON.stringify(body)).toContain(DOT);
  const back = await ama.createBoard();
  const brought = await postFiles(
    ama,
    `/api/boards/${back.board}/import`,
    { 'board.tldr': JSON.stringify(body) },
    { accept: 'warnings' },
  );
  expect(brought.body).toMatchObject({ added: { pages: 2 }, problems: [] });
});

test('held ratings leave with nothing, and what is not there is said', async () => {
  const { server, ama, ben, board, leader, take, cell } = await boardToTake();
  leader.edit((doc) => setMap(doc, mapIn(doc).id, { blind: true }));
  await until('it is blind', () => leader.saved === 1);
  const put = await ben.request(`/api/boards/${board}/ratings`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...cell, strength: 'none', direction: 'tends_negative' }),
  });
  expect(put.status).toBe(200);
  for (const format of ['json', 'html', 'svg', 'tldr']) {
    expect(said(await take(ama, format, '?names=1&internal=1'))).not.toContain('tends_negative":');
  }
  const json = await take(ama, 'json', '?names=1');
  expect(json.body.ratings).toEqual([]);
  expect((await take(ama, 'exe')).body.type).toBe('export-unknown');
  expect((await take(ama, 'csv', '?table=people')).body.type).toBe('export-unknown');
  expect((await take(ama, 'csv', '?map=shape:nobody')).body.type).toBe('map-unknown');
  expect((await take(ama, 'csv', '?names=yes')).body.type).toBe('bad-request');
  const bare = await ama.createBoard();
  const none = await ama.get(`/api/boards/${bare.board}/export.csv`);
  expect(none.body.type).toBe('map-unknown');
  expect((await ama.get(`/api/boards/${bare.board}/export.tldr`)).status).toBe(200);
  expect(server.logged.filter((line) => line.includes('failed'))).toEqual([]);
});

test('nobody makes the server make files without end', async () => {
  const server = await startTestServer();
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  const answers = await Promise.all(
    Array.from({ length: 35 }, () => ama.get(`/api/boards/${board}/export.ris`)),
  );
  expect(
    answers.some(({ status, body }) => status === 429 && body.type === 'too-many-exports'),
  ).toBe(true);
});
