import { refusalWords } from '@gapboard/board';
import { DIRECTIONS, STRENGTHS } from '@gapboard/evidence';
import { Hono } from 'hono';
import * as v from 'valibot';
import { BlindRatings } from '../evidence/blindRatings.ts';
import { json, query } from './body.ts';
import { Problem } from './problems.ts';
import type { Services } from './services.ts';
import { session } from './session.ts';

const rating = v.object({
  theme: v.string(),
  outcome: v.string(),
  strength: v.picklist(STRENGTHS),
  direction: v.nullable(v.picklist(DIRECTIONS)),
});
const cell = v.object({ theme: v.string(), outcome: v.string() });
const reveal = v.object({ map: v.string() });

/** Rating cells without seeing what others say; what is answered never holds another's rating. */
export function ratingRoutes(services: Services) {
  const ratings = new BlindRatings(services.storage, services.rooms);
  return new Hono()
    .get('/boards/:id/ratings', session(services), async (c) => {
      const { board, participant } = c.var.session;
      return c.json(await ratings.look(board.id, participant));
    })
    .put('/boards/:id/ratings', session(services, 'write'), json(rating), async (c) => {
      const { board, participant } = c.var.session;
      const rated = await ratings.rate(board.id, participant, c.req.valid('json'));
      if (rated.rated) return c.json({ held: true });
      if (rated.why !== 'refused') throw new Problem(rated.why);
      throw new Problem('refused', { detail: refusalWords(rated.refusal) });
    })
    .delete('/boards/:id/ratings', session(services, 'write'), query(cell), async (c) => {
      const { board, participant } = c.var.session;
      await ratings.takeBack(board.id, participant, c.req.valid('query'));
      return c.json({ held: false });
    })
    .post('/boards/:id/ratings/reveal', session(services, 'reveal'), json(reveal), async (c) => {
      const { board, participant } = c.var.session;
      const count = await ratings.reveal(board.id, participant, c.req.valid('json').map);
      if (count === undefined) throw new Problem('map-unknown');
      return c.json({ revealed: count });
    });
}
