import { colourOf, type Participant } from '@gapboard/board';
import { peopleOf } from '@gapboard/sync';
import type { BoardId, ParticipantId } from '../../ids.ts';
import type { Rooms } from '../../rooms/Rooms.ts';
import type { Member, MemberChange, NewMember, Storage } from '../../storage/Storage.ts';
import { Turns } from '../../Turns.ts';
import type { Here } from './Here.ts';
import { mayBeNameless, nameOf } from './nameOf.ts';

/** Why somebody was not changed; nothing has changed then. */
export type NotChanged = 'person-unknown' | 'last-facilitator' | 'name-needed';

/**
 * Who is a member of a board and as what, changed by one after the other. A change takes effect at
 * once: what others see of the person, and on every line they have open.
 */
export class Members {
  readonly #storage: Storage;
  readonly #rooms: Rooms;
  readonly #here: Here;
  readonly #turns = new Turns<BoardId>();

  constructor(storage: Storage, rooms: Rooms, here: Here) {
    this.#storage = storage;
    this.#rooms = rooms;
    this.#here = here;
  }

  async add(board: BoardId, newcomer: NewMember): Promise<Member> {
    const member = await this.#storage.addMember(board, newcomer);
    await this.#show(board, member);
    return member;
  }

  /** Changes what is given of somebody, unless that leaves a board without a facilitator. */
  change(
    board: BoardId,
    id: ParticipantId,
    change: MemberChange,
  ): Promise<{ member: Member } | NotChanged> {
    return this.#turns.take(board, async () => {
      const before = await this.#storage.member(board, id);
      if (!before) return 'person-unknown';
      const wanted = { ...before, ...change };
      // Whose name was erased goes on without one, whatever they are.
      const hadName = before.name !== '' || mayBeNameless(before);
      if (wanted.name === '' && hadName && !mayBeNameless(wanted)) return 'name-needed';
      if (runs(before) && !runs(wanted) && (await this.#isOnlyFacilitator(board, id))) {
        return 'last-facilitator';
      }
      const member = await this.#storage.changeMember(board, id, change);
      if (!member) return 'person-unknown';
      if (before.name === '' && member.name !== '') await this.#allowNamed(board, id);
      await this.#takeEffect(board, before, member);
      return { member };
    });
  }

  /** Takes somebody's name from them, whatever they are; what says more of them by name may not come back until they give one again. */
  eraseName(board: BoardId, id: ParticipantId): Promise<void> {
    return this.#turns.take(board, async () => {
      const before = await this.#storage.member(board, id);
      const member = await this.#storage.changeMember(board, id, { name: '' });
      if (!before || !member) return;
      await this.#takeEffect(board, before, member);
      // Also where the name was gone already, and a crash kept the board from hearing of it.
      await this.#show(board, member);
    });
  }

  /** Lets everyone in who waits. */
  async admitAll(board: BoardId): Promise<void> {
    for (const { id, state } of await this.#storage.members(board)) {
      if (state === 'waiting') await this.change(board, id, { state: 'in' });
    }
  }

  async #isOnlyFacilitator(board: BoardId, id: ParticipantId): Promise<boolean> {
    const members = await this.#storage.members(board);
    return !members.some((member) => member.id !== id && runs(member));
  }

  async #takeEffect(board: BoardId, before: Member, after: Member): Promise<void> {
    const isNew = nameOf(before) !== nameOf(after) || before.role !== after.role;
    if (isNew || before.state !== after.state) await this.#show(board, after);
    if (after.state === 'removed') this.#here.end(board, after.id, 'removed');
    else if (isNew) this.#here.end(board, after.id, 'changed');
  }

  /** Whoever gives a name is free to say more of themselves. */
  async #allowNamed(board: BoardId, id: ParticipantId): Promise<void> {
    const record = `user:${id}`;
    await this.#storage.allowAgain(board, record);
    this.#rooms.ifLive(board)?.removed.allow(record);
  }

  /** Tells everyone on the board who this is. Nobody hears of who has not been let in. */
  async #show(board: BoardId, member: Member): Promise<void> {
    await this.#rooms.use(board, async (room) => {
      const isKnown = peopleOf(room.doc).has(member.id);
      if (isKnown || member.state === 'in') room.seat(participantOf(member), member.joinedAt);
    });
  }
}

/** A member as others see them: their colour follows from when they joined. */
export function participantOf(member: Member): Participant & { id: ParticipantId } {
  const { id, role, nth } = member;
  return { id, name: nameOf(member), role, colour: colourOf(nth) };
}

function runs({ role, state }: Member): boolean {
  return role === 'facilitator' && state === 'in';
}
