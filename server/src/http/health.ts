import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { goingDown } from './problems.ts';
import type { Services } from './services.ts';

/** For whoever watches over the process: is it alive, and is it fit to be sent people? */
export function healthRoutes({ isReady, rooms }: Services) {
  return new Hono()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', (c) => {
      if (!isReady()) return c.json({ status: 'shutting-down' }, 503);
      if (rooms.failing) return c.json({ status: 'storage-failing' }, 503);
      return c.json({ status: 'ready' });
    });
}

/** Sends people away while the server goes down. Pages go on being served: they say in words what this answers. */
export function whileReady({ isReady }: Pick<Services, 'isReady'>) {
  return createMiddleware(async (c, next) => {
    if (!isReady()) {
      // Else the browser would ask this process again.
      c.header('Connection', 'close');
      throw goingDown();
    }
    await next();
  });
}
