import { createHash, timingSafeEqual } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { isLoopback } from '../address.ts';
import { METRICS_TYPE } from '../metrics.ts';
import { Problem } from './problems.ts';
import type { Services } from './services.ts';

/** What a reverse proxy adds: with any of these, whoever asks is not this machine itself. */
const FORWARDED = ['Forwarded', 'Via', 'X-Forwarded-For', 'X-Forwarded-Proto', 'X-Real-IP'];

/** Figures for Prometheus: for this machine itself, and for whoever has the operator's token. */
export function metricsRoutes({ metrics, metricsToken }: Services) {
  return new Hono().get('/metrics', async (c) => {
    if (!isThisMachine(c) && !hasToken(c, metricsToken)) {
      c.header('WWW-Authenticate', 'Bearer');
      throw new Problem('metrics-private');
    }
    return c.body(await metrics.text(), 200, { 'Content-Type': METRICS_TYPE });
  });
}

/** Asked under this machine's own name, too: a proxy on it that adds no header still passes on the name people use. */
function isThisMachine(c: Context): boolean {
  if (!isLoopback(getConnInfo(c).remote.address ?? '')) return false;
  const { hostname } = new URL(c.req.url);
  if (!['localhost', '127.0.0.1', '[::1]'].includes(hostname)) return false;
  return FORWARDED.every((name) => c.req.header(name) === undefined);
}

function hasToken(c: Context, token: string | null): boolean {
  if (token === null) return false;
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(c.req.header('Authorization') ?? ''), digest(`Bearer ${token}`));
}
