import * as Y from 'yjs';
import { join, makeBoard, writeNote } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { plainClient } from '../support/plainClient.ts';

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
  const provider = plainClient(server.port, board);
  const { doc } = provider;
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
