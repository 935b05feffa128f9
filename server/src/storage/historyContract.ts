import { randomBytes } from 'node:crypto';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type BoardId, newBoardId, newMomentId, newParticipantId } from '../ids.ts';
import { StorageError } from './errors.ts';
import type { Storage, StoredStretch } from './Storage.ts';
import type { OpenAt } from './storageContract.ts';

const bytes = (...values: number[]): Uint8Array => Buffer.from(values);

function stretch(from: number, to: number, rest: Partial<StoredStretch> = {}): StoredStretch {
  const summary = {
    by: ['server', 'ama'],
    edits: [[0, 1, to - from]] as [number, number, number][],
    ticks: [[0, to - from]] as [number, number][],
    stages: [{ seq: from, at: 10 * from, id: 'share', title: 'Share' }],
    stepBytes: 10,
    keyframeBytes: 0,
  };
  const steps = bytes(from, to);
  return { from, to, fromAt: 10 * from, toAt: 10 * to, summary, keyframe: null, steps, ...rest };
}

function infoOf({ keyframe, steps: _steps, ...rest }: StoredStretch): object {
  return { ...rest, hasKeyframe: keyframe !== null };
}

const ALL = { from: 0, to: 1_000 };

/** What every storage holds to of a board's memory; part of `storageContract`. */
export function historyContract(
  name: string,
  open: OpenAt,
  storageWithBoard: () => Promise<{ place: string; storage: Storage; id: BoardId }>,
): void {
  describe(`${name}: log, entry by entry`, () => {
    test('entries are read in portions across epochs, and where each epoch begins is known', async () => {
      const { storage, id } = await storageWithBoard();
      await storage.append(
        id,
        [2, 3].map((n) => ({ author: 'a', update: bytes(n) })),
      );
      await storage.checkpoint(id, 3, bytes(9));
      const entry = { author: 'server', update: bytes(4) };
      await storage.beginEpoch(id, { id: 'second', entry, retired: [] });
      await storage.append(id, [{ author: 'b', update: bytes(5) }]);
      const read = await storage.entries(id, { after: 1, limit: 3 });
      expect(read.entries.map(({ seq, author }) => [seq, author])).toEqual([
        [2, 'a'],
        [3, 'a'],
        [4, 'server'],
      ]);
      expect([read.last, read.damaged]).toEqual([4, []]);
      const rest = await storage.entries(id, { after: 4, limit: 3 });
      expect([rest.entries.map(({ seq }) => seq), rest.last]).toEqual([[5], 5]);
      expect((await storage.entries(id, { after: 5, limit: 3 })).last).toBe(5);
      expect(await storage.epochs(id)).toEqual([
        { id: 'first', seq: 1 },
        { id: 'second', seq: 4 },
      ]);
      expect(await storage.epochs(newBoardId())).toEqual([]);
    });
  });

  describe(`${name}: a board’s memory`, () => {
    test('is kept in order, with or without what happened in it, and is there when it is opened again', async () => {
      const { place, storage, id } = await storageWithBoard();
      const [one, two, three] = [
        stretch(1, 4, { keyframe: bytes(7) }),
        stretch(5, 8),
        stretch(9, 9),
      ];
      await storage.keepHistory(id, [one, three]);
      await storage.keepHistory(id, [two]);
      await storage.close();
      const again = await open(place);
      onTestFinished(() => again.close());
      expect(await again.history(id)).toEqual({
        stretches: [one, two, three].map(infoOf),
        rewritten: 0,
      });
      const read = await again.stretches(id, { from: 1, to: 8 });
      expect(read.map((each) => [...each.steps])).toEqual([
        [1, 4],
        [5, 8],
      ]);
      expect([...(read[0]?.keyframe ?? [])]).toEqual([7]);
      expect(read[1]?.keyframe).toBeNull();
      expect(await again.history(newBoardId())).toEqual({ stretches: [], rewritten: 0 });
      expect(await again.stretches(newBoardId(), ALL)).toEqual([]);
    });

    test('a stretch goes on: kept again it stands in place of what it was', async () => {
      const { storage, id } = await storageWithBoard();
      await storage.keepHistory(id, [stretch(1, 4)]);
      await storage.keepHistory(id, [stretch(1, 6), stretch(7, 7)]);
      expect((await storage.history(id)).stretches.map(({ to }) => to)).toEqual([6, 7]);
    });

    test('is let go from an entry on', async () => {
      const { storage, id } = await storageWithBoard();
      await storage.keepHistory(id, [stretch(1, 4), stretch(5, 8), stretch(9, 9)]);
      await storage.dropHistory(newBoardId(), 1);
      await storage.dropHistory(id, 5);
      expect((await storage.history(id)).stretches.map(({ to }) => to)).toEqual([4]);
    });

    test('is replaced as a whole, and it is known how often something was taken out of it', async () => {
      const { storage, id } = await storageWithBoard();
      await storage.keepHistory(id, [stretch(1, 4), stretch(5, 8)]);
      await storage.replaceHistory(id, [stretch(3, 8)], 'thinned');
      expect(await storage.history(id)).toEqual({
        stretches: [infoOf(stretch(3, 8))],
        rewritten: 0,
      });
      await storage.replaceHistory(id, [stretch(3, 7)], 'rewritten');
      const { stretches, rewritten } = await storage.history(id);
      expect([stretches.map(({ to }) => to), rewritten]).toEqual([[7], 1]);
    });

    test('is gone with its board, and cannot be kept of one that there is not', async () => {
      const { storage, id } = await storageWithBoard();
      await storage.keepHistory(id, [stretch(1, 4)]);
      await storage.addMoment(id, { ...MOMENT, id: newMomentId() });
      await storage.deleteBoard(id);
      expect((await storage.history(id)).stretches).toEqual([]);
      expect(await storage.moments(id)).toEqual([]);
      await expect(storage.keepHistory(id, [stretch(1, 4)])).rejects.toThrow(StorageError);
    });
  });

  const MOMENT = { seq: 4, at: 40, name: 'Before the vote', by: newParticipantId() };

  describe(`${name}: named moments`, () => {
    test('are listed in the order of what they name, on their own board only, until they are dropped', async () => {
      const { storage, id } = await storageWithBoard();
      const [late, early] = [
        { ...MOMENT, id: newMomentId() },
        { ...MOMENT, id: newMomentId(), seq: 2, at: 20 },
      ];
      await storage.addMoment(id, late);
      await storage.addMoment(id, early);
      const unshared = { isShared: false, shares: 0 };
      expect(await storage.moments(id)).toEqual([
        { ...early, ...unshared },
        { ...late, ...unshared },
      ]);
      expect(await storage.moments(newBoardId())).toEqual([]);
      expect(await storage.dropMoment(newBoardId(), late.id)).toBe(false);
      expect(await storage.dropMoment(id, late.id)).toBe(true);
      expect(await storage.dropMoment(id, late.id)).toBe(false);
      expect((await storage.moments(id)).map(({ seq }) => seq)).toEqual([2]);
    });

    test('one that is shared is found by its link alone, and by none once it is not', async () => {
      const { storage, id } = await storageWithBoard();
      const moment = { ...MOMENT, id: newMomentId() };
      await storage.addMoment(id, moment);
      const [hash, other] = [randomBytes(32), randomBytes(32)];
      await storage.shareMoment(newBoardId(), moment.id, hash);
      expect(await storage.momentByHash(hash)).toBeUndefined();
      await storage.shareMoment(id, moment.id, hash);
      const found = { board: id, moment: { ...moment, isShared: true, shares: 1 } };
      expect(await storage.momentByHash(hash)).toEqual(found);
      expect(await storage.momentByHash(other)).toBeUndefined();
      await storage.shareMoment(id, moment.id, null);
      expect(await storage.momentByHash(hash)).toBeUndefined();
      expect(await storage.moments(id)).toEqual([{ ...moment, isShared: false, shares: 1 }]);
    });
  });
}
