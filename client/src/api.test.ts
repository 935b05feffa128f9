import { afterEach, expect, test, vi } from 'vitest';
import { answer, api } from './api.ts';

afterEach(() => vi.unstubAllGlobals());

/** The one thing replaced: what the network answers. */
function network(fetch: () => Promise<Response>): void {
  vi.stubGlobal('fetch', fetch);
}

test('a good answer is what the server said', async () => {
  network(async () => Response.json({ tldrawLicenseKey: 'key' }));
  expect(await answer(api.api.config.$get())).toEqual({ tldrawLicenseKey: 'key' });
});

test('no network is a problem that says so', async () => {
  network(() => Promise.reject(new TypeError('Failed to fetch')));
  await expect(answer(api.api.config.$get())).rejects.toMatchObject({ type: 'unreachable' });
});

test('a sign-in page that answers in our place is not taken for an answer', async () => {
  network(
    async () => new Response('<form>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  );
  await expect(answer(api.api.config.$get())).rejects.toMatchObject({ type: 'not-json' });
});

test('an answer that breaks off is a problem, not an exception of the parser', async () => {
  network(
    async () => new Response('{"tldraw', { headers: { 'content-type': 'application/json' } }),
  );
  await expect(answer(api.api.config.$get())).rejects.toMatchObject({ type: 'unreachable' });
});

test('the server’s own problem comes through', async () => {
  const problem = { type: 'no-session', title: 'Join first', detail: 'Open your link.' };
  network(async () => Response.json(problem, { status: 401 }));
  await expect(answer(api.api.config.$get())).rejects.toMatchObject({ ...problem, status: 401 });
});
