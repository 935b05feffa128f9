import { writeRecords } from '@gapboard/sync';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { StorageFailedError } from '../storage/errors.ts';
import type { Storage } from '../storage/Storage.ts';
import { documentIn, liveLong } from '../testing/bloat.ts';
import type { Browser } from '../testing/browser.ts';
import { addNote, note, notesIn } from '../testing/notes.ts';
import { boardId, pause, startTestServer, type TestServer, until } from '../testing/server.ts';
import { structsIn } from './epochs/bloat.ts';

const timing = { graceMs: 20 };
const KEPT = ['a', 'b', 'c'];

/** A board that much has been done on, and nobody has open. */
async function workedOn(replaced?: (storage: Storage) => Partial<Storage>) {
  const server = await startTestServer({ timing, ...(replaced && { replaced }) });
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  await liveLong(server.storage, boardId(board), 3_000, KEPT);
  return { server, ama, board, id: boardId(board) };
}

const epochIn = async (server: TestServer, board: string): Promise<string | undefined> =>
  (await server.storage.load(boardId(board))).epoch?.id;

/** Somebody looks in and goes. */
async function visit(who: Browser, board: string): Promise<Y.Doc> {
  const client = who.raw(board);
  await client.sync();
  client.socket.close();
  await client.closed;
  return client.doc;
}

async function renewed(server: TestServer, who: Browser, board: string): Promise<Y.Doc> {
  const before = await epochIn(server, board);
  const doc = await visit(who, board);
  await until('a new epoch has begun', async () => (await epochIn(server, board)) !== before);
  return doc;
}

test('when everyone has left a board that carries much that is dead, its document begins anew with what shows', async () => {
  const { server, ama, board, id } = await workedOn();
  const entries = (await server.storage.load(id)).lastSeq;
  const old = await renewed(server, ama, board);
  const client = ama.raw(board);
  await client.sync();
  expect(notesIn(client.doc)).toEqual(KEPT);
  expect(client.doc.getMap('records').toJSON()['shape:a']).toEqual({
    $: expect.objectContaining({
      id: 'shape:a',
      x: old.getMap('records').toJSON()['shape:a'].xy[0],
    }),
    text: 'a',
  });
  expect([...client.doc.getMap('people').keys()]).toEqual([...old.getMap('people').keys()]);
  expect(structsIn(old)).toBeGreaterThan(2_000);
  expect(structsIn(client.doc)).toBeLessThan(30);
  // The history stays: the log has all that it had, and the epoch's first entry.
  const { lastSeq } = await server.storage.load(id);
  expect(lastSeq).toBeGreaterThan(entries);
  const db = new Database(`${server.dataDir}/gapboard.db`, { readonly: true });
  expect(db.prepare('SELECT count(*) AS n FROM log').get()).toEqual({ n: lastSeq });
  db.close();
});

test('a board with little to clear away keeps its document', async () => {
  const server = await startTestServer({ timing });
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  const before = await epochIn(server, board);
  const client = ama.raw(board);
  await client.sync();
  for (const id of KEPT) client.edit((doc) => addNote(doc, id));
  await until('it is saved', () => client.saved === 3);
  client.socket.close();
  await until('it is put away', async () => (await server.storage.load(boardId(board))).checkpoint);
  expect(await epochIn(server, board)).toBe(before);
});

test('our own client is told which document this is before anything else, and one with another is sent away', async () => {
  const { server, ama, board } = await workedOn();
  const old = await epochIn(server, board);
  await renewed(server, ama, board);
  const now = await epochIn(server, board);
  const fresh = await ama.raw(board, { epoch: '' }).open();
  await until('it has been told', () => fresh.frames.length > 0);
  expect(fresh.frames[0]).toEqual({ type: 'epoch', id: now });
  const known = await ama.raw(board, { epoch: now ?? '' }).open();
  await known.sync();
  const late = ama.raw(board, { epoch: old ?? '' });
  expect((await late.closed).code).toBe(4409);
  expect(late.frames).toEqual([]);
});

test('an unmodified client that brings the old document back is sent away, and nothing doubles', async () => {
  const { server, ama, board } = await workedOn();
  const doc = new Y.Doc();
  const provider = ama.provider(board, doc);
  await until('it has the board', () => notesIn(doc).length === KEPT.length);
  provider.disconnect();
  await until(
    'the board is renewed',
    async () => (await server.storage.retiredClients(boardId(board))).length > 0,
  );
  addNote(doc, 'meanwhile');
  let code: number | undefined;
  provider.on('connection-close', (event) => {
    code ??= event?.code;
  });
  provider.connect();
  await until('it is sent away', () => code !== undefined);
  provider.disconnect();
  expect(code).toBe(4409);
  const client = ama.raw(board);
  await client.sync();
  expect(notesIn(client.doc)).toEqual(KEPT);
});

