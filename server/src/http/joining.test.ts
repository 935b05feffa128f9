import { NAME_MAX, ROLES } from '@gapboard/board';
import { describe, expect, test } from 'vitest';
import { startTestServer } from '../testing/server.ts';

describe('making a board', () => {
  test('makes its maker the facilitator, with a link for each role and a code', async () => {
    const server = await startTestServer();
    const ama = server.newBrowser();
    const { status, body, headers } = await ama.post('/api/boards', {
      title: ' Water ',
      name: 'Ama',
    });
    expect(status).toBe(201);
    expect(body.board).toMatchObject({ title: 'Water' });
    expect(body.participant).toMatchObject({ name: 'Ama', role: 'facilitator' });
    expect(body.code).toMatch(/^\w{3}-\w{3}$/);
    for (const role of ROLES) {
      expect(body.links[role]).toMatch(new RegExp(`^${server.origin}/join#[\\w-]{22}$`));
    }
    expect(headers.getSetCookie()[0]).toMatch(/; HttpOnly; SameSite=Lax$/);
    expect(headers.getSetCookie()[0]).toContain(`gapboard_${body.board.id}=`);
    const own = await ama.get(`/api/boards/${body.board.id}`);
    expect(own.body).toEqual({
      board: body.board,
      participant: body.participant,
      people: [body.participant],
    });
  });

  test('links carry the address the browser used, and the cookie is for https only where that is used', async () => {
    const server = await startTestServer();
    const { body, headers } = await server.newBrowser().request('/api/boards', {
      method: 'POST',
      body: JSON.stringify({ title: 'Water', name: 'Ama' }),
      headers: { 'Content-Type': 'application/json', 'X-Forwarded-Proto': 'https' },
    });
    expect(body.links.viewer).toMatch(/^https:\/\/127\.0\.0\.1:/);
    expect(headers.getSetCookie()[0]).toContain('Secure');
  });

  test.each([
    [{ title: ' ', name: 'Ama' }, 'bad-title', /give it a name/],
    [{ title: 'Water', name: ' \u200b ' }, 'bad-name', /type the name/],
    [
      { title: 'Water', name: 'x'.repeat(NAME_MAX + 1) },
      'bad-name',
      /at most 80 characters; this has 81/,
    ],
    [{ title: 'Water' }, 'bad-request', /try again/],
    [{ title: 5, name: 'Ama' }, 'bad-request', /try again/],
    [[], 'bad-request', /try again/],
  ])('%j is refused as %s, in words', async (json, type, detail) => {
    const server = await startTestServer();
    const answer = await server.newBrowser().post('/api/boards', json);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(answer.body).toMatchObject({ type, status: 400 });
    expect(answer.body.title).toMatch(/^[A-Z].*\.$/);
    expect(answer.body.detail).toMatch(detail);
  });

  test.each([
    ['malformed JSON', '{"title": ', 400],
    ['no JSON', 'title=Water', 400],
    ['nothing', '', 400],
    [
      'a body larger than any form',
      JSON.stringify({ title: 'x'.repeat(70_000), name: 'Ama' }),
      413,
    ],
  ])('%s is refused in words', async (_what, text, status) => {
    const server = await startTestServer();
    const answer = await server.newBrowser().request('/api/boards', {
      method: 'POST',
      body: text,
      headers: { 'Content-Type': 'application/json' },
    });
    expect(answer.status).toBe(status);
    expect(answer.body.type).toBe('bad-request');
    expect(server.logged).toEqual([]);
  });
});

describe('joining', () => {
  test('a link or the code, however typed, shows what it opens before anyone joins', async () => {
    const server = await startTestServer();
    const { board, links, code } = await server.newBrowser().createBoard('Water');
    const ben = server.newBrowser();
    const byLink = await ben.post('/api/join/look', { token: links.scribe.split('#')[1] });
    expect(byLink.body).toEqual({
      board: { id: board, title: 'Water' },
      role: 'scribe',
      joined: null,
      workshop: {
        groups: ['Practitioner', 'Lived experience', 'Manager', 'Researcher'],
        nameless: true,
        door: 'open',
      },
    });
    const byCode = await ben.post('/api/join/look', {
      code: ` ${code.toLowerCase().replace('-', ' ')} `,
    });
    expect(byCode.body.role).toBe('participant');
    expect((await ben.get(`/api/boards/${board}`)).body.type).toBe('no-session');
    await ben.post('/api/join', { code, name: 'Ben' });
    const again = await ben.post('/api/join/look', { code });
    expect(again.body.joined).toEqual({ name: 'Ben', group: null, place: null });
  });

  test.each(ROLES)('the %s link makes a %s', async (role) => {
    const server = await startTestServer();
    const { links } = await server.newBrowser().createBoard();
    const { status, body } = await server.newBrowser().join(links[role], 'Ben');
    expect(status).toBe(200);
    expect(body.participant).toMatchObject({ name: 'Ben', role });
  });

  test('joining again in the same browser keeps the person, with the new name and role', async () => {
    const server = await startTestServer();
    const { board, links } = await server.newBrowser().createBoard();
    const ben = server.newBrowser();
    const first = await ben.join(links.viewer, 'Ben');
    const second = await ben.join(links.scribe, 'Benjamin');
    expect(second.body.participant).toEqual({
      ...first.body.participant,
      name: 'Benjamin',
      role: 'scribe',
    });
    const { body } = await ben.get(`/api/boards/${board}`);
    expect(body.participant).toEqual(second.body.participant);
    expect(body.people).toHaveLength(2);
  });

  test.each([
    [{ token: 'AAAAAAAAAAAAAAAAAAAAAA', name: 'Ben' }, 404, 'link-unknown'],
    [{ token: '', name: 'Ben' }, 404, 'link-unknown'],
    [{ code: 'FFF-FFF', name: 'Ben' }, 404, 'code-unknown'],
    [{ code: 'hello', name: 'Ben' }, 404, 'code-unknown'],
    [{ name: 'Ben' }, 400, 'bad-request'],
  ])('%j is refused', async (json, status, type) => {
    const server = await startTestServer();
    const answer = await server.newBrowser().post('/api/join', json);
    expect([answer.status, answer.body.type]).toEqual([status, type]);
  });

  test('a name that is empty or too long is refused in words, and nobody has joined', async () => {
    const server = await startTestServer();
    const ama = server.newBrowser();
    const { board, links } = await ama.createBoard();
    expect((await server.newBrowser().join(links.scribe, '  ')).body.type).toBe('bad-name');
    const long = 'x'.repeat(NAME_MAX + 1);
    expect((await server.newBrowser().join(links.viewer, long)).body.type).toBe('bad-name');
    expect((await ama.get(`/api/boards/${board}`)).body.people).toHaveLength(1);
  });
});

