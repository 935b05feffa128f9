import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { answer, api } from './api.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };

/** The page's own address, which Node has none of: what answers there is a real server. */
async function pageFrom(listener: RequestListener): Promise<{ close: () => void }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
    fetch(new URL(path, `http://127.0.0.1:${port}`), init),
  );
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(() => {
    vi.unstubAllGlobals();
    close();
  });
  return { close };
}

test('a good answer is what the server said', async () => {
  await pageFrom((_, response) =>
    response.writeHead(200, JSON_TYPE).end('{"tldrawLicenseKey":"key"}'),
  );
  expect(await answer(api.api.config.$get())).toEqual({ tldrawLicenseKey: 'key' });
});

test('no network is a problem that says so', async () => {
  const page = await pageFrom(() => undefined);
  page.close();
  await expect(answer(api.api.config.$get())).rejects.toMatchObject({ type: 'unreachable' });
});

test('a sign-in page that answers in our place is not taken for an answer', async () => {
  const html = { 'Content-Type': 'text/html; charset=utf-8' };
  await pageFrom((_, response) => response.writeHead(200, html).end('<form>'));
  await expect(answer(api.api.config.$get())).rejects.toMatchObject({ type: 'not-json' });
});

test('an answer that is not the JSON it says it is is a problem, not an exception of the parser', async () => {
  await pageFrom((_, response) => response.writeHead(200, JSON_TYPE).end('{"tldraw'));
  await expect(answer(api.api.config.$get())).rejects.toMatchObject({ type: 'unreachable' });
});

test('an answer whose line breaks within it is a problem as well', async () => {
  await pageFrom((_, response) => {
    response.writeHead(200, { ...JSON_TYPE, 'Content-Length': 26 });
    response.write('{"tldraw', () => response.destroy());
  });
  await expect(answer(api.api.config.$get())).rejects.toMatchObject({ type: 'unreachable' });
});

test('the server’s own problem comes through', async () => {
  const problem = { type: 'no-session', title: 'Join first', detail: 'Open your link.' };
  await pageFrom((_, response) => response.writeHead(401, JSON_TYPE).end(JSON.stringify(problem)));
  await expect(answer(api.api.config.$get())).rejects.toMatchObject({ ...problem, status: 401 });
});
