import { expect, test } from 'vitest';
import { encodeUpdate } from '@gapboard/sync';
import { startTestServer, until } from './testing/server.ts';
import { forReading, type Log } from './log.ts';

/** Everything that is logged at any level. */
function everything(): { log: Log; lines: string[] } {
  const lines: string[] = [];
  const write = (message: string, fields = {}): void => {
    lines.push(`${message} ${JSON.stringify(fields)}`);
  };
  return { log: { debug: write, info: write, warn: write, error: write }, lines };
}

test('no token, code, cookie, name, title or address is ever logged, at any level, on errors neither', async () => {
  const { log, lines } = everything();
  let broken = false;
  const server = await startTestServer({
    log,
    replaced: (storage) => ({
      addMember: (board, member) =>
        broken ? Promise.reject(new Error('broken')) : storage.addMember(board, member),
    }),
  });
  const ama = server.newBrowser();
  const { board, links, code } = await ama.createBoard('Titular', 'Amabel');
  const ben = server.newBrowser();
  await ben.post('/api/join/look', { code });
  await ben.post('/api/join', { code, name: 'Benedict' });
  const token = links.viewer.split('#')[1] ?? '';
  const viewer = server.newBrowser();
  await viewer.join(links.viewer, 'Violetta');
  await viewer.get(`/api/boards/${board}?token=${token}`);
  await viewer.post('/api/join', { token: 'AAAAAAAAAAAAAAAAAAAAAA', name: 'Nobody' });
  await viewer.request('/api/join', { method: 'POST', body: `{"token": "${token}"` });
  broken = true;
  expect((await server.newBrowser().join(links.viewer, 'Unlucky')).status).toBe(500);
  const client = ben.raw(board);
  await client.sync();
  client.send(encodeUpdate(new Uint8Array([1, 2, 3, 255])));
  await client.closed;
  await until('the socket’s end is logged', () => lines.join().includes('a socket closed'));

  const logged = lines.join('\n');
  expect(logged).toContain('a request failed');
  expect(logged).toContain(`"path":"/api/boards/${board}"`);
  const secrets = [code, token, ...Object.values(links).map((link) => link.split('#')[1] ?? '')];
  const values = [ama, ben, viewer].map(({ cookie }) => cookie.split('=')[1] ?? '');
  const people = ['Amabel', 'Benedict', 'Violetta', 'Nobody', 'Unlucky', 'Titular', '127.0.0.1'];
  for (const secret of [...secrets, ...values, ...people]) {
    expect(secret).not.toBe('');
    expect(logged).not.toContain(secret);
  }
});

test('every answer has a number, the one in its line of the log; from outside only a trusted proxy’s is taken', async () => {
  const { log, lines } = everything();
  const given = { 'X-Request-Id': 'from-the-proxy-1' };
  const direct = await startTestServer({ log });
  const own = (await direct.newBrowser().get('/api/config', given)).headers.get('X-Request-Id');
  expect(own).toMatch(/^[\w-]{36}$/);
  expect(lines.join('\n')).toContain(`"request":"${own}"`);

  const behind = await startTestServer({ trustProxy: true });
  const asked = async (headers: Record<string, string>): Promise<string | null> =>
    (await behind.newBrowser().get('/api/config', headers)).headers.get('X-Request-Id');
  expect(await asked(given)).toBe('from-the-proxy-1');
  expect(await asked({ 'X-Request-Id': 'no {"id"} of any usual form' })).toMatch(/^[\w-]{36}$/);
});

test('in front of a person a line is plain words, with what went wrong below it', () => {
  const line = JSON.stringify({
    level: 'error',
    time: '2026-01-02T03:04:05.678Z',
    board: 'b1',
    why: 'Error: full\n    at write',
    msg: 'storage fails',
  });
  expect(forReading(line)).toBe(
    '2026-01-02T03:04:05.678Z error storage fails board="b1"\n  Error: full\n      at write\n',
  );
});
