import { expect, test } from 'vitest';
import { addNote } from '../testing/notes.ts';
import { startTestServer, until } from '../testing/server.ts';

test('what is written while its socket is closing is not taken for saved', async () => {
  const server = await startTestServer();
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  const { connection, doc, socket } = ama.connection(board);
  await until('it is in step', () => connection.state.kind === 'live' && !connection.unsaved);
  // Closing takes until the other side answers; until then the connection knows nothing of it.
  socket().close();
  addNote(doc, 'late');
  expect(connection.state.kind).toBe('live');
  expect(connection.unsaved).toBe(true);
  await until('it is back, with the note', () => {
    return connection.state.kind === 'live' && !connection.unsaved;
  });
  const other = ama.raw(board);
  await other.sync();
  expect([...other.doc.getMap('records').keys()]).toContain('shape:late');
});
