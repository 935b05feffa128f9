import { Hono } from 'hono';
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
