import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { Problem } from './problems.ts';
import type { Services } from './services.ts';
import { session } from './session.ts';

/** What a device calls itself on its line. */
const DEVICE = /^[\w-]{1,40}$/;
const FULL_MS = 30_000;

/** A phone's line: what goes on, as a stream of events (`PhoneEvents`), and no document. */
export function phoneRoutes(services: Services) {
  const { phones, people, metrics } = services;
  return new Hono().get('/boards/:id/phone', session(services), async (c) => {
    const { board, ...person } = c.var.session;
    const device = c.req.query('device') ?? '';
    if (!DEVICE.test(device)) throw new Problem('bad-request');
    const line = await phones.open(board.id, person, device);
    if (typeof line === 'string') {
      metrics.rateLimited('sockets');
      throw new Problem('line-full', { retryAfterMs: FULL_MS });
    }
    // Asked again: opening takes a moment, and they may have been taken off the board in it.
    const now = await people.bySession(board.id, c.req.header('Cookie'));
    if (now?.state !== 'in' || now.participant.role !== person.participant.role)
      line.end('changed');
    c.header('Content-Type', 'text/event-stream; charset=utf-8');
    // A proxy that gathers an answer before it passes it on would pass on nothing.
    c.header('X-Accel-Buffering', 'no');
    return stream(c, async (out) => {
      out.onAbort(() => line.close());
      await line.stream((text) => out.write(text));
    });
  });
}
