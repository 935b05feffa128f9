import { CloseCode, peopleOf } from '@gapboard/sync';
import { describe, expect, test } from 'vitest';
import type { Answer, Browser, Invitation } from '../testing/browser.ts';
import { startTestServer, type TestServer, until } from '../testing/server.ts';

const PHONE = { 'User-Agent': 'Mozilla/5.0 (Linux; Android 9) Mobile Safari' };

function ask(browser: Browser, method: string, path: string, json?: unknown): Promise<Answer> {
  const body = json === undefined ? {} : { body: JSON.stringify(json) };
  const headers = { 'Content-Type': 'application/json' };
  return browser.request(path, { method, headers, ...body });
}

interface Hall extends Invitation {
  server: TestServer;
  ama: Browser;
  /** Changes how the board is run. */
  set: (settings: object) => Promise<Answer>;
  /** Somebody comes by a link. */
  come: (link: string, json: object) => Promise<{ browser: Browser; answer: Answer; id: string }>;
  /** The people as the facilitator sees them. */
  // oxlint-disable-next-line typescript/no-explicit-any
  list: () => Promise<any[]>;
  /** Does something to one of them. */
  to: (id: string, method: string, json?: unknown, what?: string) => Promise<Answer>;
}

async function hall(): Promise<Hall> {
  const server = await startTestServer();
  const ama = server.newBrowser();
  const made = await ama.createBoard();
  const path = `/api/boards/${made.board}`;
  return {
    ...made,
    server,
    ama,
    set: (settings) => ask(ama, 'PUT', `${path}/workshop/settings`, settings),
    async come(link, json) {
      const browser = server.newBrowser();
      const answer = await browser.post('/api/join', { token: link.split('#')[1], ...json });
      return { browser, answer, id: answer.body.participant?.id };
    },
    list: async () => (await ama.get(`${path}/people`)).body.people,
    to: (id, method, json, what = '') => ask(ama, method, `${path}/people/${id}${what}`, json),
  };
}

describe('joining', () => {
  test('what somebody says of themselves is seen by facilitators, and by nobody else in any way', async () => {
    const { server, ama, board, links, come, list } = await hall();
    const about = { group: 'Lived experience', place: 'remote' };
    const ben = await come(links.participant, { name: 'Ben', ...about });
    expect(ben.answer.body.waiting).toBe(false);
    expect(await list()).toMatchObject([
      { name: 'Ama', group: null, place: null },
      { name: 'Ben', ...about, state: 'in', isNamed: true, devices: [] },
    ]);
    const raw = ben.browser.raw(board);
    await raw.sync();
    await until('Ben is there', () => peopleOf(raw.doc).has(ben.id));
    const carla = server.newBrowser();
    await carla.join(links.viewer, 'Carla');
    const seen = JSON.stringify([
      raw.doc.getMap('people').toJSON(),
      (await carla.get(`/api/boards/${board}`)).body,
      (await ben.browser.get(`/api/boards/${board}`)).body,
    ]);
    expect(seen).toContain('Ben');
    expect(seen).not.toMatch(/Lived|remote/);
    for (const other of [ben.browser, carla]) {
      expect((await other.get(`/api/boards/${board}/people`)).body.type).toBe('not-allowed');
    }
    const own = await ben.browser.get(`/api/boards/${board}/me`);
    expect(own.body).toMatchObject({ participant: { name: 'Ben' }, ...about });
    expect((await ama.get(`/api/boards/${board}`)).status).toBe(200);
  });

  test('who gives no name is told apart by when they came, where facilitators ask for none', async () => {
    const { set, come, links, list } = await hall();
    const first = await come(links.participant, { name: '' });
    const second = await come(links.viewer, { name: '  ' });
    expect(first.answer.body.participant.name).toBe('Participant 2');
    expect(second.answer.body.participant.name).toBe('Viewer 3');
    expect((await list()).map(({ isNamed }) => isNamed)).toEqual([true, false, false]);
    for (const link of [links.facilitator, links.scribe]) {
      expect((await come(link, { name: '' })).answer.body.type).toBe('bad-name');
    }
    await set({ nameless: false });
    expect((await come(links.participant, { name: '' })).answer.body.type).toBe('bad-name');
  });

  test('a kind of person that cannot be chosen is refused in words, and nobody has joined', async () => {
    const { come, links, list } = await hall();
    const { answer } = await come(links.participant, { name: 'Ben', group: 'Wizard' });
    expect([answer.status, answer.body.type]).toEqual([400, 'group-unknown']);
    expect(await list()).toHaveLength(1);
  });

  test('one name from two devices is two people, told apart by when they came and what they hold', async () => {
    const { come, links, list, board } = await hall();
    const laptop = await come(links.participant, { name: 'Sam' });
    const phone = await come(links.participant, { name: 'Sam' });
    const one = laptop.browser.raw(board);
    const two = phone.browser.raw(board, { headers: PHONE });
    await Promise.all([one.sync(), two.sync()]);
    const [, sam, otherSam] = await list();
    expect([sam.name, otherSam.name]).toEqual(['Sam', 'Sam']);
    expect(sam.id).not.toBe(otherSam.id);
    expect(sam.colour).not.toBe(otherSam.colour);
    expect([sam.devices, otherSam.devices]).toEqual([['computer'], ['phone']]);
  });
});

