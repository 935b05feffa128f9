import { HANDED_IN_MAX_BYTES, HANDED_IN_MAX_RECORDS } from '@gapboard/board';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import { HandedInWork } from '../handedIn.ts';
import { json } from './body.ts';
import { Problem } from './problems.ts';
import type { Services } from './services.ts';
import { session } from './session.ts';

const handIn = v.object({
  records: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(HANDED_IN_MAX_RECORDS)),
});

/** Where {@link handedInRoutes} take a body larger than other forms. */
export const HANDED_IN_PATH = '/api/boards/:id/handed-in';

const limit = bodyLimit({
  maxSize: HANDED_IN_MAX_BYTES,
  onError: () => {
    throw new Problem('hand-in-refused', { status: 413 });
  },
});

/** Work that the board did not take: handed in by its author, settled by facilitators. */
export function handedInRoutes(services: Services) {
  const work = new HandedInWork(services.storage, services.rooms);
  return new Hono()
    .post('/boards/:id/handed-in', limit, session(services, 'write'), json(handIn), async (c) => {
      const { board, participant } = c.var.session;
      const taken = await work.take(board.id, participant, c.req.valid('json').records);
      if (taken === 'not-own-work') throw new Problem('hand-in-refused');
      if (taken === 'too-much-waiting') throw new Problem('handed-in-full');
      return c.json({ handedIn: true }, 201);
    })
    .get('/boards/:id/handed-in', session(services, 'review'), async (c) =>
      c.json({ handedIn: await work.list(c.var.session.board.id) }),
    )
    .post('/boards/:id/handed-in/:hid/place', session(services, 'review'), async (c) => {
      const { board, participant } = c.var.session;
      if (!(await work.place(board.id, c.req.param('hid'), participant))) {
        throw new Problem('handed-in-unknown');
      }
      return c.json({ handedIn: await work.list(board.id) });
    })
    .delete('/boards/:id/handed-in/:hid', session(services, 'review'), async (c) => {
      const { board, participant } = c.var.session;
      if (!(await work.dismiss(board.id, c.req.param('hid'), participant))) {
        throw new Problem('handed-in-unknown');
      }
      return c.json({ handedIn: await work.list(board.id) });
    });
}
