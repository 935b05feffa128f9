import type { Door, Participant, Place, Role } from '@gapboard/board';
import { parse } from 'hono/utils/cookie';
import { type BoardId, newParticipantId, type ParticipantId } from './ids.ts';
import type { Attendance } from './report/index.ts';
import { cookieName, type Secrets } from './secrets.ts';
import type { Member, MemberState, Storage } from './storage/Storage.ts';
import { type Members, type NotChanged, participantOf } from './workshop/people/Members.ts';
import { receive } from './workshop/people/receive.ts';

export interface Person {
  participant: Participant & { id: ParticipantId };
  joinedAt: number;
  state: MemberState;
  /** when they were last known to be there; `null`: never yet */
  lastSeen: number | null;
}

/** Who comes in by a link, as they say; what they leave out stays as it was. */
export interface Arrival {
  /** empty: they give none */
  name: string;
  role: Role;
  group?: string | null;
  place?: Place | null;
}

/** The people of each board: who a cookie stands for, and how somebody comes to be one of them. */
export class People {
  readonly #storage: Storage;
  readonly #secrets: Secrets;
  readonly #members: Members;

  constructor(storage: Storage, secrets: Secrets, members: Members) {
    this.#storage = storage;
    this.#secrets = secrets;
    this.#members = members;
  }

  /** Whose session on this board is among the cookies of a request, whether or not they are let in. */
  async bySession(board: BoardId, cookies: string | undefined): Promise<Person | undefined> {
    const member = await this.memberBySession(board, cookies);
    return member && personOf(member);
  }

  /** The same with what is known of them beside what others see. */
  async memberBySession(board: BoardId, cookies: string | undefined): Promise<Member | undefined> {
    const name = cookieName(board);
    const value = parse(cookies ?? '', name)[name];
    const id = value && this.#secrets.readSession(board, value);
    return id ? await this.#storage.member(board, id) : undefined;
  }

  /**
   * Somebody comes in by a link; who was in before from the same browser stays the same person, by the
   * new name and role. Who has been removed stays so: nothing of them changes.
   */
  async join(
    board: BoardId,
    cookies: string | undefined,
    door: Door,
    as: Arrival,
  ): Promise<Person | 'door-locked' | NotChanged> {
    const known = await this.memberBySession(board, cookies);
    const state = receive(door, as.role, known?.state);
    if (state === 'door-locked') return state;
    if (state === 'removed' && known) return personOf(known);
    if (!known) {
      const about = { id: newParticipantId(), joinedAt: Date.now(), state };
      const newcomer = { group: null, place: null, ...as, ...about };
      return personOf(await this.#members.add(board, newcomer));
    }
    // A link that is opened again takes away no role that a facilitator has given since.
    const role = as.role === known.cameAs ? known.role : as.role;
    const change = { ...as, role, cameAs: as.role, state };
    const changed = await this.#members.change(board, known.id, change);
    if (typeof changed === 'string') return changed;
    if (state === 'in') await this.#storage.sawMember(board, known.id, Date.now());
    return personOf(changed.member);
  }

  /** Everyone who is in. */
  async all(board: BoardId): Promise<Participant[]> {
    return (await this.everyone(board))
      .filter(({ state }) => state === 'in')
      .map(({ participant }) => participant);
  }

  /** Who has been on a board, and is nobody by name; without those who were taken off it. */
  async attendance(board: BoardId): Promise<{ people: Attendance[]; mostTogether: number }> {
    const members = await this.#storage.members(board);
    return {
      people: members
        .filter(({ state, lastSeen }) => state === 'in' && lastSeen !== null)
        .map(({ role, joinedAt, group, place }) => ({ role, joinedAt, group, place })),
      mostTogether: await this.#storage.mostTogether(board),
    };
  }

  /** Also who waits, and who is in no more, in the order they joined. */
  async everyone(board: BoardId): Promise<Person[]> {
    return (await this.#storage.members(board)).map(personOf);
  }
}

/** A member as others see them. */
export function personOf(member: Member): Person {
  const { joinedAt, state, lastSeen } = member;
  return { participant: participantOf(member), joinedAt, state, lastSeen };
}
