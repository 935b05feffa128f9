import { PLACES, ROLES } from '@gapboard/board';
import { Hono } from 'hono';
import * as v from 'valibot';
import { type BoardId, type ParticipantId, parseParticipantId } from '../ids.ts';
import { turnoutOf } from '../report/attendance.ts';
import type { Member, MemberChange } from '../storage/Storage.ts';
import type { Device } from '../workshop/people/Here.ts';
import { participantOf } from '../workshop/people/Members.ts';
import { mayBeNameless } from '../workshop/people/nameOf.ts';
import { settingsOf } from '../workshop/people/settings.ts';
import { json, nameFrom } from './body.ts';
import { Problem } from './problems.ts';
import type { Services } from './services.ts';
import { session } from './session.ts';
import { groupIn, nameIn, notChanged } from './whoIsHere.ts';

const said = {
  name: v.optional(v.string()),
  group: v.optional(v.nullable(v.string())),
  place: v.optional(v.nullable(v.picklist(PLACES))),
};
const me = v.object(said);
const them = v.object({ ...said, role: v.optional(v.picklist(ROLES)) });

/** Who is on a board, as facilitators see it and may change it; and what everyone says of themselves. */
export function peopleRoutes(services: Services) {
  const { rooms, storage, people, members, here, workshop } = services;
  const run = session(services, 'run');

  const find = async (board: BoardId, pid: string): Promise<Member> => {
    const id = parseParticipantId(pid);
    const member = id && (await storage.member(board, id));
    if (!member) throw new Problem('person-unknown');
    return member;
  };

  /** What of a person is to change, checked: a group that they have already is not asked about. */
  const checked = async (
    board: BoardId,
    member: Member,
    given: v.InferOutput<typeof them>,
    name: (typed: string) => string,
  ): Promise<MemberChange> => {
    const { group, place, role } = given;
    const settings = await settingsOf(rooms, board);
    const isNewGroup = group !== undefined && group !== member.group;
    return {
      ...(given.name !== undefined && { name: name(given.name) }),
      ...(isNewGroup && { group: groupIn(settings, group) }),
      ...(place !== undefined && { place }),
      ...(role !== undefined && { role }),
    };
  };

  const change = async (board: BoardId, id: ParticipantId, what: MemberChange): Promise<Member> => {
    const changed = await members.change(board, id, what);
    if (typeof changed === 'string') throw notChanged(changed);
    // Who waits, and who may vote, is told to everyone.
    if (what.state !== undefined || what.role !== undefined) workshop.live.changed(board);
    return changed.member;
  };

  const listed = (board: BoardId, member: Member) => shown(member, here.on(board).get(member.id));

  return new Hono()
    .get('/boards/:id/people', run, async (c) => {
      const { board } = c.var.session;
      const devices = here.on(board.id);
      const everyone = await storage.members(board.id);
      const list = everyone.map((one) => shown(one, devices.get(one.id)));
      return c.json({ people: list, now: Date.now() });
    })
    .get('/boards/:id/people/attendance', run, async (c) => {
      const { people: who, mostTogether } = await people.attendance(c.var.session.board.id);
      return c.json(turnoutOf(who, mostTogether));
    })
    .patch('/boards/:id/people/:pid', run, json(them), async (c) => {
      const { board } = c.var.session;
      const member = await find(board.id, c.req.param('pid'));
      const given = c.req.valid('json');
      const role = given.role ?? member.role;
      // An empty one takes away what they typed.
      const name = (typed: string): string =>
        typed.trim() === '' && mayBeNameless({ role }) ? '' : nameFrom(typed);
      const what = await checked(board.id, member, given, name);
      return c.json({ person: listed(board.id, await change(board.id, member.id, what)) });
    })
    .delete('/boards/:id/people/:pid', run, async (c) => {
      const { board, participant } = c.var.session;
      const { id } = await find(board.id, c.req.param('pid'));
      const person = await change(board.id, id, { state: 'removed' });
      // Nobody is called up who is not there any more.
      await workshop.hands.lower(board.id, participant, id);
      return c.json({ person: listed(board.id, person) });
    })
    .post('/boards/:id/people/:pid/admit', run, async (c) => {
      const { board } = c.var.session;
      const { id } = await find(board.id, c.req.param('pid'));
      return c.json({ person: listed(board.id, await change(board.id, id, { state: 'in' })) });
    })
    .get('/boards/:id/me', session(services), async (c) => {
      const { board, participant } = c.var.session;
      return c.json(asOneself(await find(board.id, participant.id)));
    })
    .patch('/boards/:id/me', session(services), json(me), async (c) => {
      const { board, participant } = c.var.session;
      const member = await find(board.id, participant.id);
      const settings = await settingsOf(rooms, board.id);
      const name = (typed: string): string => nameIn(settings, typed, member.role);
      const what = await checked(board.id, member, c.req.valid('json'), name);
      return c.json(asOneself(await change(board.id, member.id, what)));
    });
}

/** A person as facilitators see them. */
function shown(member: Member, devices: readonly Device[] = []) {
  const { group, place, joinedAt, lastSeen, state } = member;
  const isNamed = member.name !== '';
  return { ...participantOf(member), isNamed, group, place, joinedAt, lastSeen, state, devices };
}

/** A person as they see themselves. */
function asOneself(member: Member) {
  const { group, place } = member;
  return { participant: participantOf(member), group, place };
}
