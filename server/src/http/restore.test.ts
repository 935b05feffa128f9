import { recordsOf, writeRecords } from '@gapboard/sync';
import { expect, test } from 'vitest';
import type { RawClient } from '../testing/rawClient.ts';
import { addNote, deleteRecordOf, note, notesIn } from '../testing/notes.ts';
import { Past, shownBy } from '../testing/past.ts';
import { startTestServer, until } from '../testing/server.ts';

async function edited(client: RawClient, edit: () => void): Promise<void> {
  const before = client.saved;
  client.edit(edit);
  await until('it is saved', () => client.saved > before);
}

/** Ama leads and Ben takes part; he has written three notes, and what there was then is known by its number. */
async function boardThen(timing = {}) {
  const server = await startTestServer({ timing });
  const ama = server.newBrowser();
  const { board, links } = await ama.createBoard('Leaving care');
  const ben = server.newBrowser();
  await ben.join(links.participant, 'Ben');
  const [hers, his] = [ama.raw(board), ben.raw(board)];
  await hers.sync();
  await his.sync();
  const past = new Past(ama, board);
  for (const id of ['one', 'two', 'three']) await edited(his, () => addNote(his.doc, id));
  const { seq } = (await past.outline()).to;
  const both = (what: string, holds: (client: RawClient) => boolean) =>
    until(what, () => [hers, his].every(holds));
  return { server, board, ama, hers, his, past, seq, both, shownThen: shownBy(his.doc) };
}

/** Long enough for a slow machine to ask in between. */
const BUSY_MS = 3_000;

function xOf({ doc }: RawClient, id: string): unknown {
  return Reflect.get(shownBy(doc)[`shape:${id}`] ?? {}, 'x');
}

test('one note is brought back, everyone sees it and hears of it, and nothing else changes', async () => {
  const { hers, his, past, seq, both } = await boardThen();
  await edited(his, () => {
    deleteRecordOf(his.doc, 'one');
    recordsOf(his.doc).get('shape:two')?.set('xy', [500, 500]);
    addNote(his.doc, 'four');
  });
  const what = { kind: 'records', ids: ['shape:one'] };
  const { status, body } = await past.post('/restore', { seq, what });
  expect(status).toBe(200);
  expect(body).toMatchObject({ restored: ['shape:one'], kept: [] });
  await both('it is back', ({ doc }) => notesIn(doc).includes('one'));
  expect(notesIn(his.doc)).toEqual(['four', 'one', 'three', 'two']);
  expect(xOf(his, 'two')).toBe(500);
  const words = his.frames.flatMap((frame) => (frame.type === 'notice' ? [frame.notice.text] : []));
  expect(words.join()).toContain('Ama brought back one thing from an earlier moment');
  expect(hers.socket.readyState).toBe(hers.socket.OPEN);
});

test('the board as it was just before is kept as a version, and what is brought back can be undone', async () => {
  const { ama, board, his, past, seq, both } = await boardThen();
  await edited(his, () => deleteRecordOf(his.doc, 'one'));
  const what = { kind: 'records', ids: ['shape:one'] };
  const { body } = await past.post('/restore', { seq, what });
  const { body: list } = await ama.get(`/api/boards/${board}/snapshots`);
  expect(list.snapshots[0]).toMatchObject({ ...body.before, kind: 'before-restore', shapes: 2 });
  await both('it is back', ({ doc }) => notesIn(doc).includes('one'));
  const undone = await past.post('/restore/undo', { undo: body.undo });
  expect(undone.body).toEqual({ restored: ['shape:one'], kept: [] });
  await both('it is gone again', ({ doc }) => !notesIn(doc).includes('one'));
});

test('undoing leaves what others have changed since, and says so', async () => {
  const { his, past, seq, both } = await boardThen();
  await edited(his, () => {
    for (const id of ['one', 'two']) recordsOf(his.doc).get(`shape:${id}`)?.set('xy', [500, 500]);
  });
  const what = { kind: 'records', ids: ['shape:one', 'shape:two'] };
  const { body } = await past.post('/restore', { seq, what });
  await both('they are where they were', (client) => xOf(client, 'two') === 10);
  await edited(his, () => recordsOf(his.doc).get('shape:two')?.set('xy', [700, 700]));
  const undone = await past.post('/restore/undo', { undo: body.undo });
  expect(undone.body).toEqual({ restored: ['shape:one'], kept: ['shape:two'] });
  await both('one is moved again', (client) => xOf(client, 'one') === 500);
  expect(xOf(his, 'two')).toBe(700);
  expect((await past.post('/restore/undo', { undo: body.undo })).body.restored).toEqual([]);
  for (const undo of ['', 'x', '0', '1', '999999']) {
    const refused = await past.post('/restore/undo', { undo });
    expect([undo, refused.status]).toEqual([undo, 404]);
  }
});

test('what others write while the whole board is brought back is left to them, and goes on', async () => {
  const { his, past, seq, both, shownThen } = await boardThen({ busyMs: BUSY_MS });
  await edited(his, () => {
    deleteRecordOf(his.doc, 'one');
    addNote(his.doc, 'fresh');
  });
  const busy = await past.post('/restore', { seq, what: { kind: 'whole' } });
  expect(busy.body.restored).toEqual([]);
  expect(busy.body.kept.toSorted()).toEqual(['shape:fresh', 'shape:one']);
  expect(busy.body.undo).toBeNull();

  // Once nobody is at it any more, all of it is as it was, to the record.
  await new Promise((resolve) => setTimeout(resolve, BUSY_MS + 500));
  const typing = setInterval(() => {
    his.edit(() => writeRecords(his.doc, [{ ...note('live', 'live'), x: Math.random() } as never]));
  }, 20);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const { body } = await past.post('/restore', { seq, what: { kind: 'whole' } });
  clearInterval(typing);
  expect(body.restored.toSorted()).toEqual(['shape:fresh', 'shape:one']);
  expect(body.kept).toEqual(['shape:live']);
  await both('it is as it was', ({ doc }) => notesIn(doc).join() === 'live,one,three,two');
  const { 'shape:live': _, ...rest } = shownBy(his.doc);
  expect(rest).toEqual(shownThen);
});
