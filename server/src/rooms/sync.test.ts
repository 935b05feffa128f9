import { authored } from '@gapboard/board';
import { peopleOf, readRecords, writeRecords } from '@gapboard/sync';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addNote, deleteRecordOf, note, notesIn } from '../testing/notes.ts';
import { boardId, pause, startTestServer, until } from '../testing/server.ts';

describe('clients of the y-websocket protocol', () => {
  test('an unmodified y-websocket client with a session gets the board, and two of them converge', async () => {
    const server = await startTestServer();
    const ama = server.newBrowser();
    const { board, links } = await ama.createBoard();
    const ben = server.newBrowser();
    await ben.join(links.participant, 'Ben');
    const [one, two] = [ama.provider(board), ben.provider(board)];
    await until('both are synced', () => one.synced && two.synced);
    expect(Y.encodeStateVector(one.doc).length).toBeGreaterThan(1);

    addNote(one.doc, 'from-ama');
    addNote(two.doc, 'from-ben');
    await until(
      'both have both',
      () => notesIn(one.doc).length === 2 && notesIn(two.doc).length === 2,
    );
    expect(notesIn(one.doc)).toEqual(['from-ama', 'from-ben']);
    expect(notesIn(two.doc)).toEqual(notesIn(one.doc));
  });

  test('an unmodified client is sent nothing of our own protocol', async () => {
    const server = await startTestServer();
    const ama = server.newBrowser();
    const { board } = await ama.createBoard();
    const vanilla = ama.raw(board, { gapboard: false });
    await vanilla.sync();
    vanilla.edit((doc) => addNote(doc, 'a'));
    await pause(60);
    await server.close();
    await vanilla.closed;
    expect(vanilla.frames.filter(({ type }) => type === 'saved' || type === 'notice')).toEqual([]);
  });

  test('our own client is told when what it did is saved', async () => {
    const server = await startTestServer();
    const ama = server.newBrowser();
    const { board } = await ama.createBoard();
    const { connection, doc } = ama.connection(board);
    await until('it is live', () => connection.state.kind === 'live');
    addNote(doc, 'a');
    expect(connection.unsaved).toBe(true);
    await until('it is saved', () => !connection.unsaved);
    const { entries } = await server.storage.load(boardId(board));
    expect(entries.length).toBeGreaterThan(1);
  });

  test('saved counts each content message, also one that changed nothing, and nothing else', async () => {
    const server = await startTestServer();
    const ama = server.newBrowser();
    const { board } = await ama.createBoard();
    const client = ama.raw(board);
    await client.sync();
    await pause(50);
    expect(client.saved).toBe(0);
    client.sendStep2();
    await until('the empty answer is saved', () => client.saved === 1);
    client.edit((doc) => addNote(doc, 'a'));
    client.edit((doc) => addNote(doc, 'b'));
    await until('both updates are saved', () => client.saved === 3);
  });

  test('what many do at once goes out as one update a tick, and not back to a lone author', async () => {
    const server = await startTestServer();
    const ama = server.newBrowser();
    const { board } = await ama.createBoard();
    const [author, reader] = [ama.raw(board), ama.raw(board)];
    await Promise.all([author.sync(), reader.sync()]);
    const me = (await ama.get(`/api/boards/${board}`)).body.participant;
    await pause(60);
    const heard = reader.frames.length;
    const authorHeard = author.frames.length;
    for (let i = 0; i < 20; i++)
      author.edit((doc) => writeRecords(doc, [authored(note(`n${i}`, ''), me)]));
    await until('the reader has all', () => notesIn(reader.doc).length === 20);
    expect(reader.frames.length - heard).toBeLessThan(6);
    await until('all is saved', () => author.saved === 20);
    expect(author.frames.slice(authorHeard).map(({ type }) => type)).not.toContain('update');
  });

  test('everyone on a board is written into its list of people, with a colour of their own', async () => {
    const server = await startTestServer();
    const ama = server.newBrowser();
    const { board, links } = await ama.createBoard();
    const ben = server.newBrowser();
    await ben.join(links.viewer, 'Ben');
    const one = ama.raw(board);
    await one.sync();
    const two = ben.raw(board);
    await two.sync();
    await until('both are listed', () => peopleOf(one.doc).size === 2);
    const people = [...peopleOf(one.doc).values()];
    expect(people.map(({ name, role }) => `${name}: ${role}`).toSorted()).toEqual([
      'Ama: facilitator',
      'Ben: viewer',
    ]);
    expect(new Set(people.map(({ colour }) => colour)).size).toBe(2);
  });

  test('a note left in a frame that somebody else deleted is put where it can be seen', async () => {
    const server = await startTestServer();
    const ama = server.newBrowser();
    const { board } = await ama.createBoard();
    const client = ama.raw(board);
    await client.sync();
    client.edit((doc) =>
      writeRecords(doc, [note('frame', 'f'), note('child', 'c', 'shape:frame')]),
    );
    client.edit((doc) => deleteRecordOf(doc, 'frame'));
    const parent = () => {
      const child = readRecords(client.doc).live.get('shape:child');
      return child && 'parentId' in child ? child.parentId : undefined;
    };
    await expect.poll(parent).toBe('page:page');
  });
});
