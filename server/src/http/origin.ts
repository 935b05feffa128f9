import type { Context, MiddlewareHandler } from 'hono';
import { Problem } from './problems.ts';

/** The address the request came to, as the browser wrote it: behind a proxy that ends https, only the proxy knows the scheme. */
export function requestOrigin(c: Context): string {
  const { protocol, host } = new URL(c.req.url);
  const forwarded = c.req.header('X-Forwarded-Proto')?.split(',')[0]?.trim();
  const scheme = forwarded === 'https' || forwarded === 'http' ? `${forwarded}:` : protocol;
  return `${scheme}//${host}`;
}

/**
 * Whether a request that carries cookies may act on them: it comes from a page of ours, or from no
 * browser at all. Browsers say where a request comes from, over plain http in `Origin` alone, and a
 * page cannot change what they say.
 */
export function isFromOurPages(asked: {
  host: string | undefined;
  origin: string | undefined;
  fetchSite: string | undefined;
}): boolean {
  const { host, origin, fetchSite } = asked;
  if (fetchSite !== undefined) return OUR_SITES.has(fetchSite);
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** `none` is somebody at the address bar. */
const OUR_SITES: ReadonlySet<string> = new Set(['same-origin', 'none']);

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses what a page of somebody else's has a visitor's browser ask for; reading is the browser's own to prevent. */
export const refuseOtherPages: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('Host');
  const origin = c.req.header('Origin');
  const fetchSite = c.req.header('Sec-Fetch-Site');
  if (!READS.has(c.req.method) && !isFromOurPages({ host, origin, fetchSite })) {
    throw new Problem('other-page');
  }
  await next();
};
