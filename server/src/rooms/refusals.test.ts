import { CloseCode, encodeUpdate } from '@gapboard/sync';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { addNote, deleteRecordOf, notesIn } from '../testing/notes.ts';
import { pause, startTestServer, until } from '../testing/server.ts';

async function boardWithFacilitator() {
  const server = await startTestServer();
  const ama = server.newBrowser();
  return { server, ama, ...(await ama.createBoard()) };
}

describe('who is let in', () => {
  test('a socket without a session is told so by a code that means: do not retry', async () => {
    const { server, board } = await boardWithFacilitator();
    const { code, reason } = await server.newBrowser().raw(board).closed;
    expect(code).toBe(CloseCode.noSession);
    expect(reason).toContain('Join');
  });

  test('a session that has been tampered with, or is for another board, is none', async () => {
    const { server, ama, board } = await boardWithFacilitator();
    const other = await server.newBrowser().createBoard();
    const [name = '', value = ''] = ama.cookie.split('=');
    const eve = server.newBrowser();
    eve.setCookie(name, `${value.slice(0, -2)}AA`);
    expect((await eve.raw(board).closed).code).toBe(CloseCode.noSession);
    eve.setCookie(`gapboard_${other.board}`, value);
    expect((await eve.raw(other.board).closed).code).toBe(CloseCode.noSession);
  });

  test.each(['nothing', '../../etc/passwd', 'AAAAAAAAAAAAAAAAAAAAAA', '%00'])(
    'a board that there is not (%s) is told so',
    async (board) => {
      const { ama } = await boardWithFacilitator();
      const client = ama.raw(encodeURIComponent(board));
      expect((await client.closed).code).toBe(CloseCode.noSuchBoard);
    },
  );

  test('a page of another site cannot use the session', async () => {
    const { ama, board } = await boardWithFacilitator();
    const client = ama.raw(board, { headers: { Origin: 'https://evil.example' } });
    const status = await new Promise((resolve) => {
      client.socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
    });
    expect(status).toBe(403);
  });

  test('our own pages can, whatever the server is called there', async () => {
    const { ama, board } = await boardWithFacilitator();
    const headers = { Host: 'board.example', Origin: 'https://board.example' };
    const client = ama.raw(board, { headers });
    await client.sync();
    expect(client.socket.readyState).toBe(WebSocket.OPEN);
  });
});

describe('rubbish', () => {
  test.each([
    ['an empty frame', new Uint8Array()],
    ['bytes', new Uint8Array([0, 2, 200, 1, 1])],
    ['an update that is none', encodeUpdate(new Uint8Array([1, 2, 3, 4, 5, 6]))],
    ['a state vector that is none', new Uint8Array([0, 0, 2, 9, 9])],
    ['a presence that is none', new Uint8Array([1, 4, 1, 5, 1, 123])],
    ['an unknown step', new Uint8Array([0, 7, 0])],
  ])('%s closes that socket for good, and nothing else', async (_what, frame) => {
    const { server, ama, board } = await boardWithFacilitator();
    const [bad, good] = [ama.raw(board), ama.raw(board)];
    await Promise.all([bad.sync(), good.sync()]);
    bad.send(frame);
    expect((await bad.closed).code).toBe(CloseCode.badFrame);
    good.edit((doc) => addNote(doc, 'a'));
    await until('the other goes on', () => good.saved > 0);
    expect(server.logged.join()).not.toContain('could not be taken in');
  });

  test('text closes that socket for good', async () => {
    const { ama, board } = await boardWithFacilitator();
    const client = await ama.raw(board).open();
    client.socket.send('hello');
    expect((await client.closed).code).toBe(CloseCode.badFrame);
  });

  test('a message of a later protocol is ignored', async () => {
    const { ama, board } = await boardWithFacilitator();
    const client = ama.raw(board);
    await client.open();
    client.send(new Uint8Array([119, 1, 2, 3]));
    await client.sync();
    expect(client.socket.readyState).toBe(WebSocket.OPEN);
  });

  test('a frame larger than any honest one closes that socket', async () => {
    const { ama, board } = await boardWithFacilitator();
    const client = await ama.raw(board).open();
    client.send(new Uint8Array(33 * 1024 * 1024));
    expect([1009, 1006]).toContain((await client.closed).code);
    await ama.raw(board).sync();
  });
});

describe('a viewer', () => {
  async function viewerOn() {
    const all = await boardWithFacilitator();
    const writer = all.ama.raw(all.board);
    await writer.sync();
    writer.edit((doc) => addNote(doc, 'kept'));
    await until('it is saved', () => writer.saved === 1);
    const eve = all.server.newBrowser();
    await eve.join(all.links.viewer, 'Eve');
    const viewer = eve.raw(all.board);
    await viewer.sync();
    return { ...all, writer, viewer, eve };
  }

  test('who answers the server with what everybody has stays', async () => {
    const { viewer } = await viewerOn();
    viewer.sendStep2();
    await until('it is counted', () => viewer.saved === 1);
    expect(viewer.socket.readyState).toBe(WebSocket.OPEN);
  });

  test.each([
    ['adds', (doc: Y.Doc) => addNote(doc, 'smuggled')],
    ['deletes', (doc: Y.Doc) => deleteRecordOf(doc, 'kept')],
    ['hard-deletes', (doc: Y.Doc) => doc.getMap('records').delete('shape:kept')],
  ])('who %s something is cut off, and nobody sees it', async (_what, change) => {
    const { ama, board, writer, viewer } = await viewerOn();
    viewer.edit(change);
    expect((await viewer.closed).code).toBe(CloseCode.notAllowed);
    await pause(60);
    expect(notesIn(writer.doc)).toEqual(['kept']);
    const fresh = ama.raw(board);
    await fresh.sync();
    expect(notesIn(fresh.doc)).toEqual(['kept']);
  });

  test('who smuggles a change into the handshake is cut off too', async () => {
    const { writer, viewer } = await viewerOn();
    addNote(viewer.doc, 'smuggled');
    viewer.sendStep2();
    expect((await viewer.closed).code).toBe(CloseCode.notAllowed);
    expect(notesIn(writer.doc)).toEqual(['kept']);
  });

  test('who joins again by a participant’s link is sent back in with the new rights', async () => {
    const { board, viewer, eve, links, writer } = await viewerOn();
    await eve.join(links.participant, 'Eve');
    expect((await viewer.closed).code).toBe(CloseCode.restarting);
    const again = eve.raw(board);
    await again.sync();
    again.edit((doc) => addNote(doc, 'allowed'));
    await until('the note is there', () => notesIn(writer.doc).includes('allowed'));
  });
});
