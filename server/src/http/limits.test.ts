import http from 'node:http';
import { once } from 'node:events';
import net from 'node:net';
import { expect, test } from 'vitest';
import { USUAL_LIMITS } from '../limits/limits.ts';
import type { Browser } from '../testing/browser.ts';
import { startTestServer } from '../testing/server.ts';

/** A browser whose requests a trusted proxy says come from there. */
function post(browser: Browser, from: string, path: string, json: unknown) {
  return browser.request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': from },
    body: JSON.stringify(json),
  });
}

/** A well-formed code that opens nothing here. */
function wrong(n: number): string {
  const signs = 'FHKMRWXY234679';
  return `FFF-F${signs[n % 14]}${signs[Math.floor(n / 14) % 14]}`;
}

test('a hall of two hundred behind one address gets in at once, mistyping dozens of times', async () => {
  const server = await startTestServer();
  const { code } = await server.newBrowser().createBoard();
  const statuses = await Promise.all(
    Array.from({ length: 200 }, async (_, n) => {
      const person = server.newBrowser();
      if (n % 4 === 0) await person.post('/api/join/look', { code: wrong(n) });
      // No code at all is no guess.
      if (n % 4 === 1) await person.post('/api/join/look', { code: 'K7M' });
      await person.post('/api/join/look', { code });
      return (await person.post('/api/join', { code, name: `Person ${n}` })).status;
    }),
  );
  expect(statuses.filter((status) => status === 200)).toHaveLength(200);
});

test('a guesser is told to wait and finds out nothing meanwhile; links, other addresses and those who are in go on', async () => {
  // None comes back while a slow machine runs this.
  const wrongCodes = { ...USUAL_LIMITS.wrongCodes, everyMs: 600_000 };
  const server = await startTestServer({ trustProxy: true, limits: { wrongCodes } });
  const { code, links } = await server.newBrowser().createBoard();
  const hall = '203.0.113.7';
  const ben = server.newBrowser();
  expect((await post(ben, hall, '/api/join', { code, name: 'Ben' })).status).toBe(200);

  const prankster = server.newBrowser();
  for (let n = 0; n < 60; n++) {
    const answer = await post(prankster, hall, '/api/join/look', { code: wrong(n) });
    expect(answer.body.type).toBe('code-unknown');
  }
  const refused = await post(prankster, hall, '/api/join/look', { code: wrong(61) });
  expect([refused.status, refused.body.type]).toEqual([429, 'too-many-wrong-codes']);
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(refused.body.detail).toMatch(/Try the code again in .+ or come in by the link/);
  // The right code is answered just as a wrong one.
  const right = await post(prankster, hall, '/api/join/look', { code });
  expect([right.status, right.body]).toEqual([429, refused.body]);

  const token = links.participant.split('#')[1];
  const carla = server.newBrowser();
  expect((await post(carla, hall, '/api/join', { token, name: 'Carla' })).status).toBe(200);
  expect((await post(ben, hall, '/api/join/look', { code })).status).toBe(200);
  expect((await post(ben, hall, '/api/join', { code, name: 'Benjamin' })).status).toBe(200);
  const elsewhere = server.newBrowser();
  expect((await post(elsewhere, '203.0.113.8', '/api/join/look', { code })).status).toBe(200);
});

test('an address that nobody vouches for is not believed', async () => {
  const server = await startTestServer({ limits: { wrongCodes: { atOnce: 3, everyMs: 60_000 } } });
  const prankster = server.newBrowser();
  const types: string[] = [];
  for (let n = 0; n < 5; n++) {
    const answer = await post(prankster, `10.0.0.${n}`, '/api/join/look', { code: wrong(n) });
    types.push(answer.body.type);
  }
  expect(types.slice(3)).toEqual(['too-many-wrong-codes', 'too-many-wrong-codes']);
});

test('many addresses together guess no faster than all may', async () => {
  const server = await startTestServer({
    trustProxy: true,
    limits: { wrongCodesInAll: { atOnce: 10, everyMs: 60_000 } },
  });
  const { links } = await server.newBrowser().createBoard();
  const prankster = server.newBrowser();
  const statuses: number[] = [];
  for (let n = 0; n < 15; n++) {
    const answer = await post(prankster, `10.0.${n}.1`, '/api/join/look', { code: wrong(n) });
    statuses.push(answer.status);
  }
  expect(statuses.filter((status) => status === 404)).toHaveLength(10);
  expect((await server.newBrowser().join(links.viewer, 'Ben')).status).toBe(200);
});

test('who makes very many boards is told when the next one may be made; a title that is refused costs nothing', async () => {
  const server = await startTestServer({ limits: { boardsPerHour: 2 } });
  const ama = server.newBrowser();
  for (let n = 0; n < 5; n++) await ama.post('/api/boards', { title: ' ', name: 'Ama' });
  await ama.createBoard();
  await ama.createBoard();
  const refused = await ama.post('/api/boards', { title: 'Third', name: 'Ama' });
  expect([refused.status, refused.body.type]).toEqual([429, 'too-many-boards']);
  expect(refused.headers.get('Retry-After')).toBe('1800');
  expect(refused.body.detail).toContain('30 minutes');
});

test('who adds pictures without end is told to wait', async () => {
  const server = await startTestServer({ limits: { pictures: { atOnce: 2, everyMs: 60_000 } } });
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  const add = () =>
    ama.request(`/api/boards/${board}/assets`, { method: 'POST', body: 'no picture' });
  const statuses = [(await add()).status, (await add()).status, (await add()).status];
  expect(statuses).toEqual([415, 415, 429]);
});

test('a request that is not finished in time is given up', async () => {
  const { port } = await startTestServer({ timing: { handshakeMs: 100 } });
  const socket = net.connect(port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n');
  const [answer]: Buffer[] = await once(socket, 'data');
  expect(answer?.toString()).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  await once(socket, 'close');
});

test('while the server goes down, requests for data are sent away in words, with when to come back', async () => {
  const server = await startTestServer({
    replaced: (storage) => ({
      checkpoint: async (...args) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        return storage.checkpoint(...args);
      },
    }),
  });
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  await ama.raw(board).sync();
  const closing = server.close();
  expect((await ama.get('/readyz')).status).toBe(503);
  expect((await ama.get('/healthz')).status).toBe(200);
  const refused = await ama.get(`/api/boards/${board}`);
  expect([refused.status, refused.body.type]).toEqual([503, 'shutting-down']);
  expect(refused.headers.get('Retry-After')).toBe('2');
  const upgrade = http.get(`${server.origin}/sync/${board}`, {
    headers: { Connection: 'Upgrade', Upgrade: 'websocket' },
  });
  const [sentAway]: http.IncomingMessage[] = await once(upgrade, 'response');
  expect([sentAway?.statusCode, sentAway?.headers['retry-after']]).toEqual([503, '2']);
  expect(await closing).toBe(0);
});
