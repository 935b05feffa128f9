import { colourOf, type Participant, type Role } from '@gapboard/board';
import { parse } from 'hono/utils/cookie';
import { type BoardId, newParticipantId, type ParticipantId } from './ids.ts';
import type { Rooms } from './rooms/Rooms.ts';
import { cookieName, type Secrets } from './secrets.ts';
import type { Member, Storage } from './storage/Storage.ts';

export interface Person {
  participant: Participant & { id: ParticipantId };
  joinedAt: number;
}

/** The people of each board: who a cookie stands for, and how somebody comes to be one of them. */
export class People {
  readonly #storage: Storage;
  readonly #secrets: Secrets;
  readonly #rooms: Rooms;

  constructor(storage: Storage, secrets: Secrets, rooms: Rooms) {
    this.#storage = storage;
    this.#secrets = secrets;
    this.#rooms = rooms;
  }

  /** Whose session on this board is among the cookies of a request. */
  async bySession(board: BoardId, cookies: string | undefined): Promise<Person | undefined> {
    const name = cookieName(board);
    const value = parse(cookies ?? '', name)[name];
    const id = value && this.#secrets.readSession(board, value);
    const member = id && (await this.#storage.member(board, id));
    return member ? personOf(member) : undefined;
  }

  /** Somebody comes in by a link; who was in before from the same browser stays the same person, by the new name and role. */
  async join(
    board: BoardId,
    cookies: string | undefined,
    as: { name: string; role: Role },
  ): Promise<Person> {
    const known = await this.bySession(board, cookies);
    if (!known) {
      const member = { id: newParticipantId(), ...as, joinedAt: Date.now() };
      return personOf(await this.#storage.addMember(board, member));
    }
    await this.#storage.changeMember(board, known.participant.id, as);
    const person = { ...known, participant: { ...known.participant, ...as } };
    this.#rooms.ifLive(board)?.seat(person.participant, person.joinedAt);
    return person;
  }

  async all(board: BoardId): Promise<Participant[]> {
    return (await this.everyone(board)).map(({ participant }) => participant);
  }

  /** In the order they joined. */
  async everyone(board: BoardId): Promise<Person[]> {
    return (await this.#storage.members(board)).map(personOf);
  }
}

/** A member as others see them: their colour follows from when they joined. */
export function personOf({ id, name, role, nth, joinedAt }: Member): Person {
  return { participant: { id, name, role, colour: colourOf(nth) }, joinedAt };
}
