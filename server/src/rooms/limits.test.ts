import { once } from 'node:events';
import http from 'node:http';
import { encodeAwareness, encodePart, encodeQueryAwareness, encodeStep1 } from '@gapboard/sync';
import { expect, test } from 'vitest';
import { addNote, notesIn } from '../testing/notes.ts';
import { pause, startTestServer, until } from '../testing/server.ts';

test('who sends without end is closed for now and told in words; what was taken in before is kept, others go on', async () => {
  const server = await startTestServer();
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  const [flood, other] = [ama.raw(board), ama.raw(board)];
  await flood.sync();
  await other.sync();
  flood.edit((doc) => addNote(doc, 'before'));
  for (let n = 0; n < 2000; n++) flood.send(encodeQueryAwareness());
  expect((await flood.closed).code).toBe(4529);
  expect(flood.notices.map(({ kind }) => kind)).toEqual(['turned-away']);
  await until('the other has it', () => notesIn(other.doc).includes('before'));
  other.edit((doc) => addNote(doc, 'after'));
  await until('it is saved', () => other.saved === 1);

  const back = ama.raw(board);
  await back.sync();
  expect(notesIn(back.doc)).toEqual(['after', 'before']);
});

test('one person’s windows and one board’s people have a limit, which says so; who leaves makes room', async () => {
  const server = await startTestServer({ limits: { socketsOfPerson: 2, socketsOnBoard: 3 } });
  const ama = server.newBrowser();
  const { board, links } = await ama.createBoard();
  const ben = server.newBrowser();
  await ben.join(links.viewer, 'Ben');
  const windows = [ama.raw(board), ama.raw(board)];
  for (const window of windows) await window.sync();
  const third = ama.raw(board);
  expect((await third.closed).code).toBe(4529);
  expect(third.notices[0]?.text).toMatch(/very many windows/);

  await ben.raw(board).sync();
  const full = ben.raw(board);
  expect((await full.closed).code).toBe(4529);
  expect(full.notices[0]?.text).toMatch(/As many people are on this board/);

  windows[0]?.socket.close();
  await windows[0]?.closed;
  await until('there is room', async () => {
    const again = ama.raw(board);
    await Promise.race([again.closed, again.sync().catch(() => undefined)]);
    return again.frames.some(({ type }) => type === 'step-2');
  });
});

test('a full server says when to come back before anything else', async () => {
  const server = await startTestServer({ limits: { sockets: 1 } });
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  await ama.raw(board).sync();
  const asked = http.get(`${server.origin}/sync/${board}`, {
    headers: {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
    },
  });
  const [answer]: http.IncomingMessage[] = await once(asked, 'response');
  expect([answer?.statusCode, answer?.headers['retry-after']]).toEqual([503, '30']);
});

test('a live connection that never asks for its board is closed; one that has asked may be silent', async () => {
  const server = await startTestServer({ timing: { handshakeMs: 100 } });
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  const silent = await ama.raw(board).open();
  const beating = setInterval(() => silent.send(encodeAwareness(new Uint8Array([0]))), 20);
  const quiet = ama.raw(board);
  await quiet.sync();
  expect((await silent.closed).code).toBe(4508);
  clearInterval(beating);
  await pause(150);
  expect(quiet.socket.readyState).toBe(quiet.socket.OPEN);
});

test('a message in parts whose rest does not come does not stay for ever', async () => {
  const server = await startTestServer({ timing: { nextPartMs: 100 } });
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  const client = ama.raw(board);
  await client.sync();
  const whole = encodeStep1(client.doc);
  client.send(encodePart(1, whole.subarray(0, 2)));
  client.send(encodePart(0, whole.subarray(2)));
  await pause(150);
  expect(client.socket.readyState).toBe(client.socket.OPEN);
  client.send(encodePart(1, whole.subarray(0, 2)));
  // Another handshake does not make it forget.
  client.send(encodeStep1(client.doc));
  expect((await client.closed).code).toBe(4508);
});
