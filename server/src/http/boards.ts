import { isRole } from '@gapboard/board';
import { findTemplate } from '@gapboard/evidence/templates';
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import type { Board } from '../storage/Storage.ts';
import { json, nameFrom, titleFrom } from './body.ts';
import { requestOrigin } from './origin.ts';
import { Problem } from './problems.ts';
import type { Services } from './services.ts';
import { giveSession, session } from './session.ts';

const newBoard = v.object({
  title: v.string(),
  name: v.string(),
  template: v.optional(v.string()),
});

/** Boards themselves, and the links and code that open them. */
export function boardRoutes(services: Services) {
  const { boards, people, storage, limits, lanOrigins } = services;

  /** Tokens go into the fragment, which no browser sends and no server logs. */
  const invitation = async (c: Context, { id, code }: Board) => {
    const tokens = await boards.tokens(id);
    const link = (token: string): string => `${requestOrigin(c)}/join#${token}`;
    const links = {
      facilitator: link(tokens.facilitator),
      scribe: link(tokens.scribe),
      participant: link(tokens.participant),
      viewer: link(tokens.viewer),
    };
    return { links, code, lanOrigins: lanOrigins() };
  };

  return new Hono()
    .post('/boards', json(newBoard), async (c) => {
      const { title, name, template: id } = c.req.valid('json');
      const [checkedTitle, checkedName] = [titleFrom(title), nameFrom(name)];
      const template = id === undefined ? undefined : findTemplate(id);
      if (id !== undefined && !template) throw new Problem('template-unknown');
      const wait = limits.makeBoard(c.get('address'));
      if (wait > 0) throw new Problem('too-many-boards', { retryAfterMs: wait });
      const { board, person } = await boards.create(checkedTitle, checkedName, template);
      giveSession(c, services, board.id, person);
      const { participant } = person;
      return c.json({ board: shown(board), participant, ...(await invitation(c, board)) }, 201);
    })
    .get('/boards/:id', session(services), async (c) => {
      const { board, participant } = c.var.session;
      return c.json({ board: shown(board), participant, people: await people.all(board.id) });
    })
    .get('/boards/:id/links', session(services, 'invite'), async (c) =>
      c.json(await invitation(c, c.var.session.board)),
    )
    .post('/boards/:id/links/:role', session(services, 'invite'), async (c) => {
      const { board } = c.var.session;
      const role = c.req.param('role');
      if (!isRole(role)) throw new Problem('not-found');
      await boards.renewLink(board.id, role);
      return c.json(await invitation(c, (await storage.board(board.id)) ?? board));
    });
}

/** A board as everyone on it may know it. */
export function shown({ id, title, createdAt }: Board) {
  return { id, title, createdAt };
}
