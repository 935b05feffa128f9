import fs from 'node:fs';
import { PICTURE_MAX_BYTES } from '@gapboard/board';
import { describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { startTestServer, tempDir } from '../testing/server.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function boardWithFacilitator(dataDir = tempDir()) {
  const server = await startTestServer({ dataDir });
  const ama = server.newBrowser();
  const { board, links } = await ama.createBoard();
  return { server, ama, board, links, dataDir, path: `/api/boards/${board}/assets` };
}

function upload(
  browser: Browser,
  path: string,
  bytes: Uint8Array<ArrayBuffer> | string,
  type = 'image/png',
) {
  return browser.request(path, { method: 'POST', body: bytes, headers: { 'Content-Type': type } });
}

test('a picture is kept under its content’s name, served to those on the board, and survives a restart', async () => {
  const { server, ama, path, dataDir, links } = await boardWithFacilitator();
  const kept = await upload(ama, path, PNG);
  expect(kept.status).toBe(201);
  expect(kept.body.name).toMatch(/^[0-9a-f]{32}\.png$/);
  expect((await upload(ama, path, PNG)).body.name).toBe(kept.body.name);
  await server.close();

  const next = await startTestServer({ dataDir });
  const viewer = next.newBrowser();
  await viewer.join(links.viewer, 'Eve');
  const { status, body, headers } = await viewer.get(`${path}/${kept.body.name}`);
  expect(status).toBe(200);
  expect(Buffer.from(body).equals(PNG)).toBe(true);
  expect(headers.get('Content-Type')).toBe('image/png');
  expect(headers.get('Cache-Control')).toBe('private, max-age=31536000, immutable');
  expect(headers.get('Content-Security-Policy')).toContain('sandbox');
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
});

describe('what a file is, its content says', () => {
  const text = (value: string): Uint8Array<ArrayBuffer> => Buffer.from(value, 'latin1');
  test.each([
    ['jpg', text('\xff\xd8\xff\xe0....')],
    ['gif', text('GIF89a......')],
    ['webp', text('RIFF\x10\0\0\0WEBPVP8 ')],
    ['avif', text('\0\0\0\x1cftypmif1\0\0\0\0mif1avif')],
    ['svg', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['svg', text('<?xml version="1.0"?>\n<!-- hello -->\n<!DOCTYPE svg PUBLIC "a" "b">\n<svg>')],
  ])('a %s is known as one', async (extension, bytes) => {
    const { ama, path } = await boardWithFacilitator();
    const { body } = await upload(ama, path, bytes, 'application/octet-stream');
    expect(body.name).toMatch(new RegExp(`\\.${extension}$`));
  });

  test.each([
    ['text', text('hello')],
    ['nothing', text('')],
    ['a page', text('<html><body><svg></svg></body></html>')],
    ['a HEIC photo', text('\0\0\0\x18ftypheic\0\0\0\0mif1heic')],
    ['a large program', Buffer.alloc(200_000, 'MZ')],
  ])('%s is refused in words, whatever it claims to be', async (_what, bytes) => {
    const { ama, path } = await boardWithFacilitator();
    const { status, body } = await upload(ama, path, bytes);
    expect([status, body.type]).toEqual([415, 'picture-not-an-image']);
    expect(body.detail).toContain('PNG');
  });
});

test('a picture that is too big is refused in words with its size, and leaves nothing behind', async () => {
  const { server, ama, path, dataDir, board } = await boardWithFacilitator();
  const big = Buffer.concat([PNG, Buffer.alloc(PICTURE_MAX_BYTES + 1_500_000 - PNG.length)]);
  const { status, body } = await upload(ama, path, big);
  expect([status, body.type]).toEqual([413, 'picture-too-big']);
  expect(body.detail).toContain('11.5 MB; at most 10 MB');
  expect(fs.readdirSync(`${dataDir}/assets/incoming`)).toEqual([]);
  expect(fs.existsSync(`${dataDir}/assets/${board}`)).toBe(false);
  expect(server.logged).toEqual([]);
});

test('a picture of just the largest size is kept', async () => {
  const { ama, path } = await boardWithFacilitator();
  const most = Buffer.concat([PNG, Buffer.alloc(PICTURE_MAX_BYTES - PNG.length)]);
  expect((await upload(ama, path, most)).status).toBe(201);
});

test('pictures are for those on the board, and adding them for those who may write', async () => {
  const { server, ama, path, links } = await boardWithFacilitator();
  const { body } = await upload(ama, path, PNG);
  const stranger = server.newBrowser();
  expect((await stranger.get(`${path}/${body.name}`)).body.type).toBe('no-session');
  expect((await upload(stranger, path, PNG)).body.type).toBe('no-session');
  const viewer = server.newBrowser();
  await viewer.join(links.viewer, 'Eve');
  expect((await viewer.get(`${path}/${body.name}`)).status).toBe(200);
  expect((await upload(viewer, path, PNG)).body.type).toBe('not-allowed');
});

test.each(['00000000000000000000000000000000.png', '..%2f..%2fsecret', 'x.png', 'constructor'])(
  'a picture that there is not (%s) is answered in words',
  async (name) => {
    const { ama, path } = await boardWithFacilitator();
    const { status, body } = await ama.get(`${path}/${name}`);
    expect([status, body.type]).toEqual([404, 'picture-unknown']);
  },
);

test('an upload that breaks off leaves nothing behind, and the server goes on', async () => {
  const { server, ama, path, dataDir } = await boardWithFacilitator();
  const abort = new AbortController();
  const body = new ReadableStream({
    async pull(controller) {
      controller.enqueue(PNG);
      await new Promise((resolve) => setTimeout(resolve, 30));
      abort.abort();
    },
  });
  const init = { method: 'POST', body, duplex: 'half', signal: abort.signal };
  await expect(ama.request(path, init)).rejects.toThrow(/abort/i);
  await expect.poll(() => fs.readdirSync(`${dataDir}/assets/incoming`)).toEqual([]);
  expect((await upload(ama, path, PNG)).status).toBe(201);
  expect(server.logged).toEqual([]);
});

test('what a crash left of an upload is cleared away at the next start', async () => {
  const dataDir = tempDir();
  fs.mkdirSync(`${dataDir}/assets/incoming`, { recursive: true });
  fs.writeFileSync(`${dataDir}/assets/incoming/half`, 'x');
  await startTestServer({ dataDir });
  expect(fs.readdirSync(`${dataDir}/assets/incoming`)).toEqual([]);
});
