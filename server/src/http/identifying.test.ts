import { expect, test } from 'vitest';
import { startTestServer } from '../testing/server.ts';
import type { Answer } from '../testing/browser.ts';

/** Each with the digits that must be read nowhere afterwards. */
const CERTAIN = [
  ['NHS number 943 476 5919', /943.?476|476.?5919/],
  ['NHS ９４３４７６５９１９', /9434765919|９４３/],
  ['Tom AB123456C', /AB1234/],
  ['Tom, born 12/03/2012', /12\/03|2012/],
] as const;

function expectRefused({ status, body }: Answer, type: string, digits: RegExp): void {
  expect([status, body.type]).toEqual([400, type]);
  expect(body.detail).toMatch(/^This looks like .* Please take it out\.$/);
  expect(JSON.stringify(body)).not.toMatch(digits);
}

test.each(CERTAIN)(
  'a board called “%s” is not made; neither the answer nor the log repeats it',
  async (text, digits) => {
    const server = await startTestServer();
    const browser = server.newBrowser();
    const answer = await browser.post('/api/boards', { title: text, name: 'Ama' });
    expectRefused(answer, 'bad-title', digits);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(server.logged.join('\n')).not.toMatch(digits);
  },
);

test.each(CERTAIN)('nobody makes or joins a board as “%s”', async (text, digits) => {
  const server = await startTestServer();
  const ama = server.newBrowser();
  const made = await server.newBrowser().post('/api/boards', { title: 'Water', name: text });
  expectRefused(made, 'bad-name', digits);
  const { board, links } = await ama.createBoard('Water');
  expectRefused(await server.newBrowser().join(links.participant, text), 'bad-name', digits);
  expect((await ama.get(`/api/boards/${board}`)).body.people).toHaveLength(1);
  expect(server.logged.join('\n')).not.toMatch(digits);
});

test.each(CERTAIN)('no snapshot is kept as “%s”', async (text, digits) => {
  const server = await startTestServer();
  const ama = server.newBrowser();
  const { board } = await ama.createBoard('Water');
  const answer = await ama.post(`/api/boards/${board}/snapshots`, { name: text });
  expectRefused(answer, 'bad-title', digits);
  expect((await ama.get(`/api/boards/${board}/snapshots`)).body.snapshots).toEqual([]);
  expect(server.logged.join('\n')).not.toMatch(digits);
});

test('a title that only may identify someone is its maker’s to judge', async () => {
  const server = await startTestServer();
  const title = 'Front door CF10 3AT, 12 March 2024, ring 07700 900123';
  const { status, body } = await server.newBrowser().post('/api/boards', { title, name: 'Ama' });
  expect([status, body.board.title]).toEqual([201, title]);
});
