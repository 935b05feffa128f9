import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startTestServer, tempDir } from '../testing/server.ts';

function builtClient(): string {
  const dir = tempDir();
  fs.mkdirSync(path.join(dir, 'assets'));
  fs.writeFileSync(path.join(dir, 'index.html'), '<!doctype html><title>Gapboard</title>');
  fs.writeFileSync(path.join(dir, 'light.html'), '<!doctype html><title>Join</title>');
  fs.writeFileSync(path.join(dir, 'sw.js'), 'self.x = 1');
  fs.writeFileSync(path.join(dir, 'assets/app-1234.js'), 'console.log("app")');
  return dir;
}

const ON_EVERY_ANSWER = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('camera=(), clipboard-read=(self)'),
};
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('every kind of answer carries the security headers, and no script may run but the pages’ own', async () => {
  const server = await startTestServer({ clientDir: builtClient() });
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  const kept = await ama.request(`/api/boards/${board}/assets`, { method: 'POST', body: PNG });
  const etag = (await ama.get('/')).headers.get('ETag') ?? '';

  const asked: [what: string, status: number, policy: RegExp, RequestInit?][] = [
    ['/', 200, /script-src 'self';/],
    ['/board/any', 304, /script-src 'self';/, { headers: { 'If-None-Match': etag } }],
    ['/join', 200, /script-src 'self';/],
    ['/assets/app-1234.js', 200, /script-src 'self';/],
    ['/sw.js', 200, /script-src 'self';/],
    ['/assets/gone.js', 404, /^default-src 'none'/],
    ['/api/config', 200, /^default-src 'none'/],
    [`/api/boards/${board}`, 200, /^default-src 'none'/],
    [`/api/boards/${board}/assets/${kept.body.name}`, 200, /^default-src 'none';.* sandbox/],
    ['/api/nothing', 404, /^default-src 'none'/],
    ['/api/boards', 400, /^default-src 'none'/, { method: 'POST', body: '{' }],
    ['/healthz', 200, /^default-src 'none'/],
    ['/metrics', 200, /^default-src 'none'/],
  ];
  for (const [at, status, policy, init = {}] of asked) {
    const answer = await ama.request(at, init);
    const headers = Object.fromEntries(answer.headers);
    expect([at, answer.status]).toEqual([at, status]);
    expect(headers).toMatchObject(ON_EVERY_ANSWER);
    expect(headers['content-security-policy']).toMatch(policy);
    expect(headers['content-security-policy']).toMatch(/frame-ancestors/);
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers['x-request-id']).toMatch(/^[\w-]{36}$/);
  }

  const upgrade = http.get(`${server.origin}/sync/${board}`, {
    headers: { Connection: 'Upgrade', Upgrade: 'websocket', Origin: 'https://evil.example' },
  });
  const [refused]: http.IncomingMessage[] = await once(upgrade, 'response');
  expect(refused?.statusCode).toBe(403);
  expect(refused?.headers).toMatchObject(ON_EVERY_ANSWER);
  expect(refused?.headers['content-security-policy']).toBe(DATA_POLICY);
});

test('what is no HTTP at all is refused with the same headers', async () => {
  const { port } = await startTestServer();
  const socket = net.connect(port, '127.0.0.1');
  socket.end('NONSENSE\r\n\r\n');
  const [answer]: Buffer[] = await once(socket, 'data');
  expect(answer?.toString()).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(answer?.toString()).toContain(`Content-Security-Policy: ${DATA_POLICY}\r\n`);
});

test('a page is kept apart from the windows it came from over https, where browsers heed that', async () => {
  const server = await startTestServer({ clientDir: builtClient() });
  const policy = async (headers?: Record<string, string>): Promise<string | null> =>
    (await server.newBrowser().get('/', headers)).headers.get('Cross-Origin-Opener-Policy');
  expect(await policy({ 'X-Forwarded-Proto': 'https' })).toBe('same-origin');
  expect(await policy()).toBeNull();
});

test('the session’s cookie is out of scripts’ and other sites’ reach, and over https goes nowhere else', async () => {
  const server = await startTestServer();
  const { links } = await server.newBrowser().createBoard();
  const cookie = async (headers: Record<string, string>): Promise<string> => {
    const answer = await server.newBrowser().request('/api/join', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ token: links.viewer.split('#')[1], name: 'Ben' }),
    });
    return answer.headers.getSetCookie()[0] ?? '';
  };
  expect(await cookie({})).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(await cookie({ 'X-Forwarded-Proto': 'https' })).toMatch(
    /; HttpOnly; Secure; SameSite=Lax$/,
  );
});

test('another site’s page changes nothing in a visitor’s name, however its request is dressed', async () => {
  const server = await startTestServer();
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  const code = async (): Promise<string> => (await ama.get(`/api/boards/${board}/links`)).body.code;
  const before = await code();
  const changing = [
    `/api/boards/${board}/links/participant`,
    `/api/boards/${board}/snapshots`,
    `/api/boards/${board}/assets`,
    '/api/boards',
    '/api/join',
  ];
  const dressed: Record<string, string>[] = [
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site', Origin: server.origin },
  ];
  for (const at of changing) {
    for (const headers of dressed) {
      const { status, body } = await ama.request(at, { method: 'POST', headers, body: '{}' });
      expect([at, status, body.type]).toEqual([at, 403, 'other-page']);
    }
  }
  expect(await code()).toBe(before);

  const own: Record<string, string>[] = [
    { Origin: server.origin },
    { 'Sec-Fetch-Site': 'same-origin' },
    {},
  ];
  for (const headers of own) {
    const { status } = await ama.request(`/api/boards/${board}/links/viewer`, {
      method: 'POST',
      headers,
    });
    expect(status).toBe(200);
  }
});
