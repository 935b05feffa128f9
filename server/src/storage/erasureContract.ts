import { describe, expect, test } from 'vitest';
import {
  type BoardId,
  newBoardId,
  newHandedInId,
  newParticipantId,
  newSnapshotId,
} from '../ids.ts';
import type { Erasure, SnapshotInfo, Storage } from './Storage.ts';

const bytes = (...values: number[]): Uint8Array => Buffer.from(values);
const entry = (n: number) => ({ author: 'ben', update: bytes(n) });

function erasure(board: BoardId, what: Erasure['what'], id = 'first'): Erasure {
  return { id, board, at: 5, what };
}

function snapshotInfo(name: string): SnapshotInfo {
  const about = { name, kind: 'named', at: 5, by: newParticipantId(), digest: 'd' } as const;
  return { id: newSnapshotId(), shapes: 3, ...about };
}

/** What every storage holds to about taking something out of what it keeps; the board is new, with one entry. */
export function erasureContract(
  name: string,
  storageWithBoard: () => Promise<{
    storage: Storage;
    id: BoardId;
    reopened: () => Promise<Storage>;
  }>,
): void {
  describe(`${name}: a log that is folded`, () => {
    test('begins with the entry that stands for the others, in the same epoch and with the time of the last', async () => {
      const { storage, id } = await storageWithBoard();
      await storage.append(id, [entry(2), entry(3), entry(4)]);
      await storage.checkpoint(id, 2, bytes(20));
      await storage.checkpoint(id, 4, bytes(40));
      const before = await storage.load(id, { withoutCheckpoints: [2, 4] });
      await storage.foldLog(id, { seq: 3, update: bytes(33), stateV2: bytes(34) });
      const { epoch, entries, lastSeq } = await storage.load(id, { withoutCheckpoints: [3, 4] });
      expect(epoch).toEqual({ id: before.epoch?.id, seq: 3 });
      expect(lastSeq).toBe(4);
      expect(entries).toEqual([
        { seq: 3, at: before.entries[2]?.at, author: 'server', update: bytes(33) },
        before.entries[3],
      ]);
      expect((await storage.load(id, { withoutCheckpoints: [4] })).checkpoint).toEqual({
        seq: 3,
        stateV2: bytes(34),
      });
      expect((await storage.load(id)).checkpoint?.seq).toBe(4);
      expect(await storage.append(id, [entry(5)])).toBe(5);
    });

    test('takes no checkpoint that was made of what it was before', async () => {
      const { storage, id } = await storageWithBoard();
      await storage.append(id, [entry(2), entry(3)]);
      await storage.foldLog(id, { seq: 3, update: bytes(33), stateV2: bytes(34) });
      await storage.checkpoint(id, 2, bytes(20));
      expect((await storage.load(id)).checkpoint?.seq).toBe(3);
      expect((await storage.load(id, { withoutCheckpoints: [3] })).checkpoint).toBeUndefined();
    });

    test('is a log of its own for each board, and knows what is older than a time', async () => {
      const { storage, id } = await storageWithBoard();
      await storage.append(id, [entry(2)]);
      expect(await storage.lastEntryBefore(id, Date.now() + 1000)).toBe(2);
      expect(await storage.lastEntryBefore(id, 1000)).toBe(0);
      await storage.foldLog(newBoardId(), { seq: 2, update: bytes(1), stateV2: bytes(1) }).then(
        () => expect.fail('there is no such board'),
        () => undefined,
      );
      expect((await storage.load(id)).entries).toHaveLength(2);
    });
  });

  describe(`${name}: what is to be erased`, () => {
    test('is noted until it is done, in the order it was begun, also of a board that is gone', async () => {
      const { storage, id, reopened } = await storageWithBoard();
      const first = erasure(id, {
        kind: 'things',
        things: { 'shape:a': 'page:page', 'asset:b': null },
        pictures: ['a.png'],
      });
      const second = erasure(id, { kind: 'board' }, 'second');
      await storage.beginErasure(first);
      await storage.beginErasure(second);
      expect((await storage.removedForGood(id)).toSorted()).toEqual(['asset:b', 'shape:a']);
      await storage.deleteBoard(id);
      const again = await reopened();
      expect(await again.erasures()).toEqual([first, second]);
      expect(await again.removedForGood(id)).toEqual([]);
      await again.endErasure('first');
      expect(await again.erasures()).toEqual([second]);
    });

    test('does not come back until it is allowed to', async () => {
      const { storage, id } = await storageWithBoard();
      const person = newParticipantId();
      await storage.beginErasure(erasure(id, { kind: 'name', person }));
      expect(await storage.removedForGood(id)).toEqual([`user:${person}`]);
      expect(await storage.removedForGood(newBoardId())).toEqual([]);
      await storage.endErasure('first');
      expect(await storage.removedForGood(id)).toHaveLength(1);
      await storage.allowAgain(id, `user:${person}`);
      expect(await storage.removedForGood(id)).toEqual([]);
    });

    test('is taken out of snapshots and of what was handed in', async () => {
      const { storage, id } = await storageWithBoard();
      const [one, two] = [snapshotInfo('One'), snapshotInfo('Two')];
      await storage.addSnapshot(id, one, bytes(1));
      await storage.addSnapshot(id, two, bytes(2));
      const now = { content: bytes(9), shapes: 1, digest: 'e' };
      await storage.rewriteSnapshot(id, one.id, now);
      await storage.dropSnapshots(id, [two.id]);
      expect(await storage.snapshots(id)).toEqual([{ ...one, shapes: 1, digest: 'e' }]);
      expect((await storage.snapshot(id, one.id))?.content).toEqual(bytes(9));
      const works = [1, 2].map((n) => ({
        id: newHandedInId(),
        by: newParticipantId(),
        at: n,
        content: bytes(n),
      }));
      for (const work of works) await storage.handIn(id, work);
      const [first, second] = works;
      if (!first || !second) throw new Error('There are two.');
      await storage.rewriteHandedIn(id, first.id, bytes(7));
      await storage.rewriteHandedIn(id, second.id);
      expect(await storage.handedIn(id)).toEqual([
        { ...first, content: bytes(7), state: 'waiting' },
      ]);
    });

    test('leaves all that was not erased as it was', async () => {
      const { storage, id, reopened } = await storageWithBoard();
      await storage.append(id, [entry(2)]);
      const before = await storage.load(id);
      await storage.scour();
      expect(await storage.load(id)).toEqual(before);
      expect(await (await reopened()).load(id)).toEqual(before);
    });
  });
}
