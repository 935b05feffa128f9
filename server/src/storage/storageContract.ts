import { randomBytes } from 'node:crypto';
import { ROLES } from '@gapboard/board';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  type BoardId,
  newBoardId,
  newHandedInId,
  newParticipantId,
  newSnapshotId,
} from '../ids.ts';
import { erasureContract } from './erasureContract.ts';
import { StorageError } from './errors.ts';
import { historyContract } from './historyContract.ts';
import type {
  Creation,
  HeldNote,
  HeldRating,
  NewHandedIn,
  NewMember,
  SnapshotInfo,
  Storage,
} from './Storage.ts';

/** Opens the storage kept at one place of its own; called again with the same place it opens what is there. */
export type OpenAt = (place: string) => Promise<Storage>;

const hash = (): Uint8Array => randomBytes(32);
const bytes = (...values: number[]): Uint8Array => Buffer.from(values);

function newMember(rest: Partial<NewMember>): NewMember {
  return {
    id: newParticipantId(),
    name: 'Ben',
    role: 'participant',
    group: null,
    place: null,
    state: 'in',
    joinedAt: 1000,
    ...rest,
  };
}

function creation(id: BoardId, code: string): Creation {
  return {
    board: { id, title: 'Water', code, createdAt: 1000 },
    links: ROLES.map((role) => ({ role, version: 1, hash: hash() })),
    facilitator: newMember({ name: 'Ama', role: 'facilitator' }),
    first: [{ author: 'server', update: bytes(1, 2, 3) }],
    epoch: 'first',
  };
}

function snapshotInfo(name: string): SnapshotInfo {
  const about = { name, kind: 'named', at: 5, by: null, shapes: 3, digest: 'd' } as const;
  return { id: newSnapshotId(), ...about };
}

function handIn(n: number): NewHandedIn {
  return { id: newHandedInId(), by: newParticipantId(), at: n, content: bytes(n) };
}

function rating(at: number, rest: Partial<HeldRating> = {}): HeldRating {
  return {
    map: 'shape:map',
    theme: 'heading:t',
    outcome: 'heading:o',
    by: newParticipantId(),
    as: 'participant',
    strength: 'weak',
    direction: null,
    at,
    ...rest,
  };
}

function heldNote(id: string, by: HeldNote['by'], rest: Partial<HeldNote> = {}): HeldNote {
  return {
    id,
    stage: 'stage',
    shape: `shape:${id}`,
    by,
    as: 'participant',
    text: 'Nobody asks those who left',
    kind: 'gap',
    map: 'shape:map',
    cell: { theme: 'heading:t', outcome: 'heading:o' },
    kept: {},
    ...rest,
  };
}