describe('the door', () => {
  test('who comes to a lobby waits, is on no list and opens nothing; let in, they are in', async () => {
    const { board, code, set, come, links, list, to, server } = await hall();
    expect((await set({ door: 'lobby' })).body.settings.door).toBe('lobby');
    const ben = await come(links.participant, { name: 'Ben' });
    expect([ben.answer.status, ben.answer.body.waiting]).toEqual([200, true]);
    for (const path of ['', '/assets/x.png', '/snapshots', '/me', '/workshop']) {
      const { status, body } = await ben.browser.get(`/api/boards/${board}${path}`);
      expect([path, status, body.type]).toEqual([path, 403, 'waiting']);
    }
    const turnedAway = ben.browser.raw(board);
    expect((await turnedAway.closed).code).toBe(CloseCode.waiting);
    expect(turnedAway.frames).toEqual([]);
    const scribe = await come(links.scribe, { name: 'Sue' });
    expect(scribe.answer.body.waiting).toBe(false);
    const { body } = await scribe.browser.get(`/api/boards/${board}`);
    expect(body.people.map(({ name }: { name: string }) => name)).toEqual(['Ama', 'Sue']);
    const seen = scribe.browser.raw(board);
    await seen.sync();
    expect(JSON.stringify(peopleOf(seen.doc).toJSON())).not.toContain('Ben');
    expect((await list()).map(({ name, state }) => [name, state])).toContainEqual([
      'Ben',
      'waiting',
    ]);

    expect((await to(ben.id, 'POST', undefined, '/admit')).body.person.state).toBe('in');
    expect((await ben.browser.get(`/api/boards/${board}`)).status).toBe(200);
    await ben.browser.raw(board).sync();
    await set({ door: 'lobby' });
    const again = await ben.browser.post('/api/join', { code, name: 'Ben' });
    expect(again.body.waiting).toBe(false);
    expect((await server.newBrowser().post('/api/join/look', { code })).body.workshop.door).toBe(
      'lobby',
    );
  });

  test('facilitators hear at once that somebody waits, and that nobody does', async () => {
    const { ama, board, set, come, links, to } = await hall();
    const raw = ama.raw(board);
    await raw.sync();
    await set({ door: 'lobby' });
    const waiting = (): string[] => {
      const said = raw.frames.flatMap((frame) => (frame.type === 'workshop' ? [frame.said] : []));
      return said.flatMap((one) => /"waiting":\d/.exec(JSON.stringify(one)) ?? []);
    };
    const { id } = await come(links.participant, { name: 'Ben' });
    await expect.poll(() => waiting().at(-1)).toBe('"waiting":1');
    await to(id, 'POST', undefined, '/admit');
    await expect.poll(() => waiting().at(-1)).toBe('"waiting":0');
  });

  test('when the door is opened nobody is left in the lobby', async () => {
    const { board, set, come, links } = await hall();
    await set({ door: 'lobby' });
    const people = [
      await come(links.participant, { name: 'Ben' }),
      await come(links.viewer, { name: 'Cy' }),
    ];
    await set({ door: 'open' });
    for (const { browser } of people) {
      expect((await browser.get(`/api/boards/${board}`)).status).toBe(200);
    }
  });

  test('a locked door lets in who runs the session and who has been in, and tells the others so', async () => {
    const { board, set, come, links, list } = await hall();
    const ben = await come(links.participant, { name: 'Ben' });
    await set({ door: 'locked' });
    for (const link of [links.participant, links.viewer]) {
      const { answer } = await come(link, { name: 'Cy' });
      expect([answer.status, answer.body.type]).toEqual([403, 'door-locked']);
      expect(answer.body.detail).toMatch(/Ask the facilitator/);
    }
    for (const link of [links.facilitator, links.scribe]) {
      expect((await come(link, { name: 'Di' })).answer.status).toBe(200);
    }
    expect((await ben.browser.join(links.participant, 'Benedikt')).status).toBe(200);
    expect((await ben.browser.get(`/api/boards/${board}`)).status).toBe(200);
    expect(await list()).toHaveLength(4);
  });
});

