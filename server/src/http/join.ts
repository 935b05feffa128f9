import { PLACES, readJoinCode } from '@gapboard/board';
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import type { Key } from '../boards.ts';
import { settingsOf } from '../workshop/people/settings.ts';
import { json } from './body.ts';
import { shown } from './boards.ts';
import { groupIn, nameIn, notChanged, removed } from './whoIsHere.ts';
import { Problem } from './problems.ts';
import type { Services } from './services.ts';
import { giveSession } from './session.ts';

const look = v.union([v.object({ token: v.string() }), v.object({ code: v.string() })]);
const who = {
  name: v.string(),
  group: v.optional(v.nullable(v.string())),
  place: v.optional(v.nullable(v.picklist(PLACES))),
};
const join = v.union([
  v.object({ token: v.string(), ...who }),
  v.object({ code: v.string(), ...who }),
]);

/** Coming in by a link or a code. Both travel in bodies, so that no log has them. */
export function joinRoutes(services: Services) {
  const { boards, people, rooms, workshop, limits, metrics } = services;

  const open = async (c: Context, key: Key) => {
    const address = c.get('address');
    const wait = 'code' in key ? limits.codeWaitMs(address) : 0;
    const opened = await boards.open(key);
    if (opened.found === 'board') {
      // A right code is not told from a wrong one now, but to who has been in by it before.
      const isKnown = async () => await people.bySession(opened.board.id, c.req.header('Cookie'));
      if (wait > 0 && !(await isKnown())) throw tooManyWrongCodes(wait);
      return opened;
    }
    metrics.failedJoin();
    if (wait > 0) throw tooManyWrongCodes(wait);
    if (opened.found === 'renewed') throw new Problem('link-renewed');
    if ('token' in key) throw new Problem('link-unknown');
    // What cannot be a code is a slip of the finger, and tells a guesser nothing.
    if (readJoinCode(key.code) !== undefined) limits.wrongCode(address);
    throw new Problem('code-unknown');
  };

  const tooManyWrongCodes = (wait: number): Problem => {
    metrics.rateLimited('join');
    return new Problem('too-many-wrong-codes', { retryAfterMs: wait });
  };

  return new Hono()
    .post('/join/look', json(look), async (c) => {
      const { board, role } = await open(c, c.req.valid('json'));
      const member = await people.memberBySession(board.id, c.req.header('Cookie'));
      if (member?.state === 'removed') throw removed(member);
      const { groups, nameless, door } = await settingsOf(rooms, board.id);
      return c.json({
        board: { id: board.id, title: board.title },
        role,
        joined: member ? { name: member.name, group: member.group, place: member.place } : null,
        workshop: { groups, nameless, door },
      });
    })
    .post('/join', json(join), async (c) => {
      const { name, group, place, ...key } = c.req.valid('json');
      const { board, role } = await open(c, key);
      const settings = await settingsOf(rooms, board.id);
      const person = await people.join(board.id, c.req.header('Cookie'), settings.door, {
        role,
        name: nameIn(settings, name, role),
        ...(group !== undefined && { group: groupIn(settings, group) }),
        ...(place !== undefined && { place }),
      });
      if (person === 'door-locked') throw new Problem('door-locked');
      if (typeof person === 'string') throw notChanged(person);
      if (person.state === 'removed') throw removed(person);
      giveSession(c, services, board.id, person);
      const waiting = person.state === 'waiting';
      // Facilitators hear that somebody stands at the door.
      if (waiting) workshop.live.changed(board.id);
      return c.json({ board: shown(board), participant: person.participant, waiting });
    });
}