/** What every storage holds to. `newPlace` answers a place where nothing is kept yet. */
export function storageContract(name: string, open: OpenAt, newPlace: () => string): void {
  async function storageWithBoard() {
    const place = newPlace();
    const storage = await open(place);
    onTestFinished(() => storage.close());
    const made = creation(newBoardId(), 'K7M-X4R');
    await storage.createBoard(made);
    const reopened = async (): Promise<Storage> => {
      await storage.close();
      const again = await open(place);
      onTestFinished(() => again.close());
      return again;
    };
    return { place, storage, made, id: made.board.id, reopened };
  }

  erasureContract(name, storageWithBoard);

  describe(`${name}: boards and links`, () => {
    test('a board is found by id and by code, and one that there is not is not', async () => {
      const { storage, made, id } = await storageWithBoard();
      expect(await storage.board(id)).toEqual(made.board);
      expect(await storage.boardByCode('K7M-X4R')).toEqual(made.board);
      expect(await storage.board(newBoardId())).toBeUndefined();
      expect(await storage.boardByCode('FFF-FFF')).toBeUndefined();
    });

    test('a code in use makes no board, not even in part', async () => {
      const { storage } = await storageWithBoard();
      const second = creation(newBoardId(), 'K7M-X4R');
      expect(await storage.createBoard(second)).toBe('taken');
      expect(await storage.board(second.board.id)).toBeUndefined();
      expect(await storage.members(second.board.id)).toEqual([]);
      expect((await storage.load(second.board.id)).lastSeq).toBe(0);
    });

    test('a renewed link is known as renewed, its follower opens, and the others stay', async () => {
      const { storage, made, id } = await storageWithBoard();
      const [facilitator, , participant] = made.links;
      if (!facilitator || !participant) throw new Error('There are four links.');
      const next = { role: 'participant', version: 2, hash: hash() } as const;
      expect(await storage.renewLink(id, next, 'FHK-MRW')).toBe('renewed');
      const found = { board: id, role: 'participant' };
      expect(await storage.linkByHash(participant.hash)).toEqual({ ...found, renewed: true });
      expect(await storage.linkByHash(next.hash)).toEqual({ ...found, renewed: false });
      expect((await storage.linkByHash(facilitator.hash))?.renewed).toBe(false);
      expect(await storage.linkByHash(hash())).toBeUndefined();
      expect((await storage.linkVersions(id)).get('participant')).toBe(2);
      expect(await storage.boardByCode('K7M-X4R')).toBeUndefined();
      expect((await storage.boardByCode('FHK-MRW'))?.id).toBe(id);
    });

    test('of two who renew a link at once one is told to try again, and nothing of theirs stays', async () => {
      const { storage, id } = await storageWithBoard();
      await storage.renewLink(id, { role: 'participant', version: 2, hash: hash() }, 'FHK-MRW');
      const late = { role: 'participant', version: 2, hash: hash() } as const;
      expect(await storage.renewLink(id, late, 'MRW-FHK')).toBe('taken');
      expect(await storage.linkByHash(late.hash)).toBeUndefined();
      expect((await storage.board(id))?.code).toBe('FHK-MRW');
    });

    test('a deleted board is gone with all that was known of it', async () => {
      const { storage, made, id } = await storageWithBoard();
      const snapshot = snapshotInfo('One');
      await storage.addSnapshot(id, snapshot, bytes(1));
      await storage.checkpoint(id, 1, bytes(9));
      await storage.handIn(id, handIn(1));
      await storage.holdRating(id, rating(1));
      expect(await storage.deleteBoard(id)).toMatchObject({
        boards: 1,
        members: 1,
        log: 1,
        checkpoints: 1,
        snapshots: 1,
        handed_in: 1,
        held_ratings: 1,
        links: 4,
        ballots: 0,
      });
      expect(await storage.boardIds()).toEqual([]);
      expect(await storage.board(id)).toBeUndefined();
      expect(await storage.members(id)).toEqual([]);
      expect(await storage.snapshots(id)).toEqual([]);
      expect(await storage.handedIn(id)).toEqual([]);
      expect(await storage.heldRatings(id)).toEqual([]);
      expect(await storage.linkByHash(made.links[0]?.hash ?? hash())).toBeUndefined();
      expect(await storage.load(id)).toEqual({
        epoch: undefined,
        checkpoint: undefined,
        entries: [],
        lastSeq: 0,
        damaged: [],
      });
    });
  });

  describe(`${name}: members`, () => {
    test('are numbered as they join, listed in that order, and found on their own board only', async () => {
      const { storage, made, id } = await storageWithBoard();
      const ben = newMember({ group: 'Manager', place: 'remote', state: 'waiting' });
      expect(await storage.addMember(id, ben)).toEqual({
        ...ben,
        nth: 1,
        lastSeen: null,
        cameAs: 'participant',
      });
      expect((await storage.member(id, made.facilitator.id))?.lastSeen).toBe(1000);
      expect((await storage.members(id)).map(({ name: who, nth }) => [who, nth])).toEqual([
        ['Ama', 0],
        ['Ben', 1],
      ]);
      expect((await storage.member(id, made.facilitator.id))?.role).toBe('facilitator');
      expect(await storage.member(newBoardId(), ben.id)).toBeUndefined();
    });

    test('can change in part, and keep the rest and their number', async () => {
      const { storage, made, id } = await storageWithBoard();
      const { facilitator } = made;
      const cameAs = 'facilitator';
      const seen = { nth: 0, lastSeen: 1000, cameAs };
      const changed = { ...facilitator, ...seen, name: 'Amma', role: 'scribe' };
      const change = { name: 'Amma', role: 'scribe' } as const;
      expect(await storage.changeMember(id, facilitator.id, change)).toEqual(changed);
      const more = {
        group: 'Manager',
        place: 'room',
        state: 'removed',
        cameAs: 'viewer',
      } as const;
      await storage.changeMember(id, facilitator.id, more);
      expect(await storage.member(id, facilitator.id)).toEqual({ ...changed, ...more });
      await storage.changeMember(id, facilitator.id, { group: null });
      expect((await storage.member(id, facilitator.id))?.group).toBeNull();
      expect(await storage.changeMember(newBoardId(), facilitator.id, change)).toBeUndefined();
    });

    test('were last seen when they were seen last, however late that is said', async () => {
      const { storage, made, id } = await storageWithBoard();
      const { id: ama } = made.facilitator;
      const lastSeen = async () => (await storage.member(id, ama))?.lastSeen;
      expect(await lastSeen()).toBe(1000);
      await storage.sawMember(id, ama, 2000);
      await storage.sawMember(id, ama, 1500);
      await storage.sawMember(newBoardId(), ama, 3000);
      expect(await lastSeen()).toBe(2000);
    });

    test('the most at one time are kept', async () => {
      const { storage, id } = await storageWithBoard();
      expect(await storage.mostTogether(id)).toBe(0);
      for (const people of [3, 7, 5]) await storage.sawTogether(id, people);
      expect(await storage.mostTogether(id)).toBe(7);
      expect(await storage.mostTogether(newBoardId())).toBe(0);
    });
  });

  describe(`${name}: log`, () => {
    test('keeps entries in order, each with its author, bytes and time', async () => {
      const { storage, id } = await storageWithBoard();
      const before = Date.now();
      expect(
        await storage.append(id, [
          { author: 'a', update: bytes(0) },
          { author: 'b', update: bytes(255, 0, 1) },
        ]),
      ).toBe(3);
      expect(await storage.append(id, [{ author: 'a', update: bytes() }])).toBe(4);
      const { entries, checkpoint, lastSeq, damaged } = await storage.load(id);
      expect(entries.map(({ seq, author, update }) => [seq, author, [...update]])).toEqual([
        [1, 'server', [1, 2, 3]],
        [2, 'a', [0]],
        [3, 'b', [255, 0, 1]],
        [4, 'a', []],
      ]);
      expect(entries[1]?.at).toBeGreaterThanOrEqual(before);
      expect({ checkpoint, lastSeq, damaged }).toEqual({
        checkpoint: undefined,
        lastSeq: 4,
        damaged: [],
      });
    });

    test('is a log of its own for each board', async () => {
      const { storage, id } = await storageWithBoard();
      const other = creation(newBoardId(), 'FHK-MRW');
      await storage.createBoard(other);
      await storage.append(id, [{ author: 'a', update: bytes(7) }]);
      expect((await storage.load(other.board.id)).lastSeq).toBe(1);
    });

    test('nothing can be added to a board that there is not', async () => {
      const { storage } = await storageWithBoard();
      await expect(
        storage.append(newBoardId(), [{ author: 'a', update: bytes(7) }]),
      ).rejects.toThrow(StorageError);
    });

    test('is read from the newest checkpoint on, and numbered on from where it was', async () => {
      const { storage, id } = await storageWithBoard();
      for (const seq of [2, 3, 4]) {
        await storage.append(id, [{ author: 'a', update: bytes(seq) }]);
        await storage.checkpoint(id, seq, bytes(100 + seq));
      }
      await storage.append(id, [{ author: 'a', update: bytes(5) }]);
      const { checkpoint, entries, lastSeq } = await storage.load(id);
      expect([checkpoint?.seq, ...(checkpoint?.stateV2 ?? [])]).toEqual([4, 104]);
      expect(entries.map(({ seq }) => seq)).toEqual([5]);
      expect(lastSeq).toBe(5);
    });

    test('keeps who writes under which client id, the first to have said so, until the next epoch', async () => {
      const { storage, id } = await storageWithBoard();
      expect(await storage.writers(id)).toEqual(new Map());
      await storage.append(id, [
        { author: 'a', update: bytes(1), clients: [7, 4294967295] },
        { author: 'b', update: bytes(2), clients: [8, 7] },
        { author: 'b', update: bytes(3) },
      ]);
      const known = new Map([
        [7, 'a'],
        [8, 'b'],
        [4294967295, 'a'],
      ]);
      expect(await storage.writers(id)).toEqual(known);
      const entry = { author: 'server', update: bytes(3) };
      await storage.beginEpoch(id, { id: 'second', entry, retired: [7, 8] });
      expect(await storage.writers(id)).toEqual(new Map());
    });

    test('an epoch is read from its first entry on, without the checkpoints of the one before it', async () => {
      const { storage, id } = await storageWithBoard();
      await storage.append(id, [{ author: 'a', update: bytes(2) }]);
      await storage.checkpoint(id, 2, bytes(102));
      const entry = { author: 'server', update: bytes(3) };
      expect(await storage.beginEpoch(id, { id: 'second', entry, retired: [7, 4294967295] })).toBe(
        3,
      );
      await storage.append(id, [{ author: 'a', update: bytes(4) }]);
      const now = await storage.load(id);
      expect(now.epoch).toEqual({ id: 'second', seq: 3 });
      expect(now.checkpoint).toBeUndefined();
      expect(now.entries.map(({ seq }) => seq)).toEqual([3, 4]);
      expect(await storage.retiredClients(id)).toEqual([7, 4294967295]);
      const before = await storage.load(id, { before: 3 });
      expect(before.epoch).toEqual({ id: 'first', seq: 1 });
      expect([before.checkpoint?.seq, before.entries.length, before.lastSeq]).toEqual([2, 0, 2]);
      const bare = await storage.load(id, { before: 3, withoutCheckpoints: [2] });
      expect(bare.entries.map(({ seq }) => seq)).toEqual([1, 2]);
      await storage.checkpoint(id, 4, bytes(104));
      expect((await storage.load(id)).checkpoint?.seq).toBe(4);
    });

    test('an epoch begins whole or not at all', async () => {
      const { storage } = await storageWithBoard();
      const nowhere = newBoardId();
      const entry = { author: 'server', update: bytes(3) };
      await expect(
        storage.beginEpoch(nowhere, { id: 'second', entry, retired: [7] }),
      ).rejects.toThrow(StorageError);
      expect(await storage.retiredClients(nowhere)).toEqual([]);
    });

    test('what was damaged is remembered once, and whether somebody has been told', async () => {
      const { storage, id } = await storageWithBoard();
      const row = { kind: 'entry', seq: 2, author: 'a' } as const;
      await storage.setAside(id, [row]);
      await storage.setAside(id, [row, { kind: 'checkpoint', seq: 3, author: undefined }]);
      const foundAt: unknown = expect.any(Number);
      expect(await storage.damage(id)).toEqual([
        { ...row, foundAt, told: false },
        { kind: 'checkpoint', seq: 3, author: undefined, foundAt, told: false },
      ]);
      await storage.damageTold(id);
      expect((await storage.damage(id)).map(({ told }) => told)).toEqual([true, true]);
    });

    test('everything is there when it is opened again', async () => {
      const { place, storage, id } = await storageWithBoard();
      await storage.append(id, [{ author: 'a', update: bytes(7) }]);
      await storage.close();
      const again = await open(place);
      onTestFinished(() => again.close());
      expect((await again.load(id)).entries.map(({ author }) => author)).toEqual(['server', 'a']);
      expect((await again.members(id)).map(({ name: who }) => who)).toEqual(['Ama']);
    });
  });

  describe(`${name}: snapshots`, () => {
    test('are listed newest first without their content, and found whole on their own board only', async () => {
      const { storage, id } = await storageWithBoard();
      const [one, two] = [snapshotInfo('One'), { ...snapshotInfo('Two'), by: null }];
      await storage.addSnapshot(id, one, bytes(1));
      await storage.addSnapshot(id, two, bytes(2));
      expect(await storage.snapshots(id)).toEqual([two, one]);
      expect([...((await storage.snapshot(id, one.id))?.content ?? [])]).toEqual([1]);
      expect(await storage.snapshot(newBoardId(), one.id)).toBeUndefined();
    });
  });

  describe(`${name}: handed-in work`, () => {
    test('waits until it is settled, and stays when it is, on its own board only', async () => {
      const { storage, id } = await storageWithBoard();
      const [one, two] = [handIn(1), handIn(2)];
      await storage.handIn(id, one);
      await storage.handIn(id, two);
      const facilitator = newParticipantId();
      const settled = { state: 'dismissed', by: facilitator, at: 9 } as const;
      await storage.settleHandedIn(newBoardId(), two.id, settled);
      await storage.settleHandedIn(id, one.id, settled);
      const found = await storage.handedIn(id);
      expect(found.map(({ id: which, by, at, state }) => [which, by, at, state])).toEqual([
        [two.id, two.by, 2, 'waiting'],
        [one.id, one.by, 1, 'dismissed'],
      ]);
      expect(found.map(({ content }) => [...content])).toEqual([[2], [1]]);
      expect(await storage.handedIn(newBoardId())).toEqual([]);
    });
  });

  describe(`${name}: held ratings`, () => {
    test('are one a person and cell, the last one given, and on their own board only', async () => {
      const { place, storage, id } = await storageWithBoard();
      const [ama, ben] = [newParticipantId(), newParticipantId()];
      await storage.holdRating(id, rating(1, { by: ama }));
      await storage.holdRating(id, rating(2, { by: ben, direction: 'mixed' }));
      await storage.holdRating(id, rating(3, { by: ama, outcome: 'heading:p', as: 'scribe' }));
      const changed = { by: ama, strength: 'strong', direction: 'positive' } as const;
      await storage.holdRating(id, rating(4, changed));
      const held = [
        rating(4, changed),
        rating(2, { by: ben, direction: 'mixed' }),
        rating(3, { by: ama, outcome: 'heading:p', as: 'scribe' }),
      ];
      expect(await storage.heldRatings(id)).toEqual(held);
      expect(await storage.heldRatings(newBoardId())).toEqual([]);
      await storage.close();
      const again = await open(place);
      onTestFinished(() => again.close());
      expect(await again.heldRatings(id)).toEqual(held);
    });

    test('are let go as they were read: what has been changed meanwhile stays', async () => {
      const { storage, id } = await storageWithBoard();
      const [ama, ben] = [newParticipantId(), newParticipantId()];
      const [hers, his] = [rating(1, { by: ama }), rating(2, { by: ben, direction: 'mixed' })];
      await storage.holdRating(id, hers);
      await storage.holdRating(id, his);
      const changed = rating(3, { by: ben, direction: 'positive' });
      await storage.holdRating(id, changed);
      await storage.dropRatings(newBoardId(), [hers]);
      await storage.dropRatings(id, [hers, his]);
      expect(await storage.heldRatings(id)).toEqual([changed]);
      await storage.dropRatings(id, [changed, changed]);
      expect(await storage.heldRatings(id)).toEqual([]);
    });

    test('are not held on a board that there is not', async () => {
      const { storage } = await storageWithBoard();
      await expect(storage.holdRating(newBoardId(), rating(1))).rejects.toThrow(StorageError);
    });
  });

  describe(`${name}: held notes`, () => {
    test('are kept as last written by their author, and on their own board only', async () => {
      const { place, storage, id } = await storageWithBoard();
      const [ama, ben] = [newParticipantId(), newParticipantId()];
      const [hers, his] = [heldNote('one', ama), heldNote('two', ben, { cell: null })];
      expect(await storage.holdNote(id, hers)).toBe('held');
      expect(await storage.holdNote(id, his)).toBe('held');
      const kept = { postcode: 'public' } as const;
      const changed = { ...hers, text: 'Changed', cell: null, map: null, kept };
      expect(await storage.holdNote(id, { ...changed, stage: 'other', shape: 'shape:other' })).toBe(
        'held',
      );
      const held = [changed, his];
      expect(await storage.heldNotes(id)).toEqual(held);
      expect(await storage.heldNotes(newBoardId())).toEqual([]);
      await storage.close();
      const again = await open(place);
      onTestFinished(() => again.close());
      expect(await again.heldNotes(id)).toEqual(held);
    });

    test('are not taken twice, nor from somebody else under the same id', async () => {
      const { storage, id } = await storageWithBoard();
      const [ama, ben] = [newParticipantId(), newParticipantId()];
      const note = heldNote('one', ama);
      await storage.holdNote(id, note);
      expect(await storage.holdNote(id, { ...note, by: ben, text: 'Mine' })).toBe('elsewhere');
      expect(await storage.heldNotes(id)).toEqual([note]);
      await storage.dropNotes(newBoardId(), ['one']);
      expect(await storage.heldNotes(id)).toEqual([note]);
      await storage.dropNotes(id, ['one']);
      expect(await storage.holdNote(id, note)).toBe('elsewhere');
      expect(await storage.heldNotes(id)).toEqual([]);
    });
  });

  describe(`${name}: ballots`, () => {
    test('are one a person and round, the last one cast', async () => {
      const { place, storage, id } = await storageWithBoard();
      const [ama, ben] = [newParticipantId(), newParticipantId()];
      const first = { round: 'r1', by: ama, group: 'Practitioner', content: { votes: { a: 2 } } };
      const last = { ...first, group: null, content: { votes: { b: 1, c: 1 } } };
      const his = { round: 'r1', by: ben, group: null, content: { order: ['c', 'a'] } };
      const other = { round: 'r2', by: ama, group: null, content: { order: [] } };
      for (const ballot of [first, his, other, last]) await storage.castBallot(id, ballot);
      await storage.close();
      const again = await open(place);
      onTestFinished(() => again.close());
      const cast = await again.ballots(id, 'r1');
      expect(new Set(cast)).toEqual(new Set([last, his]));
      expect(await again.ballots(newBoardId(), 'r1')).toEqual([]);
      await again.dropBallots(id, 'r1');
      expect(await again.ballots(id, 'r1')).toEqual([]);
      expect(await again.ballots(id, 'r2')).toEqual([other]);
    });
  });

  historyContract(name, open, storageWithBoard);
}
