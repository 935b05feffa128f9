/**
 * Lets a known board open with no network: keeps the page, the scripts, styles, fonts and icons
 * that a board has needed, and the pictures it has shown. What people write is not its business;
 * that is in the local copy. A browser runs it only on https and localhost; on plain http over a
 * LAN an open board keeps working offline, but cannot be loaded again until the line is back.
 */
// The worker's own global, which TypeScript's library types as any worker's.
const worker = self as unknown as ServiceWorkerGlobalScope;

const CACHE = 'gapboard';
/** One page serves every address. */
const PAGE = '/';
/** A server that has not answered by then (ms) is taken for unreachable. */
const PATIENCE_MS = 4_000;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

/** A board that has opened names everything it has loaded, so that it can open again from here. */
worker.addEventListener('message', (event) => {
  const data: unknown = event.data;
  if (typeof data === 'object' && data !== null && 'keep' in data && Array.isArray(data.keep)) {
    event.waitUntil(keep(data.keep.map(String)));
  }
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (isForEver(url.pathname)) event.respondWith(keptOrFetched(request));
});

/** Scripts, styles and fonts by their hash, pictures by their content: what has such a name never changes. */
function isForEver(pathname: string): boolean {
  return pathname.startsWith('/assets/') || /^\/api\/boards\/[^/]+\/assets\//.test(pathname);
}

async function keep(urls: string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  const wanted = new Set(urls);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    // An earlier version's files; pictures and the page have no versions.
    if (pathname.startsWith('/assets/') && !wanted.has(request.url)) await cache.delete(request);
  }
  await Promise.all(
    [PAGE, ...wanted].map(async (url) => {
      if (url !== PAGE && (await cache.match(url))) return;
      const response = await fetch(url);
      if (response.ok) await cache.put(url, response);
    }),
  );
}

async function page(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.ok) await cache.put(PAGE, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(PAGE);
    if (kept) return kept;
    throw error;
  }
}

async function keptOrFetched(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.status === 200) await cache.put(request, response.clone());
  return response;
}
