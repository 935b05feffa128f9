import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { startTestServer, tempDir } from '../testing/server.ts';

function builtClient(): string {
  const dir = tempDir();
  fs.mkdirSync(path.join(dir, 'assets'));
  fs.writeFileSync(path.join(dir, 'index.html'), '<!doctype html><title>Gapboard</title>');
  fs.writeFileSync(path.join(dir, 'light.html'), '<!doctype html><title>Light</title>');
  fs.writeFileSync(path.join(dir, 'sw.js'), 'self.x = 1');
  fs.writeFileSync(path.join(dir, '.gapboard-built'), 'secret');
  fs.writeFileSync(path.join(dir, 'assets/app-1234.js'), 'console.log("app")');
  fs.writeFileSync(path.join(dir, 'assets/app-1234.js.gz'), gzipSync('console.log("app")'));
  fs.writeFileSync(path.join(dir, 'assets/app-1234.js.br'), 'brotli');
  return dir;
}

/** Answers as they are on the line: `fetch` would unpack them. */
async function get(origin: string, at: string, headers: Record<string, string> = {}) {
  const http = await import('node:http');
  return new Promise<{ status?: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      http
        .get(`${origin}${at}`, { headers }, (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => {
            const { statusCode: status, headers: given } = response;
            resolve({ ...(status ? { status } : {}), headers: given, body: Buffer.concat(parts) });
          });
        })
        .on('error', reject);
    },
  );
}

test.each([
  ['/', 'Gapboard'],
  ['/join', 'Light'],
  ['/board/AAAAAAAAAAAAAAAAAAAAAA', 'Gapboard'],
  ['/board/AAAAAAAAAAAAAAAAAAAAAA/note', 'Light'],
  ['/board/AAAAAAAAAAAAAAAAAAAAAA/outline', 'Gapboard'],
  ['/anything/else', 'Gapboard'],
])(
  'the page at %s is the one titled %s, asked for anew each time but sent once',
  async (at, title) => {
    const { origin } = await startTestServer({ clientDir: builtClient() });
    const first = await get(origin, at);
    expect(first.body.toString()).toContain(`<title>${title}</title>`);
    expect([first.status, first.headers['cache-control']]).toEqual([200, 'no-cache']);
    expect(first.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(first.headers['content-security-policy']).toContain("script-src 'self';");
    const etag = String(first.headers['etag']);
    const second = await get(origin, at, { 'If-None-Match': etag });
    expect([second.status, second.body.length]).toEqual([304, 0]);
  },
);

test('a part of the page is sent packed to who can unpack it, and kept for ever', async () => {
  const { origin } = await startTestServer({ clientDir: builtClient() });
  const at = '/assets/app-1234.js';
  const plain = await get(origin, at);
  expect(plain.body.toString()).toBe('console.log("app")');
  const zipped = await get(origin, at, { 'Accept-Encoding': 'gzip, deflate' });
  expect(zipped.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(zipped.body).toString()).toBe('console.log("app")');
  const best = await get(origin, at, { 'Accept-Encoding': 'gzip, deflate, br' });
  expect([best.headers['content-encoding'], best.body.toString()]).toEqual(['br', 'brotli']);
  const refused = await get(origin, at, { 'Accept-Encoding': 'br;q=0, gzip' });
  expect(refused.headers['content-encoding']).toBe('gzip');
  for (const answer of [plain, zipped, best]) {
    expect(answer.headers['vary']).toBe('Accept-Encoding');
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  }
});

test('a missing part is never answered with the page, and no path leads out of the folder', async () => {
  const { origin } = await startTestServer({ clientDir: builtClient() });
  expect((await get(origin, '/assets/old-1.js')).status).toBe(404);
  expect((await get(origin, '/assets/../../secret')).body.toString()).not.toContain('secret');
  expect((await get(origin, '/.gapboard-built')).body.toString()).not.toContain('secret');
  expect((await get(origin, '/sync/x')).status).toBe(404);
});

test('the service worker is asked for anew each time, and is a script', async () => {
  const { origin } = await startTestServer({ clientDir: builtClient() });
  const { headers, body } = await get(origin, '/sw.js');
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(headers['cache-control']).toBe('no-cache');
  expect(body.toString()).toBe('self.x = 1');
});

test('a new build is served without a restart', async () => {
  const clientDir = builtClient();
  const { origin } = await startTestServer({ clientDir });
  await get(origin, '/');
  fs.writeFileSync(path.join(clientDir, 'assets/app-5678.js'), 'new');
  fs.utimesSync(path.join(clientDir, 'index.html'), new Date(), new Date(Date.now() + 5000));
  expect((await get(origin, '/assets/app-5678.js')).status).toBe(200);
});

test('without a build the rest works, and the page’s place says what to do', async () => {
  const server = await startTestServer({ clientDir: path.join(tempDir(), 'missing') });
  const page = await get(server.origin, '/');
  expect([page.status, page.body.toString()]).toEqual([404, expect.stringContaining('npm start')]);
  expect((await server.newBrowser().post('/api/boards', { title: 'a', name: 'b' })).status).toBe(
    201,
  );
});
