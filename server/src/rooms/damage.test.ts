import { encodeNotice } from '@gapboard/sync';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { liveLong } from '../testing/bloat.ts';
import { tamper } from '../testing/damage.ts';
import { addHeavy, addNote, notesIn } from '../testing/notes.ts';
import { boardId, startTestServer, tempDir, until } from '../testing/server.ts';

const GARBAGE = "x'00ff00ff'";

/** A board with these notes, an entry each, on a server that has been stopped; without checkpoints. */
async function stopped(notes: string[]) {
  const dataDir = tempDir();
  const database = `${dataDir}/gapboard.db`;
  const first = await startTestServer({ dataDir });
  const ama = first.newBrowser();
  const { board, links } = await ama.createBoard();
  for (const note of notes) {
    // Each from somebody else, so that none waits for another.
    const client = ama.raw(board);
    await client.sync();
    client.edit((doc) => addNote(doc, note));
    await until('it is saved', () => client.saved === 1);
    client.socket.close();
  }
  await first.close();
  tamper(database, 'DELETE FROM checkpoints');
  const again = async (timing = {}) => {
    const server = await startTestServer({ dataDir, timing });
    return { server, who: ama.at(server.origin) };
  };
  return { board, links, database, again, id: boardId(board) };
}

/** Numbers of the entries that hold notes, in order. */
const entryOf = (nth: number): string =>
  `(SELECT seq FROM log WHERE author <> 'server' ORDER BY seq LIMIT 1 OFFSET ${nth})`;

test('damage in the middle of the log costs what is damaged, which stays where it is and is named', async () => {
  const { board, database, again, id } = await stopped(['a', 'b', 'c']);
  tamper(database, `UPDATE log SET bytes = ${GARBAGE} WHERE seq = ${entryOf(1)}`);
  const { server, who } = await again();
  const client = who.raw(board);
  await client.sync();
  expect(notesIn(client.doc)).toEqual(['a', 'c']);
  const [row] = await server.storage.damage(id);
  const [ama] = await server.storage.members(id);
  expect(row).toMatchObject({ kind: 'entry', author: ama?.id });
  expect(server.logged.join()).toContain(`a damaged entry was set aside`);
  expect(server.logged.join()).toContain(String(ama?.id));
  const db = server.storage;
  expect((await db.load(id)).damaged).toHaveLength(1);
});

test('an entry that is sound and yet no update costs itself only', async () => {
  const { board, again, id } = await stopped(['a', 'b']);
  const { server, who } = await again({ graceMs: 10 });
  await server.storage.append(id, [{ author: 'server', update: Buffer.from([7, 255, 255]) }]);
  const client = who.raw(board);
  await client.sync();
  expect(notesIn(client.doc)).toEqual(['a', 'b']);
  client.edit((doc) => addNote(doc, 'c'));
  await until('it is saved', () => client.saved === 1);
  expect(await server.storage.damage(id)).toMatchObject([{ kind: 'entry', author: 'server' }]);
});

test('facilitators are told in words when they open it, others are not, and later openings not again', async () => {
  const { board, links, database, again } = await stopped(['a', 'b']);
  tamper(database, `UPDATE log SET bytes = ${GARBAGE} WHERE seq = ${entryOf(0)}`);
  const { server, who } = await again({ graceMs: 10 });
  const ben = server.newBrowser();
  await ben.join(links.participant, 'Ben');
  const participant = ben.raw(board);
  await participant.sync();
  const facilitator = who.raw(board);
  await facilitator.sync();
  await until('she is told', () => facilitator.notices.length > 0);
  expect(facilitator.notices).toMatchObject([{ kind: 'damaged' }]);
  const [notice] = facilitator.notices;
  expect(notice?.text).toMatch(/one change.*kept.*Versions/s);
  expect(notice && encodeNotice(notice).length).toBeLessThan(1_000);
  expect(participant.notices).toEqual([]);
  for (const client of [participant, facilitator]) client.socket.close();
  await until('it is put away', async () => (await server.storage.load(boardId(board))).checkpoint);
  const later = who.raw(board);
  await later.sync();
  expect(later.notices).toEqual([]);
});

