import { encodeStep2, inParts } from '@gapboard/sync';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addNote, notesIn } from '../testing/notes.ts';
import { startTestServer, until } from '../testing/server.ts';

const NOTES = 600;
const LONG = 'Written on the train, without a network, and at some length. '.repeat(30);

test('days of work without a network go up in parts, and are saved as one message', async () => {
  const server = await startTestServer();
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  const offline = new Y.Doc();
  for (let n = 0; n < NOTES; n++) addNote(offline, `note${n}`, LONG);
  expect(Y.encodeStateAsUpdate(offline).length).toBeGreaterThan(1024 * 1024);

  const { connection } = ama.connection(board, offline);
  const other = await ama.raw(board).open();
  await until('all is saved', () => connection.state.kind === 'live' && !connection.unsaved);
  await other.sync();
  expect(notesIn(other.doc)).toHaveLength(NOTES);
});

test('other messages may come between the parts of one', async () => {
  const server = await startTestServer();
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  const client = ama.raw(board);
  await client.sync();
  addNote(client.doc, 'in-parts');
  const parts = inParts(encodeStep2(client.doc, new Uint8Array([0])), 100);
  expect(parts.length).toBeGreaterThan(2);
  for (const [n, part] of parts.entries()) {
    client.send(part);
    if (n === 0) client.edit((doc) => addNote(doc, 'between'));
  }
  await until('both are saved', () => client.saved === 2);
  const other = ama.raw(board);
  await other.sync();
  expect(notesIn(other.doc)).toEqual(['between', 'in-parts']);
});

test('a part that does not follow the last closes the connection for good', async () => {
  const server = await startTestServer();
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  const client = ama.raw(board);
  await client.sync();
  const [first, , third] = inParts(new Uint8Array(250), 100);
  for (const part of [first, third]) if (part) client.send(part);
  expect((await client.closed).code).toBe(4400);
});
