import { randomUUID } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { addressGroup, forwardedFor } from '../address.ts';
import type { Services } from './services.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** goes with the request into every line of the log, and back to whoever asked */
    requestId: string;
    /** the address that asks, as far as limits tell addresses apart; never logged */
    address: string;
  }
}

const REQUEST_ID = 'X-Request-Id';
/** A proxy's own ids, in any usual form; nothing else may get into a log. */
const FOREIGN_ID = /^[\w.:-]{8,64}$/;

/** Finds out where each request comes from, gives it a number, and writes it into the log: path only, no query. */
export function visitor({ log, trustProxy }: Pick<Services, 'log' | 'trustProxy'>) {
  return createMiddleware(async (c, next) => {
    const given = trustProxy ? c.req.header(REQUEST_ID) : undefined;
    const request = given && FOREIGN_ID.test(given) ? given : randomUUID();
    c.set('requestId', request);
    c.set('address', addressGroup(addressOf(c, trustProxy)));
    c.header(REQUEST_ID, request);
    const began = performance.now();
    await next();
    const { method, path } = c.req;
    const ms = Math.round(performance.now() - began);
    const line = { request, method, path: path.slice(0, LONGEST_PATH), status: c.res.status, ms };
    if (isRoutine(method, path)) log.debug('answered', line);
    else log.info('answered', line);
  });
}

/** Longer than any of ours. */
const LONGEST_PATH = 120;

/** What a browser or a watchdog asks for by itself, over and over. */
function isRoutine(method: string, path: string): boolean {
  return method === 'GET' && (!path.startsWith('/api/') || path.includes('/assets/'));
}

function addressOf(c: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? forwardedFor(c.req.header('X-Forwarded-For')) : undefined;
  return forwarded ?? getConnInfo(c).remote.address ?? '';
}
