import { Hono } from 'hono';
import type { Services } from './services.ts';

/** What the operator has set and the client has to know. */
export function configRoutes({ tldrawLicenseKey }: Services) {
  return new Hono().get('/config', (c) => c.json({ tldrawLicenseKey }));
}
