import { recordsOf } from '@gapboard/sync';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { StorageFullError } from '../storage/errors.ts';
import type { Storage } from '../storage/Storage.ts';
import { unpackStretch } from './stretches/pack.ts';
import { documentIn, liveLong, manyEdits } from '../testing/bloat.ts';
import { tamper } from '../testing/damage.ts';
import { addNote, notesIn } from '../testing/notes.ts';
import { Past, shapesAmong, shownBy } from '../testing/past.ts';
import { boardId, startTestServer, tempDir, until } from '../testing/server.ts';

const timing = { graceMs: 20 };
const KEPT = ['a', 'b', 'c'];
/** A stretch has a thousand. */
const MANY = 2_100;

async function boardWith(edits: number, replaced?: (storage: Storage) => Partial<Storage>) {
  const dataDir = tempDir();
  const server = await startTestServer({ timing, dataDir, ...(replaced && { replaced }) });
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  const id = boardId(board);
  if (edits > 0) await liveLong(server.storage, id, edits, KEPT);
  const database = `${dataDir}/gapboard.db`;
  return { server, ama, board, id, past: new Past(ama, board), dataDir, database };
}

/** What the log itself says there was after an entry. */
async function shownAt(storage: Storage, id: ReturnType<typeof boardId>, seq: number) {
  const doc = new Y.Doc();
  const { entries } = await storage.load(id, { before: seq + 1 });
  for (const { update } of entries) Y.applyUpdate(doc, update);
  return shownBy(doc);
}

test('a long past is kept in stretches, some of which begin with all there was; any moment is what the log says', async () => {
  const { server, past, id } = await boardWith(MANY);
  const { to } = await past.outline();
  const { stretches } = await server.storage.history(id);
  expect(stretches.length).toBeGreaterThan(2);
  expect(stretches.filter(({ hasKeyframe }) => hasKeyframe).length).toBeGreaterThan(1);
  expect(stretches.map(({ from }) => from).slice(1)).toEqual(
    stretches.map((stretch) => stretch.to + 1).slice(0, -1),
  );
  for (const seq of [1, 17, 1_001, 1_002, 2_003, to.seq]) {
    expect([seq, await past.records(seq)]).toEqual([seq, await shownAt(server.storage, id, seq)]);
  }
});

test('it goes on from where it was: what has been remembered is not read again', async () => {
  const asked: number[] = [];
  const { server, past, id, ama, dataDir } = await boardWith(MANY);
  const before = (await past.outline()).to.seq;
  await server.close();
  const again = await startTestServer({
    timing,
    dataDir,
    replaced: (storage) => ({
      entries: (board, range) => {
        asked.push(range.after);
        return storage.entries(board, range);
      },
    }),
  });
  const doc = await documentIn(again.storage, id);
  const entries = [...manyEdits(doc, 5, ['later'])].map((update) => ({ author: 'ama', update }));
  await again.storage.append(id, entries);
  const later = new Past(ama.at(again.origin), id);
  expect((await later.outline()).to.seq).toBe(before + entries.length);
  expect(Math.min(...asked)).toBe(before);
  expect(await later.records()).toEqual(shownBy(await documentIn(again.storage, id)));
  const { stretches } = await again.storage.history(id);
  expect(stretches.at(-1)?.to).toBe(before + entries.length);
});

test('a new document that shows the same is no step, and what came before it stays known', async () => {
  const { server, past, board, id, ama } = await boardWith(3_000);
  const client = ama.raw(board);
  await client.sync();
  client.socket.close();
  await until('a new epoch has begun', async () => (await server.storage.epochs(id)).length === 2);
  const [, epoch] = await server.storage.epochs(id);
  const seq = epoch?.seq ?? 0;
  expect(await past.records(seq)).toEqual(await past.records(seq - 1));
  const compared = await past.get(`/compare?from=${seq - 1}&to=${seq}`);
  expect(compared.body.changes).toEqual([]);
  expect(shapesAmong(await past.records(500)).length).toBeGreaterThanOrEqual(3);
  const edits = (await past.outline()).busy.flatMap(({ edits: of }) => Object.values(of));
  expect(edits).toEqual([]);
});

test('a board that is put away has its memory by then, and nobody had to ask for it', async () => {
  const { server, board, id, ama } = await boardWith(0);
  const client = ama.raw(board);
  await client.sync();
  client.edit((doc) => addNote(doc, 'one'));
  await until('it is saved', () => client.saved === 1);
  client.socket.close();
  const { lastSeq } = await server.storage.load(id);
  await until('it is remembered', async () => {
    const { stretches } = await server.storage.history(id);
    return stretches.at(-1)?.to === lastSeq;
  });
  const [only] = await server.storage.stretches(id, { from: 1, to: lastSeq });
  expect(JSON.stringify(only && unpackStretch(only))).toContain('shape:one');
});

test('while people stay, the memory is kept up beside their work', async () => {
  const { server, board, id, ama } = await boardWith(600);
  await server.close();
  const again = await startTestServer({
    timing: { checkpointAtMostEveryMs: 10 },
    dataDir: server.dataDir,
  });
  const client = ama.at(again.origin).raw(board);
  await client.sync();
  let made = 0;
  await until(
    'some of it is remembered',
    async () => {
      client.edit((doc) => addNote(doc, `n${++made}`));
      await until('it is saved', () => client.saved === made, 30_000);
      return (await again.storage.history(id)).stretches.length > 0;
    },
    30_000,
  );
  expect(client.socket.readyState).toBe(client.socket.OPEN);
});

