import { encodeStep1 } from '@gapboard/sync';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addNote, notesIn } from '../testing/notes.ts';
import { startTestServer, until } from '../testing/server.ts';

const NOTES = 400;

async function largeBoard() {
  const server = await startTestServer();
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  const writer = ama.raw(board);
  await writer.sync();
  writer.edit((doc) => {
    for (let n = 0; n < NOTES; n++) addNote(doc, `note${n}`);
  });
  await until('it is saved', () => writer.saved === 1);
  return { ama, board, writer };
}

test('a large board comes packed to a client that can unpack it, and plain to any other', async () => {
  const { ama, board } = await largeBoard();
  const plain = ama.raw(board, { gapboard: false, packed: true });
  await plain.sync();
  expect(notesIn(plain.doc)).toHaveLength(NOTES);
  const unable = ama.raw(board);
  await unable.sync();
  expect(notesIn(unable.doc)).toHaveLength(NOTES);

  const able = await ama.raw(board, { packed: true }).open();
  able.send(encodeStep1(able.doc));
  await until('a packed frame', () => able.frames.some(({ type }) => type === 'packed'));
  const packed = able.frames.find((frame) => frame.type === 'packed');
  const whole = Y.encodeStateAsUpdate(plain.doc).length;
  expect(packed?.zlib.length).toBeLessThan(whole / 5);
});

test('what is written while a board is being unpacked is not lost', async () => {
  const { ama, board, writer } = await largeBoard();
  const joined = Array.from({ length: 5 }, () => ama.connection(board));
  for (let n = 0; n < 40; n++) {
    writer.edit((doc) => addNote(doc, `late${n}`));
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
  await until('all are in step', () =>
    joined.every(
      ({ connection, doc }) =>
        connection.state.kind === 'live' && notesIn(doc).length >= NOTES + 40,
    ),
  );
  const all = notesIn(writer.doc).toSorted();
  for (const { doc } of joined) expect(notesIn(doc).toSorted()).toEqual(all);
});
