import { may, type Right } from '@gapboard/board';
import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { type BoardId, parseBoardId } from '../ids.ts';
import type { Person } from '../people.ts';
import { cookieName } from '../secrets.ts';
import type { Board } from '../storage/Storage.ts';
import { requestOrigin } from './origin.ts';
import { Problem } from './problems.ts';
import type { Services } from './services.ts';
import { removed } from './whoIsHere.ts';

/** Who asks, about which board: what every route below `/boards/:id` starts from. */
export interface Session extends Person {
  board: Board;
}

/** A year: a board is worked on over months, and the cookie opens nothing that a link has not opened. */
const COOKIE_SECONDS = 365 * 24 * 3600;

/** Lets in who has joined the board in the path and, where one is named, has the right. */
export function session({ storage, people }: Services, right?: Right) {
  return createMiddleware<{ Variables: { session: Session } }>(async (c, next) => {
    const id = parseBoardId(c.req.param('id') ?? '');
    const board = id && (await storage.board(id));
    if (!board) throw new Problem('board-unknown');
    const person = await people.bySession(board.id, c.req.header('Cookie'));
    if (!person) throw new Problem('no-session');
    if (person.state === 'waiting') throw new Problem('waiting');
    if (person.state === 'removed') throw removed(person);
    if (right && !may(person.participant.role, right)) throw new Problem('not-allowed');
    c.set('session', { board, ...person });
    await next();
  });
}

/** Makes this browser that person's on this board. */
export function giveSession(
  c: Context,
  { secrets }: Services,
  board: BoardId,
  { participant }: Person,
): void {
  setCookie(c, cookieName(board), secrets.sessionValue(board, participant.id), {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: COOKIE_SECONDS,
    secure: requestOrigin(c).startsWith('https:'),
  });
}
