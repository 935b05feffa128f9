import { isRecordId } from '@gapboard/sync';
import { Hono } from 'hono';
import * as v from 'valibot';
import { parseParticipantId } from '../ids.ts';
import { json } from './body.ts';
import { Problem } from './problems.ts';
import type { Services } from './services.ts';
import { session } from './session.ts';

/** More than anybody chooses to remove for good at a time. */
const THINGS_MAX = 500;
const things = v.object({
  ids: v.pipe(
    v.array(v.pipe(v.string(), v.check(isRecordId))),
    v.minLength(1),
    v.maxLength(THINGS_MAX),
  ),
});
const deletion = v.object({ title: v.string() });

/** What is taken out of all that is kept: things on a board, names, a board itself. */
export function erasureRoutes(services: Services) {
  const { erasures, limits, storage } = services;
  const erase = session(services, 'erase');

  const slowDown = (person: string): void => {
    const wait = limits.erase(person);
    if (wait > 0) throw new Problem('too-many-erasures', { retryAfterMs: wait });
  };

  return new Hono()
    .post('/boards/:id/remove-for-good/look', erase, json(things), async (c) => {
      const { board } = c.var.session;
      const found = await erasures.look(board.id, c.req.valid('json').ids);
      if (!found) throw new Problem('thing-unknown');
      return c.json(found);
    })
    .post('/boards/:id/remove-for-good', erase, json(things), async (c) => {
      const { board, participant } = c.var.session;
      slowDown(participant.id);
      const removed = await erasures.removeForGood(board.id, c.req.valid('json').ids);
      if (!removed) throw new Problem('thing-unknown');
      return c.json({ removed });
    })
    .post('/boards/:id/people/:pid/erase-name', erase, async (c) => {
      const { board, participant } = c.var.session;
      const id = parseParticipantId(c.req.param('pid'));
      if (!id || !(await storage.member(board.id, id))) throw new Problem('person-unknown');
      slowDown(participant.id);
      await erasures.eraseName(board.id, id);
      return c.json({ erased: true });
    })
    .post('/boards/:id/me/erase-name', session(services), async (c) => {
      const { board, participant } = c.var.session;
      slowDown(participant.id);
      await erasures.eraseName(board.id, participant.id);
      return c.json({ erased: true });
    })
    .delete('/boards/:id', session(services, 'delete-board'), json(deletion), async (c) => {
      const { board } = c.var.session;
      if (c.req.valid('json').title.trim() !== board.title) throw new Problem('title-differs');
      return c.json({ receipt: await erasures.deleteBoard(board.id) });
    });
}
