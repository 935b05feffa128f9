import { Hono } from 'hono';
import * as v from 'valibot';
import { type MomentId, parseMomentId } from '../ids.ts';
import { json, titleFrom } from './body.ts';
import { packedJson } from './packedJson.ts';
import { Problem } from './problems.ts';
import type { Services } from './services.ts';
import { session } from './session.ts';

const newMoment = v.object({
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  name: v.string(),
});
const key = v.object({ token: v.string() });

/** Moments of a board's history that have a name, and links by which anyone may look at one. */
export function momentRoutes(services: Services) {
  const { moments, history, limits, metrics } = services;

  const idFrom = (text: string): MomentId => {
    const id = parseMomentId(text);
    if (!id) throw new Problem('named-moment-unknown');
    return id;
  };

  return new Hono()
    .post(
      '/boards/:id/history/moments',
      session(services, 'keep-history'),
      json(newMoment),
      async (c) => {
        const { board, participant } = c.var.session;
        const { seq, name } = c.req.valid('json');
        const moment = await moments.name(board.id, { seq, name: titleFrom(name) }, participant);
        return c.json({ moment }, 201);
      },
    )
    .delete('/boards/:id/history/moments/:mid', session(services, 'keep-history'), async (c) => {
      const dropped = await moments.drop(c.var.session.board.id, idFrom(c.req.param('mid')));
      if (!dropped) throw new Problem('named-moment-unknown');
      return c.json({ dropped });
    })
    .post(
      '/boards/:id/history/moments/:mid/share',
      session(services, 'keep-history'),
      async (c) => {
        const token = await moments.share(c.var.session.board.id, idFrom(c.req.param('mid')));
        if (token === undefined) throw new Problem('named-moment-unknown');
        return c.json({ token });
      },
    )
    .delete(
      '/boards/:id/history/moments/:mid/share',
      session(services, 'keep-history'),
      async (c) => {
        const unshared = await moments.unshare(c.var.session.board.id, idFrom(c.req.param('mid')));
        if (!unshared) throw new Problem('named-moment-unknown');
        return c.json({ unshared });
      },
    )
    .post('/moments/open', json(key), async (c) => {
      const address = c.get('address');
      const wait = limits.codeWaitMs(address);
      if (wait > 0) {
        metrics.rateLimited('join');
        throw new Problem('too-many-wrong-links', { retryAfterMs: wait });
      }
      const opened = await moments.open(c.req.valid('json').token);
      if (!opened) {
        limits.wrongCode(address);
        throw new Problem('moment-link-unknown');
      }
      return packedJson(c, await history.shared(opened.board, opened.moment));
    });
}
