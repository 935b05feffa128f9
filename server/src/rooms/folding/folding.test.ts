import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { documentIn, manyEdits } from '../../testing/bloat.ts';
import { addHeavy, addNote, notesIn } from '../../testing/notes.ts';
import { boardId, startTestServer, until } from '../../testing/server.ts';
import { Folder } from './Folder.ts';

function folder(): Folder {
  const made = new Folder();
  onTestFinished(() => made.stop());
  return made;
}

test('a checkpoint and the entries after it fold into the state they make', async () => {
  const doc = new Y.Doc();
  addNote(doc, 'a');
  const stateV2 = Y.encodeStateAsUpdateV2(doc);
  const updates = [...manyEdits(doc, 50, ['b', 'c'])];
  const folded = new Y.Doc();
  Y.applyUpdateV2(folded, (await folder().fold({ stateV2, updates })).stateV2);
  expect(notesIn(folded)).toEqual(['a', 'b', 'c']);
  expect(Y.encodeStateAsUpdate(folded)).toEqual(Y.encodeStateAsUpdate(doc));
});

test('a checkpoint that cannot be read is refused, an entry that cannot is left out, and the next log is folded all the same', async () => {
  const own = folder();
  const bad = own.fold({ stateV2: Buffer.from([255, 255, 255]), updates: [] });
  await expect(bad).rejects.toThrow(Error);
  const doc = new Y.Doc();
  addNote(doc, 'a');
  const updates = [Buffer.from([255, 255, 255]), Y.encodeStateAsUpdate(doc)];
  const { stateV2, unreadable } = await own.fold({ stateV2: undefined, updates });
  expect(unreadable).toEqual([0]);
  const folded = new Y.Doc();
  Y.applyUpdateV2(folded, stateV2);
  expect(notesIn(folded)).toEqual(['a']);
});

test('while people stay, their log becomes checkpoints beside their work, and a failed one is tried again', async () => {
  let failures = 2;
  const server = await startTestServer({
    timing: { checkpointAtMostEveryMs: 10 },
    replaced: (storage) => ({
      checkpoint: (board, seq, state) =>
        failures-- > 0
          ? Promise.reject(new Error('no room'))
          : storage.checkpoint(board, seq, state),
    }),
  });
  const ama = server.newBrowser();
  const { board } = await ama.createBoard();
  const client = ama.raw(board);
  await client.sync();
  let made = 0;
  const checkpointed = async (): Promise<boolean> => {
    client.edit((doc) => addHeavy(doc, `n${++made}`, 60_000));
    await until('it is saved', () => client.saved === made);
    return (await server.storage.load(boardId(board))).checkpoint !== undefined;
  };
  await until('there is a checkpoint', checkpointed, 20_000);
  expect(server.logged.join()).toContain('a checkpoint could not be written');
  expect(notesIn(await documentIn(server.storage, boardId(board)))).toEqual(notesIn(client.doc));
  expect(client.socket.readyState).toBe(client.socket.OPEN);
});