test('neither an old insertion nor an old deletion gets into the new document', async () => {
  const { server, ama, board } = await workedOn();
  const old = await renewed(server, ama, board);
  const inserting = await ama.raw(board, { gapboard: false }).open();
  Y.applyUpdate(inserting.doc, Y.encodeStateAsUpdate(old));
  inserting.sendStep2();
  expect((await inserting.closed).code).toBe(4409);
  const deleting = await ama.raw(board, { gapboard: false }).open();
  Y.applyUpdate(deleting.doc, Y.encodeStateAsUpdate(old));
  deleting.edit((doc) => doc.getMap('records').delete('shape:a'));
  expect((await deleting.closed).code).toBe(4409);
  expect(notesIn(await visit(ama, board))).toEqual(KEPT);
});

test('what this version cannot read is carried over as it is', async () => {
  const { server, ama, board, id } = await workedOn();
  const doc = await documentIn(server.storage, id);
  const before = Y.encodeStateVector(doc);
  doc.transact(() => {
    doc.getMap('records').set('shape:odd', new Y.Map([['what', 'is this']]));
    writeRecords(doc, [note('newer', 'has more to it')]);
    const newer = doc.getMap<Y.Map<unknown>>('records').get('shape:newer');
    newer?.set('later', Y.Array.from([1, 2]));
    doc.getMap('session').set('stage', 3);
  });
  const update = Y.encodeStateAsUpdate(doc, before);
  await server.storage.append(id, [{ author: 'server', update }]);
  await renewed(server, ama, board);
  const now = await visit(ama, board);
  const records = now.getMap('records').toJSON();
  expect(records['shape:odd']).toEqual({ what: 'is this' });
  expect(records['shape:newer'].later).toEqual([1, 2]);
  expect(now.getMap('session').toJSON()).toEqual({ stage: 3 });
});

test('a document that still waits for changes, or holds what this version knows nothing about, goes on', async () => {
  const { server, ama, board, id } = await workedOn();
  const before = await epochIn(server, board);
  const doc = await documentIn(server.storage, id);
  doc.getMap('of a later version').set('a', 1);
  await server.storage.append(id, [{ author: 'server', update: Y.encodeStateAsUpdate(doc) }]);
  await visit(ama, board);
  await until('it is put away', async () => (await server.storage.load(id)).checkpoint);
  expect(await epochIn(server, board)).toBe(before);
});

test('an epoch that cannot begin leaves the one before it whole, and begins another time', async () => {
  let failing = true;
  const { server, ama, board } = await workedOn((storage) => ({
    beginEpoch: (id, epoch) =>
      failing
        ? Promise.reject(new StorageFailedError('The disk is gone.'))
        : storage.beginEpoch(id, epoch),
  }));
  const before = await epochIn(server, board);
  await visit(ama, board);
  await until('it is said', () => server.logged.join().includes('a new epoch could not begin'));
  expect(notesIn(await visit(ama, board))).toEqual(KEPT);
  expect(await epochIn(server, board)).toBe(before);
  failing = false;
  await renewed(server, ama, board);
  expect(notesIn(await visit(ama, board))).toEqual(KEPT);
});

test('a server that ends in the middle of it leaves the old epoch whole, or the new one', async () => {
  for (const at of ['before', 'after'] as const) {
    let end: ((error: Error) => void) | undefined;
    const { server, ama, board, id } = await workedOn((storage) => ({
      // From that moment on nothing this server does reaches the disk, as if it had been killed.
      beginEpoch: async (of, epoch) => {
        if (at === 'after') await storage.beginEpoch(of, epoch);
        return new Promise((_resolve, reject) => (end = reject));
      },
    }));
    await visit(ama, board);
    await until('it has got that far', () => end);
    const doc = await documentIn(server.storage, id);
    expect(notesIn(doc)).toEqual(KEPT);
    expect((await server.storage.retiredClients(id)).length > 0).toBe(at === 'after');
    end?.(new Error('The test is over.'));
  }
});

test('who opens a board while its document is renewed waits, and gets the new one', async () => {
  const { ama, board, server } = await workedOn((storage) => ({
    beginEpoch: async (id, epoch) => {
      await pause(100);
      return storage.beginEpoch(id, epoch);
    },
  }));
  const before = await epochIn(server, board);
  await visit(ama, board);
  await pause(60);
  const client = ama.raw(board);
  await client.sync();
  const [first] = client.frames;
  expect(first?.type === 'epoch' && first.id !== before).toBe(true);
  client.edit((doc) => addNote(doc, 'new'));
  await until('it is saved', () => client.saved === 1);
  expect(notesIn(await visit(ama, board))).toEqual([...KEPT, 'new']);
});