describe('links', () => {
  test('a new link takes the old one’s place, which says so; those who are in stay in', async () => {
    const server = await startTestServer();
    const ama = server.newBrowser();
    const { board, links, code } = await ama.createBoard();
    const ben = server.newBrowser();
    await ben.join(links.participant, 'Ben');
    const renewed = await ama.post(`/api/boards/${board}/links/participant`);
    expect(renewed.status).toBe(200);
    expect(renewed.body.links.viewer).toBe(links.viewer);
    expect(renewed.body.links.participant).not.toBe(links.participant);
    expect(renewed.body.code).not.toBe(code);
    expect((await ama.get(`/api/boards/${board}/links`)).body).toEqual(renewed.body);

    const late = server.newBrowser();
    const refused = await late.join(links.participant, 'Carla');
    expect([refused.status, refused.body.type]).toEqual([410, 'link-renewed']);
    expect(`${refused.body.title} ${refused.body.detail}`).toBe(
      'This link has been replaced. Ask the facilitator for the new one.',
    );
    expect((await late.post('/api/join', { code, name: 'Carla' })).body.type).toBe('code-unknown');
    expect((await late.join(renewed.body.links.participant, 'Carla')).status).toBe(200);
    expect((await ben.get(`/api/boards/${board}`)).status).toBe(200);
  });

  test('only a facilitator sees and renews them', async () => {
    const server = await startTestServer();
    const { board, links } = await server.newBrowser().createBoard();
    for (const role of ['scribe', 'participant', 'viewer'] as const) {
      const other = server.newBrowser();
      await other.join(links[role], 'Ben');
      expect((await other.get(`/api/boards/${board}/links`)).body.type).toBe('not-allowed');
      expect((await other.post(`/api/boards/${board}/links/${role}`)).body.type).toBe(
        'not-allowed',
      );
    }
  });

  test('tokens, cookies and names never reach the log', async () => {
    const server = await startTestServer({
      replaced: () => ({ addMember: () => Promise.reject(new Error('broken')) }),
    });
    const ama = server.newBrowser();
    const { links } = await ama.createBoard();
    const answer = await server.newBrowser().join(links.viewer, 'Secretive');
    expect([answer.status, answer.body.type]).toEqual([500, 'internal']);
    expect(answer.body.detail).toMatch(/number in the log is [\w-]{36}/);
    const log = server.logged.join();
    expect(log).toContain('broken');
    expect(log).not.toContain('Secretive');
    expect(log).not.toContain(links.viewer.split('#')[1]);
    expect(answer.body.detail).not.toContain('broken');
  });
});

test.each([
  ['/api/boards/AAAAAAAAAAAAAAAAAAAAAA', 404, 'board-unknown'],
  ['/api/boards/..%2f..%2fsecret', 404, 'board-unknown'],
  ['/api/nothing', 404, 'not-found'],
  ['/api', 404, 'not-found'],
])('%s is answered with %i %s', async (path, status, type) => {
  const server = await startTestServer();
  const answer = await server.newBrowser().get(path);
  expect([answer.status, answer.body.type]).toEqual([status, type]);
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(answer.headers.get('Referrer-Policy')).toBe('same-origin');
});

test('the licence key is handed to whoever asks, and so is that there is none', async () => {
  const without = await startTestServer();
  expect((await without.newBrowser().get('/api/config')).body).toEqual({ tldrawLicenseKey: null });
  const server = await startTestServer({ tldrawLicenseKey: 'key' });
  expect((await server.newBrowser().get('/api/config')).body).toEqual({ tldrawLicenseKey: 'key' });
});