describe('changing people', () => {
  test('a rename is seen by everyone at once, and who it is comes back by the new name', async () => {
    const { ama, board, come, links, to } = await hall();
    const ben = await come(links.participant, { name: 'Rude words' });
    const theirs = ben.browser.raw(board);
    const seen = ama.raw(board);
    await Promise.all([theirs.sync(), seen.sync()]);
    expect((await to(ben.id, 'PATCH', { name: 'Ben' })).body.person.name).toBe('Ben');
    expect((await theirs.closed).code).toBe(CloseCode.restarting);
    await until('all see it', () => peopleOf(seen.doc).get(ben.id)?.name === 'Ben');
    const { body } = await ben.browser.get(`/api/boards/${board}`);
    expect(body.participant.name).toBe('Ben');
    expect(JSON.stringify(body.people)).not.toContain('Rude');
    // Of a name nothing need be left.
    expect((await to(ben.id, 'PATCH', { name: '' })).body.person).toMatchObject({
      name: 'Participant 2',
      isNamed: false,
    });
  });

  test('a new role takes effect at once on what is open', async () => {
    const { board, come, links, to } = await hall();
    const ben = await come(links.viewer, { name: 'Ben' });
    const theirs = ben.browser.raw(board);
    await theirs.sync();
    await to(ben.id, 'PATCH', { role: 'facilitator' });
    expect((await theirs.closed).code).toBe(CloseCode.restarting);
    expect((await ben.browser.get(`/api/boards/${board}/people`)).status).toBe(200);
    await to(ben.id, 'PATCH', { role: 'viewer' });
    expect((await ben.browser.get(`/api/boards/${board}/people`)).body.type).toBe('not-allowed');
  });

  test('a role that a facilitator has given stays when the same link is opened again; another link gives its own', async () => {
    const { come, links, to } = await hall();
    const ben = await come(links.participant, { name: 'Ben' });
    const again = async (link: string): Promise<string> =>
      (await ben.browser.join(link, 'Ben')).body.participant.role;
    for (const role of ['viewer', 'scribe']) {
      await to(ben.id, 'PATCH', { role });
      expect(await again(links.participant)).toBe(role);
    }
    expect(await again(links.viewer)).toBe('viewer');
    expect(await again(links.participant)).toBe('participant');
  });

  test('group and place can be said by facilitators and by oneself, and disturb no line', async () => {
    const { board, come, links, to } = await hall();
    const ben = await come(links.participant, { name: 'Ben' });
    const theirs = ben.browser.raw(board);
    await theirs.sync();
    await to(ben.id, 'PATCH', { group: 'Manager', place: 'room' });
    const path = `/api/boards/${board}/me`;
    const changed = await ask(ben.browser, 'PATCH', path, { group: null, place: 'remote' });
    expect(changed.body).toMatchObject({ group: null, place: 'remote' });
    expect((await ask(ben.browser, 'PATCH', path, { group: 'Wizard' })).body.type).toBe(
      'group-unknown',
    );
    expect((await ask(ben.browser, 'PATCH', path, { role: 'facilitator' })).body).toMatchObject({
      participant: { role: 'participant' },
    });
    expect(theirs.socket.readyState).toBe(theirs.socket.OPEN);
  });

  test('who is removed opens nothing any more and is told why; what they wrote stays, and they can be let in again', async () => {
    const { ama, board, come, links, list, to } = await hall();
    const ben = await come(links.participant, { name: 'Ben' });
    const theirs = ben.browser.raw(board);
    await theirs.sync();
    await ask(ben.browser, 'PUT', `/api/boards/${board}/workshop/hand`, { up: true });
    expect((await to(ben.id, 'DELETE')).body.person.state).toBe('removed');
    expect((await ama.get(`/api/boards/${board}/workshop`)).body.state.hands).toEqual([]);
    expect(await theirs.closed).toEqual({
      code: CloseCode.removed,
      reason: 'A facilitator has taken you off this board.',
    });
    expect((await ben.browser.raw(board).closed).code).toBe(CloseCode.removed);
    for (const path of ['', '/me', '/links']) {
      expect((await ben.browser.get(`/api/boards/${board}${path}`)).body.type).toBe('removed');
    }
    for (const link of Object.values(links)) {
      const token = link.split('#')[1];
      const looked = await ben.browser.post('/api/join/look', { token });
      expect([looked.status, looked.body.type]).toEqual([403, 'removed']);
      const { body } = await ben.browser.post('/api/join', { token, name: 'Ben' });
      expect(body.type).toBe('removed');
      expect(body.detail).toMatch(/What you wrote stays/);
    }
    const seen = ama.raw(board);
    await seen.sync();
    expect(peopleOf(seen.doc).get(ben.id)?.name).toBe('Ben');
    // They can still be given another name, which others see on what they wrote.
    await to(ben.id, 'PATCH', { name: 'Somebody' });
    await until('renamed', () => peopleOf(seen.doc).get(ben.id)?.name === 'Somebody');
    expect((await list()).at(-1)).toMatchObject({ state: 'removed', name: 'Somebody' });
    await to(ben.id, 'POST', undefined, '/admit');
    expect((await ben.browser.get(`/api/boards/${board}`)).status).toBe(200);
  });

  test('who is turned away at the door is told that, and not that they were taken off', async () => {
    const { set, come, links, to, board } = await hall();
    await set({ door: 'lobby' });
    const ben = await come(links.participant, { name: 'Ben' });
    await to(ben.id, 'DELETE');
    const { body } = await ben.browser.get(`/api/boards/${board}`);
    expect([body.type, body.title]).toEqual(['removed', 'A facilitator has not let you in.']);
  });

  test('the last facilitator stays one: whoever asks, by whatever way', async () => {
    const { ama, board, come, links, list, to } = await hall();
    const [{ id }] = await list();
    const refused = [
      await to(id, 'PATCH', { role: 'viewer' }),
      await to(id, 'DELETE'),
      await ama.join(links.participant, 'Ama'),
    ];
    for (const { status, body } of refused) {
      expect([status, body.type]).toEqual([409, 'last-facilitator']);
    }
    expect((await ama.get(`/api/boards/${board}`)).body.participant.role).toBe('facilitator');
    // Of two who send each other away at once one stays.
    const di = await come(links.facilitator, { name: 'Di' });
    const other = (path: string) =>
      ask(di.browser, 'DELETE', `/api/boards/${board}/people/${path}`);
    const both = await Promise.all([to(di.id, 'DELETE'), other(id)]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('nobody else changes people, nor is there anybody of another board', async () => {
    const { server, board, come, links, to, list } = await hall();
    const [{ id }] = await list();
    for (const role of ['scribe', 'participant', 'viewer'] as const) {
      const { browser } = await come(links[role], { name: 'Eve' });
      const path = `/api/boards/${board}`;
      const tried = [
        await ask(browser, 'PATCH', `${path}/people/${id}`, { name: 'Eve' }),
        await ask(browser, 'DELETE', `${path}/people/${id}`),
        await ask(browser, 'POST', `${path}/people/${id}/admit`),
        await ask(browser, 'PUT', `${path}/workshop/settings`, { door: 'locked' }),
      ];
      expect(tried.map(({ body }) => body.type)).toEqual(tried.map(() => 'not-allowed'));
    }
    const other = server.newBrowser();
    const elsewhere = await other.createBoard();
    const stranger = (await other.get(`/api/boards/${elsewhere.board}`)).body.participant.id;
    for (const nobody of [stranger, 'x', '..%2f..']) {
      expect((await to(nobody, 'DELETE')).status).toBe(404);
    }
  });

  test.each([
    [{ name: 'x'.repeat(81) }, 'bad-name'],
    [{ name: 'NHS number 943 476 5919' }, 'bad-name'],
    [{ role: 'owner' }, 'bad-request'],
    [{ place: 'moon' }, 'bad-request'],
    [{ group: 'Wizard' }, 'group-unknown'],
  ])('%j is refused, in words', async (change, type) => {
    const { come, links, to } = await hall();
    const { id } = await come(links.participant, { name: 'Ben' });
    expect((await to(id, 'PATCH', change)).body.type).toBe(type);
  });
});

test('who is here, with what, and when somebody was last seen', async () => {
  const { board, come, links, list } = await hall();
  const ben = await come(links.participant, { name: 'Ben' });
  const [, joined] = await list();
  expect(joined).toMatchObject({ devices: [], lastSeen: joined.joinedAt });
  const before = Date.now();
  const theirs = ben.browser.raw(board);
  await theirs.sync();
  expect((await list())[1].devices).toEqual(['computer']);
  theirs.socket.close();
  await until('they have gone', async () => (await list())[1].devices.length === 0);
  expect((await list())[1].lastSeen).toBeGreaterThanOrEqual(before);
});

test('attendance is counted without names and without small groups; who was taken off, or never let in, is not counted', async () => {
  const { ama, board, come, links, set, to } = await hall();
  const first = await come(links.participant, { name: 'Sam', group: 'Manager' });
  for (let n = 0; n < 6; n++) {
    const { browser } = await come(links.participant, {
      name: `Person ${n}`,
      group: 'Practitioner',
      place: 'room',
    });
    await browser.raw(board).sync();
  }
  await to(first.id, 'DELETE');
  await set({ door: 'lobby' });
  await come(links.participant, { name: 'Waits' });
  const { body } = await ama.get(`/api/boards/${board}/people/attendance`);
  expect(body).toMatchObject({
    byRole: [
      { role: 'facilitator', people: 'few' },
      { role: 'participant', people: 6 },
    ],
    byGroup: [{ of: ['Practitioner'], people: 6 }],
    byPlace: [{ of: ['room'], people: 6 }],
    most: 6,
  });
  expect(JSON.stringify(body)).not.toMatch(/Person|Sam|Manager/);
});

describe('settings', () => {
  test('are changed in part, and everyone has them with the board', async () => {
    const { ama, board, set, server, code } = await hall();
    const raw = ama.raw(board);
    await raw.sync();
    const changed = await set({ groups: [' Head ', 'Parent'] });
    expect(changed.body.settings).toEqual({
      groups: ['Head', 'Parent'],
      nameless: true,
      door: 'open',
    });
    await set({ door: 'locked' });
    const session = raw.doc.getMap('session');
    await until('they have come', () => session.get('settings'));
    await until('with the door', () => JSON.stringify(session.get('settings')).includes('locked'));
    const { body } = await server.newBrowser().post('/api/join/look', { code });
    expect(body.workshop).toEqual({ groups: ['Head', 'Parent'], nameless: true, door: 'locked' });
  });

  test.each([
    [{ groups: ['Head', 'head'] }, 'bad-groups', /there twice.*Nothing was changed/],
    [{ groups: ['Tom, dob 12/03/2012'] }, 'bad-groups', /looks like/],
    [{ groups: Array.from({ length: 9 }, (_, n) => `Kind ${n}`) }, 'bad-groups', /at most 8/],
    [{ door: 'ajar' }, 'bad-request', /./],
  ])('%j is refused, in words', async (settings, type, detail) => {
    const { set } = await hall();
    const { status, body } = await set(settings);
    expect([status, body.type]).toEqual([400, type]);
    expect(body.detail).toMatch(detail);
  });
});
