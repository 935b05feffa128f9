import type { Context } from 'hono';

/** The address the request came to, as the browser wrote it: behind a proxy that ends https, only the proxy knows the scheme. */
export function requestOrigin(c: Context): string {
  const { protocol, host } = new URL(c.req.url);
  const forwarded = c.req.header('X-Forwarded-Proto')?.split(',')[0]?.trim();
  const scheme = forwarded === 'https' || forwarded === 'http' ? `${forwarded}:` : protocol;
  return `${scheme}//${host}`;
}
