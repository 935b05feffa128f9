/**
 * Lets a known board open with no network: keeps the page, the scripts, styles, fonts and icons
 * that a board has needed, and the pictures it has shown. What people write is not its business;
 * that is in the local copy. A browser runs it only on https and localhost; on plain http over a
 * LAN an open board keeps working offline, but cannot be loaded again until the line is back.
 */
import { isLightPage } from '@gapboard/board/lightPages';

// The worker's own global, which TypeScript's library types as any worker's.
const worker = self as unknown as ServiceWorkerGlobalScope;

const CACHE = 'gapboard';
/** Under this address lies what each screen needs; nobody asks a server for it. */
const LISTS = '/kept-for/';
/** One page serves every light address, another all others. */
const PAGES = { light: '/join', full: '/' };
/** The screen on a light page that is to open with no network; as it calls itself. */
const NOTE_SCREEN = 'note';
/** A server that has not answered by then (ms) is taken for unreachable. */
const PATIENCE_MS = 4_000;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

/** A screen of a board that has opened names everything it has loaded, so that it can open again from here. */
worker.addEventListener('message', (event) => {
  const data: unknown = event.data;
  if (typeof data !== 'object' || data === null) return;
  if ('keep' in data && Array.isArray(data.keep) && 'screen' in data) {
    event.waitUntil(keep(data.keep.map(String), String(data.screen)));
  }
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(answered(request));
  else if (isForEver(url.pathname)) event.respondWith(keptOrFetched(request));
});

/** Scripts, styles and fonts by their hash, pictures by their content: what has such a name never changes. */
function isForEver(pathname: string): boolean {
  return pathname.startsWith('/assets/') || /^\/api\/boards\/[^/]+\/assets\//.test(pathname);
}

async function keep(urls: string[], screen: string): Promise<void> {
  const cache = await caches.open(CACHE);
  const page = screen === NOTE_SCREEN ? PAGES.light : PAGES.full;
  await Promise.all(
    [page, ...urls].map(async (url) => {
      if (url !== page && (await cache.match(url))) return;
      const response = await fetch(url);
      if (response.ok) await cache.put(url, response);
    }),
  );
  // Now that all of it is here: where the line breaks before, what there was stays whole.
  await cache.put(`${LISTS}${screen}`, Response.json(urls));
  const wanted = new Set(await listed(cache));
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    // An earlier version's files; pictures and the page have no versions.
    if (pathname.startsWith('/assets/') && !wanted.has(request.url)) await cache.delete(request);
  }
}

/** What the screens that have been open here need, each as it last said: canvas and outline share most of it. */
async function listed(cache: Cache): Promise<string[]> {
  const lists = (await cache.keys()).filter(({ url }) => new URL(url).pathname.startsWith(LISTS));
  const urls: unknown[] = await Promise.all(
    lists.map(async (request) => (await cache.match(request))?.json()),
  );
  return urls.flat().map(String);
}

async function answered(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const page = isLightPage(new URL(request.url).pathname) ? PAGES.light : PAGES.full;
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    // A page that no screen has asked for would open from here with nothing that it needs.
    if (response.ok && (await cache.match(page))) await keepIfRoom(cache, page, response);
    return response;
  } catch (error) {
    const kept = await cache.match(page);
    if (kept) return kept;
    throw error;
  }
}

async function keptOrFetched(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.status === 200) await keepIfRoom(cache, request, response);
  return response;
}

/** On a device that is full nothing more is kept; what has been fetched is shown all the same. */
async function keepIfRoom(cache: Cache, name: RequestInfo, response: Response): Promise<void> {
  try {
    await cache.put(name, response.clone());
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
