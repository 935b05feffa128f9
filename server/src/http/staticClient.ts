import fs from 'node:fs/promises';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { isLightPage } from '@gapboard/board/lightPages';
import type { Context, Hono } from 'hono';
import { parseAccept } from 'hono/utils/accept';
import { PAGE_CSP } from './headers.ts';
import { requestOrigin } from './origin.ts';
import { Problem } from './problems.ts';
import { listStaticFiles, type StaticFile } from './staticFiles.ts';

const NOT_BUILT =
  'The server runs, but the pages have not been built. Start it with “npm start”, or for development with “npm run dev”.\n';

/** Serves the built client: hashed files for ever, all else asked for anew each time; every other path is a page: the light one or the full one. */
export function mountClient(app: Hono, dist: string): void {
  const index = path.join(dist, 'index.html');
  let listedAt: number | undefined;
  let files = new Map<string, StaticFile>();

  /** The list follows a new build without a restart: its page names files the old list does not have. */
  const refresh = (): void => {
    const builtAt = existsSync(index) ? statSync(index).mtimeMs : undefined;
    if (builtAt === listedAt) return;
    files = builtAt === undefined ? new Map() : listStaticFiles(dist);
    listedAt = builtAt;
  };

  app.get('*', async (c) => {
    refresh();
    const { path: asked } = c.req;
    const page = files.get(isLightPage(asked) ? '/light.html' : '/index.html');
    const file = files.get(asked);
    if (asked.startsWith('/assets/')) {
      // Never the page in place of a missing part of it: it would be run as a script.
      if (!file) throw new Problem('not-found');
      c.header('Cache-Control', 'public, max-age=31536000, immutable');
      return send(c, file);
    }
    if (asked.startsWith('/sync/')) throw new Problem('not-found');
    if (!page) return c.text(NOT_BUILT, 404);
    c.header('Cache-Control', 'no-cache');
    const sent = file ?? page;
    if (sent === page) keepApart(c);
    c.header('ETag', sent.etag);
    if (c.req.header('If-None-Match')?.includes(sent.etag)) {
      c.header('Content-Security-Policy', PAGE_CSP);
      return c.body(null, 304);
    }
    return send(c, sent);
  });
}

/** Over plain http a browser ignores this, and complains of it in its console. */
function keepApart(c: Context): void {
  if (requestOrigin(c).startsWith('https:')) c.header('Cross-Origin-Opener-Policy', 'same-origin');
}

async function send(c: Context, { file, type, packed }: StaticFile): Promise<Response> {
  const accepted = new Set(
    parseAccept(c.req.header('Accept-Encoding') ?? '')
      .filter(({ q }) => q > 0)
      .map(({ type: coding }) => coding),
  );
  const smaller = packed.find(({ coding }) => accepted.has(coding));
  const bytes = await fs.readFile(smaller?.file ?? file).catch(() => {
    // The folder is being replaced by a new build this moment.
    throw new Problem('not-found');
  });
  c.header('Content-Type', type);
  // Also for what is no page: a worker is held to the policy its own script came with.
  c.header('Content-Security-Policy', PAGE_CSP);
  if (packed.length > 0) c.header('Vary', 'Accept-Encoding');
  if (smaller) c.header('Content-Encoding', smaller.coding);
  return c.body(bytes);
}
