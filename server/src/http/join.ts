import { Hono } from 'hono';
import * as v from 'valibot';
import type { Key } from '../boards.ts';
import { json, nameFrom } from './body.ts';
import { shown } from './boards.ts';
import { Problem } from './problems.ts';
import type { Services } from './services.ts';
import { giveSession } from './session.ts';

const look = v.union([v.object({ token: v.string() }), v.object({ code: v.string() })]);
const join = v.union([
  v.object({ token: v.string(), name: v.string() }),
  v.object({ code: v.string(), name: v.string() }),
]);

/** Coming in by a link or a code. Both travel in bodies, so that no log has them. */
export function joinRoutes(services: Services) {
  const { boards, people } = services;

  const open = async (key: Key) => {
    const opened = await boards.open(key);
    switch (opened.found) {
      case 'board':
        return opened;
      case 'renewed':
        throw new Problem('link-renewed');
      case 'nothing':
        throw new Problem('token' in key ? 'link-unknown' : 'code-unknown');
    }
  };

  return new Hono()
    .post('/join/look', json(look), async (c) => {
      const { board, role } = await open(c.req.valid('json'));
      const person = await people.bySession(board.id, c.req.header('Cookie'));
      const joined = person ? { name: person.participant.name } : null;
      return c.json({ board: { id: board.id, title: board.title }, role, joined });
    })
    .post('/join', json(join), async (c) => {
      const { name, ...key } = c.req.valid('json');
      const { board, role } = await open(key);
      const as = { name: nameFrom(name), role };
      const person = await people.join(board.id, c.req.header('Cookie'), as);
      giveSession(c, services, board.id, person);
      return c.json({ board: shown(board), participant: person.participant });
    });
}
