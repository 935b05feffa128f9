import { writeRecords } from '@gapboard/sync';
import { expect, test } from 'vitest';
import { note } from '../testing/notes.ts';
import { Past } from '../testing/past.ts';
import { startTestServer, until } from '../testing/server.ts';

/** Ama has written a note that may identify somebody, and named the moment. */
async function namedMoment() {
  const server = await startTestServer();
  const ama = server.newBrowser();
  const { board, links } = await ama.createBoard('Leaving care', 'Ama Mensah');
  const client = ama.raw(board);
  await client.sync();
  const edit = async (text: string) => {
    const before = client.saved;
    client.edit((doc) => writeRecords(doc, [note('one', text)]));
    await until('it is saved', () => client.saved > before);
  };
  await edit('Ring her on 07700 900123 about the move');
  const past = new Past(ama, board);
  const { seq } = (await past.outline()).to;
  const { body } = await past.post('/moments', { seq, name: '  Before   lunch ' });
  await edit('Something else');
  return { server, ama, board, links, past, seq, moment: body.moment, edit };
}

test('a moment that is named is on the line, by whom, until its name is taken off', async () => {
  const { past, seq, moment } = await namedMoment();
  expect(moment).toMatchObject({ seq, name: 'Before lunch', by: 'Ama Mensah', isShared: false });
  expect((await past.outline()).moments).toEqual([moment]);
  expect((await past.remove(`/moments/${moment.id}`)).status).toBe(200);
  expect((await past.outline()).moments).toEqual([]);
  const again = await past.remove(`/moments/${moment.id}`);
  expect([again.status, again.body.type]).toEqual([404, 'named-moment-unknown']);
  for (const wrong of [
    { seq: 9_999, name: 'Later' },
    { seq: 0, name: 'Never' },
  ]) {
    expect((await past.post('/moments', wrong)).body.type).toBe('moment-unknown');
  }
  expect((await past.post('/moments', { seq, name: ' ' })).body.type).toBe('bad-title');
  expect((await past.post('/moments', { seq: -1, name: 'Then' })).status).toBe(400);
});

test('whoever has its link sees the board as it was then: no names, nothing that may identify somebody', async () => {
  const { server, past, seq, moment, ama } = await namedMoment();
  const { body } = await past.post(`/moments/${moment.id}/share`);
  expect((await past.outline()).moments[0]?.isShared).toBe(true);
  const anyone = server.newBrowser();
  const opened = await anyone.post('/api/moments/open', { token: body.token });
  expect(opened.status).toBe(200);
  expect(opened.body).toMatchObject({
    board: { title: 'Leaving care' },
    name: 'Before lunch',
    moment: { seq },
  });
  const text = JSON.stringify(opened.body);
  expect(text).toContain('about the move');
  for (const never of ['07700', 'Ama', 'Mensah', 'Something else', 'user:', '"by"']) {
    expect([never, text.includes(never)]).toEqual([never, false]);
  }
  // The log has neither the token nor where it came from.
  expect(server.logged.join()).not.toContain(body.token);
  expect(ama.origin).toBe(server.origin);
});

test('a link that is taken back opens nothing any more, and the next one is another', async () => {
  const { server, past, moment } = await namedMoment();
  const share = async (): Promise<string> =>
    (await past.post(`/moments/${moment.id}/share`)).body.token;
  const anyone = server.newBrowser();
  const open = async (token: string) => (await anyone.post('/api/moments/open', { token })).status;
  const first = await share();
  expect(await share()).toBe(first);
  expect(await open(first)).toBe(200);
  expect((await past.remove(`/moments/${moment.id}/share`)).status).toBe(200);
  expect(await open(first)).toBe(404);
  const second = await share();
  expect(second).not.toBe(first);
  expect([await open(second), await open(first)]).toEqual([200, 404]);
  await past.remove(`/moments/${moment.id}`);
  expect(await open(second)).toBe(404);
});

test('who tries wrong links over and over is told to wait', async () => {
  const { server } = await namedMoment();
  const anyone = server.newBrowser();
  const statuses = new Set<number>();
  let last: { type?: string; detail?: string } = {};
  for (let n = 0; n < 100 && !statuses.has(429); n++) {
    const answer = await anyone.post('/api/moments/open', { token: `${n}`.padStart(22, 'A') });
    statuses.add(answer.status);
    last = answer.body;
  }
  expect([...statuses]).toEqual([404, 429]);
  expect(last.type).toBe('too-many-wrong-links');
  expect(last.detail).toMatch(/Try again in \d+/);
});

test('only facilitators name moments and share them', async () => {
  const { server, board, links, moment, seq } = await namedMoment();
  const ben = server.newBrowser();
  await ben.join(links.participant, 'Ben');
  const his = new Past(ben, board);
  expect((await his.post('/moments', { seq, name: 'Mine' })).status).toBe(403);
  expect((await his.post(`/moments/${moment.id}/share`)).status).toBe(403);
  expect((await his.remove(`/moments/${moment.id}/share`)).status).toBe(403);
  expect((await his.remove(`/moments/${moment.id}`)).status).toBe(403);
  expect((await his.outline()).moments).toMatchObject([{ name: 'Before lunch' }]);
});