test('a full disk costs the keeping and no more: the history is answered, and kept when there is room', async () => {
  let isFull = true;
  const { server, past, id } = await boardWith(MANY, (storage) => ({
    keepHistory: (board, stretches) =>
      isFull
        ? Promise.reject(new StorageFullError('There is no room.'))
        : storage.keepHistory(board, stretches),
  }));
  const { to } = await past.outline();
  for (const seq of [3, to.seq]) {
    expect(await past.records(seq)).toEqual(await shownAt(server.storage, id, seq));
  }
  expect((await server.storage.history(id)).stretches).toEqual([]);
  expect(server.logged.join()).toContain('a board’s memory could not be kept');
  isFull = false;
  const doc = await documentIn(server.storage, id);
  const [update = new Uint8Array()] = [...manyEdits(doc, 1, ['later'])];
  await server.storage.append(id, [{ author: 'ama', update }]);
  await past.outline();
  expect((await server.storage.history(id)).stretches.at(-1)?.to).toBe(to.seq + 1);
  expect(shapesAmong(await past.records(3))).toEqual(['a', 'b']);
});

test('a stretch that the disk has damaged is made anew from the log', async () => {
  const { server, past, id, database } = await boardWith(MANY);
  const { to } = await past.outline();
  const { stretches } = await server.storage.history(id);
  const second = stretches[1]?.from ?? 0;
  for (const damage of ["steps = x'ff'", "summary = '{'"]) {
    tamper(database, `UPDATE history SET ${damage} WHERE from_seq = ${second}`);
    for (const seq of [second + 3, to.seq]) {
      expect(await past.records(seq)).toEqual(await shownAt(server.storage, id, seq));
    }
    expect((await server.storage.history(id)).stretches.length).toBe(stretches.length);
  }
  expect(server.logged.join()).toContain('made anew from its log');
});

test('where the log is gone too, what is damaged is said to be, and all else is as it was', async () => {
  const { server, past, id, database } = await boardWith(MANY);
  const { to } = await past.outline();
  const then = await past.records(5);
  const { stretches } = await server.storage.history(id);
  const second = stretches[1]?.from ?? 0;
  const third = stretches[2];
  expect(third?.hasKeyframe).toBe(true);
  const doc = await documentIn(server.storage, id);
  await server.storage.foldLog(id, {
    seq: to.seq,
    update: Y.encodeStateAsUpdate(doc),
    stateV2: Y.encodeStateAsUpdateV2(doc),
  });
  tamper(database, `UPDATE history SET steps = x'ff' WHERE from_seq = ${second}`);
  const lost = await past.get(`/at/${second + 3}`);
  expect([lost.status, lost.body.type]).toEqual([410, 'moment-damaged']);
  expect(await past.records(5)).toEqual(then);
  expect(await past.records(to.seq)).toEqual(shownBy(doc));
});

test('a log that is folded takes nothing from the memory of it, which goes on', async () => {
  const { server, past, id } = await boardWith(300);
  const { to } = await past.outline();
  const then = await past.records(200);
  const doc = await documentIn(server.storage, id);
  await server.storage.foldLog(id, {
    seq: to.seq,
    update: Y.encodeStateAsUpdate(doc),
    stateV2: Y.encodeStateAsUpdateV2(doc),
  });
  const next = [...manyEdits(doc, 3, ['later'])].map((update) => ({ author: 'ama', update }));
  await server.storage.append(id, next);
  const outline = await past.outline();
  expect([outline.from.seq, outline.to.seq]).toEqual([1, to.seq + next.length]);
  expect(await past.records(200)).toEqual(then);
  expect(await past.records()).toEqual(shownBy(doc));
});

test('an entry that is damaged costs what it did; what a checkpoint has of it is there again', async () => {
  const { server, past, id, database, ama, dataDir } = await boardWith(0);
  const doc = await documentIn(server.storage, id);
  const edit = async (change: () => void) => {
    const before = Y.encodeStateVector(doc);
    doc.transact(change);
    const update = Y.encodeStateAsUpdate(doc, before);
    return server.storage.append(id, [{ author: 'ama', update }]);
  };
  await edit(() => addNote(doc, 'a'));
  const lost = await edit(() => addNote(doc, 'lost'));
  await edit(() => addNote(doc, 'b'));
  const moved = await edit(() => recordsOf(doc).get('shape:a')?.set('xy', [9, 9]));
  tamper(database, `UPDATE log SET bytes = x'ff' WHERE seq = ${lost}`);
  expect(shapesAmong(await past.records(moved))).toEqual(['a']);
  await server.close();

  // A checkpoint that the room wrote of what it holds itself.
  tamper(database, 'DELETE FROM history');
  const again = await startTestServer({ timing, dataDir });
  await again.storage.checkpoint(id, moved, Y.encodeStateAsUpdateV2(doc));
  const later = new Past(ama.at(again.origin), id);
  expect(await later.records(moved)).toEqual(shownBy(doc));
  expect(shapesAmong(await later.records(lost - 1))).toEqual(['a']);
  expect(notesIn(doc)).toEqual(['a', 'b', 'lost']);
});
