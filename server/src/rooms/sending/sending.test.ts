import { once } from 'node:events';
import http from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import { encodeNotice } from '@gapboard/sync';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import * as Y from 'yjs';
import { Metrics } from '../../metrics.ts';
import { addNote, notesIn } from '../../testing/notes.ts';
import { startTestServer, until } from '../../testing/server.ts';
import { Answers, stateVectorBefore } from './Answers.ts';
import { Line } from './Line.ts';
import { framed, Outgoing } from './Outgoing.ts';

/** A line to a real WebSocket client, and what came out there. */
async function openLine() {
  const server = http.createServer().listen(0, '127.0.0.1');
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const upgraded = new Promise<{ socket: WebSocket; stream: Socket }>((resolve) => {
    server.on('upgrade', (request, stream, head) => {
      if (!(stream instanceof Socket)) return;
      sockets.handleUpgrade(request, stream, head, (socket) => resolve({ socket, stream }));
    });
  });
  await once(server, 'listening');
  // Of an http server that listens on a port.
  const { port } = server.address() as AddressInfo;
  const client = new WebSocket(`ws://127.0.0.1:${port}`);
  const came: Buffer[] = [];
  client.on('message', (data: Buffer) => came.push(data));
  const { socket, stream } = await upgraded;
  await once(client, 'open');
  onTestFinished(() => {
    client.terminate();
    stream.destroy();
    server.close();
  });
  return { line: new Line(socket, stream, new Metrics()), socket, client, came };
}

function bytes(length: number): Uint8Array {
  return new Uint8Array(length).map((_, n) => n % 253);
}

test('messages of every length arrive whole and in order, with what ws sends in between', async () => {
  const { line, socket, client, came } = await openLine();
  const lengths = [0, 1, 125, 126, 127, 65_535, 65_536, 400_000, 3];
  for (const length of lengths) {
    line.write(framed(bytes(length)));
    socket.ping();
  }
  line.write(framed(bytes(7), bytes(300), bytes(0)));
  await until('all came', () => came.length === lengths.length + 3);
  expect(came.every((message) => message.equals(bytes(message.length)))).toBe(true);
  expect(came.map(({ length }) => length)).toEqual([...lengths, 7, 300, 0]);
  expect(client.readyState).toBe(WebSocket.OPEN);
});

test('small messages get in between the parts of a large one', async () => {
  const { line, client, came } = await openLine();
  client.pause();
  line.writeLarge(new Outgoing(bytes(12_000_000)).parts);
  line.write(framed(bytes(3)));
  expect(line.isDrained).toBe(false);
  // A large message on a line that was idle does not make it a slow one.
  expect(line.buffered).toBeLessThan(10);
  client.resume();
  await until('all has left', () => line.isDrained);
  await until('it has come', () => came.at(-1)?.length !== 3);
  const place = came.findIndex(({ length }) => length === 3);
  expect(place).toBeGreaterThan(0);
  expect(place).toBeLessThan(came.length - 1);
});

test('a second large message behind one that has not left counts as waiting', async () => {
  const { line, client } = await openLine();
  client.pause();
  const large = new Outgoing(bytes(12_000_000));
  line.writeLarge([large.whole]);
  line.writeLarge([large.whole]);
  expect(line.buffered).toBeGreaterThan(11_000_000);
});

test('what goes to all is the same bytes for everyone', async () => {
  const notice = new Outgoing(encodeNotice({ kind: 'going-down', text: 'Soon' }));
  expect(notice.whole).toBe(notice.whole);
  expect(notice.packed.parts).toBe(notice.packed.parts);

  const server = await startTestServer();
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  const [writer, ...others] = Array.from({ length: 4 }, () => ama.raw(board));
  if (!writer) throw new Error('There is a writer.');
  await Promise.all([writer, ...others].map((client) => client.sync()));
  const before = others.map(({ frames }) => frames.length);
  for (let n = 0; n < 10; n++) writer.edit((doc) => addNote(doc, `note${n}`));
  await until('all have it', () => others.every(({ doc }) => notesIn(doc).length === 10));
  const updates = others.map(({ frames }, n) =>
    frames.slice(before[n]).filter(({ type }) => type === 'update'),
  );
  expect(updates[0]?.length).toBeGreaterThan(0);
  for (const one of updates) expect(one).toEqual(updates[0]);
});

test('those who have the same get the same answer, made once, until the document changes', () => {
  const doc = new Y.Doc();
  addNote(doc, 'one');
  const answers = new Answers(doc);
  const nothing = (): Uint8Array => Uint8Array.of(0);
  const first = answers.to(nothing());
  expect(answers.to(nothing())).toBe(first);
  expect(answers.to(Y.encodeStateVector(doc))).not.toBe(first);
  addNote(doc, 'two');
  expect(answers.to(nothing())).not.toBe(first);
  answers.forget();
});

test('an answer holds nothing that waits for what has never come', () => {
  const [author, doc] = [new Y.Doc(), new Y.Doc()];
  addNote(author, 'lost');
  const before = Y.encodeStateVector(author);
  author.getMap('people').set('late', 'unchecked');
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(author, before));
  expect(doc.store.pendingStructs).not.toBeNull();
  const answers = new Answers(doc);
  const { message } = answers.to(Uint8Array.of(0));
  expect(Buffer.from(message).toString('latin1')).not.toContain('unchecked');
  expect(doc.store.pendingStructs).not.toBeNull();
  answers.forget();
});

test('the state before some updates is that of who has not got them', () => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  addNote(doc, 'had');
  const had = Y.encodeStateAsUpdate(doc);
  doc.on('update', (update: Uint8Array) => updates.push(update));
  addNote(doc, 'one');
  const other = new Y.Doc();
  addNote(other, 'two');
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  const behind = new Y.Doc();
  Y.applyUpdate(behind, had);
  Y.applyUpdate(behind, Y.encodeStateAsUpdate(doc, stateVectorBefore(doc, updates)));
  expect(Y.encodeStateAsUpdate(behind)).toEqual(Y.encodeStateAsUpdate(doc));
});