test('a checkpoint that is damaged, or sound and yet no state, is made up for by the one before it and the log', async () => {
  const { board, database, again, id } = await stopped(['a', 'b', 'c']);
  const { server } = await again();
  const { lastSeq } = await server.storage.load(id);
  await server.storage.checkpoint(id, lastSeq - 1, Buffer.from([1, 2, 3]));
  await server.storage.checkpoint(id, lastSeq, Buffer.from([4, 5, 6]));
  await server.close();
  tamper(database, `UPDATE checkpoints SET bytes = ${GARBAGE} WHERE seq = ${lastSeq}`);
  const { server: second, who } = await again();
  const client = who.raw(board);
  await client.sync();
  expect(notesIn(client.doc)).toEqual(['a', 'b', 'c']);
  const kinds = (await second.storage.damage(id)).map(({ kind }) => kind);
  expect(kinds).toEqual(['checkpoint', 'checkpoint']);
  await until('she is told', () => client.notices.length > 0);
  expect(client.notices[0]?.text).toContain('everything on the board was kept');
});

/** A board in its second epoch, with a note made in it; stopped, and without checkpoints. */
async function inSecondEpoch() {
  const world = await stopped(['a', 'b']);
  const { server, who } = await world.again({ graceMs: 10 });
  await liveLong(server.storage, world.id, 3_000, ['kept']);
  const first = who.raw(world.board);
  await first.sync();
  first.socket.close();
  await until('it is renewed', async () => (await server.storage.retiredClients(world.id)).length);
  const second = who.raw(world.board);
  await second.sync();
  second.edit((doc) => addNote(doc, 'later'));
  await until('it is saved', () => second.saved === 1);
  const { epoch } = await server.storage.load(world.id);
  await server.close();
  tamper(world.database, 'DELETE FROM checkpoints');
  return { ...world, epoch, doc: second.doc };
}

test('when the first entry of an epoch is damaged it is made again from the epoch before it, and nothing is lost', async () => {
  const { board, database, again, epoch, doc, id } = await inSecondEpoch();
  tamper(database, `UPDATE log SET bytes = ${GARBAGE} WHERE seq = ${epoch?.seq}`);
  const { server, who } = await again();
  const client = who.raw(board, { epoch: epoch?.id ?? '' });
  await client.sync();
  expect(notesIn(client.doc)).toEqual(['a', 'b', 'kept', 'later']);
  expect(Y.encodeStateVector(client.doc)).toEqual(Y.encodeStateVector(doc));
  expect(await server.storage.damage(id)).toMatchObject([{ kind: 'entry', seq: epoch?.seq }]);
});

test('when it cannot be made again either, the older epoch stands in with what was made since, as a new epoch', async () => {
  const { board, database, again, epoch, id } = await inSecondEpoch();
  const before = `(SELECT max(seq) FROM log WHERE seq < ${epoch?.seq})`;
  tamper(database, `UPDATE log SET bytes = ${GARBAGE} WHERE seq IN (${epoch?.seq}, ${before})`);
  const { server, who } = await again();
  const client = who.raw(board);
  await client.sync();
  expect(notesIn(client.doc)).toEqual(expect.arrayContaining(['a', 'b', 'kept', 'later']));
  expect((await server.storage.load(id)).epoch?.id).not.toBe(epoch?.id);
  expect((await who.raw(board, { epoch: epoch?.id ?? '' }).closed).code).toBe(4409);
  client.edit((doc) => addNote(doc, 'now'));
  await until('it is saved', () => client.saved === 1);
});

test('a board whose very first entry is damaged opens with a page, and whoever has the rest brings it back', async () => {
  const { board, database, again } = await stopped(['a', 'b']);
  tamper(database, `UPDATE log SET bytes = ${GARBAGE} WHERE seq = 1`);
  const { who } = await again();
  const client = who.raw(board);
  await client.sync();
  expect(client.doc.getMap('records').has('page:page')).toBe(true);
  expect(notesIn(client.doc)).toEqual(['a', 'b']);
});

test('what the disk loses while a board is open is in its next checkpoint all the same', async () => {
  const dataDir = tempDir();
  const server = await startTestServer({ dataDir, timing: { checkpointAtMostEveryMs: 10 } });
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  const client = ama.raw(board);
  await client.sync();
  client.edit((doc) => addNote(doc, 'first'));
  await until('it is saved', () => client.saved === 1);
  tamper(`${dataDir}/gapboard.db`, `UPDATE log SET bytes = ${GARBAGE} WHERE seq = ${entryOf(0)}`);
  let made = 1;
  const checkpointed = async (): Promise<boolean> => {
    client.edit((doc) => addHeavy(doc, `n${++made}`, 60_000));
    await until('it is saved', () => client.saved === made);
    return (await server.storage.load(boardId(board))).checkpoint !== undefined;
  };
  await until('there is a checkpoint', checkpointed);
  const { checkpoint } = await server.storage.load(boardId(board));
  const doc = new Y.Doc();
  if (checkpoint) Y.applyUpdateV2(doc, checkpoint.stateV2);
  expect(notesIn(doc)).toContain('first');
  expect(server.logged.join()).toContain('damaged while their board is open');
});
