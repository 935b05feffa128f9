import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { WebSocket } from 'ws';
import { join, makeBoard, writeNote } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';

/** The record maps of a board, as any y-websocket client sees them. */
function bases(doc: Y.Doc): Record<string, unknown>[] {
  const maps = [...doc.getMap<Y.Map<unknown>>('records').values()];
  return maps.map((map) => Object.assign({}, map.get('$')));
}

test('a plain y-websocket client with a session works on a board together with a browser', async ({
  browser,
  server,
}) => {
  const board = await makeBoard(server);
  class WithSession extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { Cookie: board.cookie } });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`ws://127.0.0.1:${server.port}/sync`, board.id, doc, {
    WebSocketPolyfill: WithSession as never,
    // Providers in one process would find each other without any server.
    disableBc: true,
  });
  const page = await join(browser, board.links.participant, 'Anna');
  await writeNote(page, { x: 300, y: 300 }, 'From the browser');
  await expect.poll(() => bases(doc).filter(({ type }) => type === 'note').length).toBe(1);

  const note = bases(doc).find(({ type }) => type === 'note');
  const made = new Y.Map<unknown>();
  made.set('$', { ...note, id: 'shape:plain', x: 700, y: 300 });
  doc.getMap('records').set('shape:plain', made);
  await expect
    .poll(() => page.evaluate(() => window.gapboard?.editor.getCurrentPageShapes().length))
    .toBe(2);
  provider.destroy();
});
