import { HANDED_IN_MAX_WAITING } from '@gapboard/board';
import { readRecord, recordsOf } from '@gapboard/sync';
import { expect, test } from 'vitest';
import { addNote, note, notesIn } from '../testing/notes.ts';
import { boardId, startTestServer, until } from '../testing/server.ts';

/** Ama leads, Ben and Cleo take part; Ben has notes that the board did not take. */
async function boardWithBen() {
  const server = await startTestServer();
  const ama = server.newBrowser();
  const { board, links } = await ama.createBoard();
  const ben = server.newBrowser();
  const { body } = await ben.join(links.participant, 'Ben');
  const benId: string = body.participant.id;
  const by = (id: string, author = benId) => ({
    ...note(id, `“${id}” by Ben`),
    meta: { by: author, as: 'participant' },
  });
  const path = `/api/boards/${board}/handed-in`;
  const leader = ama.raw(board);
  await leader.sync();
  return { server, ama, ben, benId, by, path, board, links, leader };
}

test('what is handed in is seen by facilitators alone, at once, and is not on the board', async () => {
  const { ama, ben, by, path, board, leader } = await boardWithBen();
  const other = ben.raw(board);
  await other.sync();
  const answer = await ben.post(path, { records: [by('one'), by('two')] });
  expect(answer.status).toBe(201);
  await until('Ama is told', () => leader.notices.length === 1);
  expect(leader.notices[0]).toMatchObject({ kind: 'handed-in', waiting: 1 });
  expect(other.notices).toEqual([]);
  const { handedIn } = (await ama.get(path)).body;
  expect(handedIn).toMatchObject([
    {
      by: 'Ben',
      state: 'waiting',
      shapes: ['shape:one', 'shape:two'],
      texts: ['“one” by Ben', '“two” by Ben'],
      wordless: 0,
    },
  ]);
  expect(notesIn(leader.doc)).toEqual([]);
});

test('placed work is on every screen as its author’s, durable, and no longer waits', async () => {
  const { server, ama, ben, benId, by, path, board, leader } = await boardWithBen();
  await ben.post(path, { records: [by('one')] });
  const [{ id }] = (await ama.get(path)).body.handedIn;
  const placed = await ama.post(`${path}/${id}/place`);
  expect(placed.body.handedIn).toMatchObject([{ state: 'placed' }]);
  await until('it is on the board', () => notesIn(leader.doc).join() === 'one');
  const reading = readRecord('shape:one', recordsOf(leader.doc).get('shape:one'));
  expect(reading).toMatchObject({ record: { meta: { by: benId, as: 'participant' } } });
  const { entries } = await server.storage.load(boardId(board));
  expect(entries.at(-1)?.author).toBe(benId);
  await until('Ama is told', () =>
    leader.notices.some((notice) => notice.kind === 'handed-in' && notice.waiting === 0),
  );
  // Placed twice, by two facilitators at once, it is there once.
  await ama.post(`${path}/${id}/place`);
  expect(notesIn(leader.doc)).toEqual(['one']);
});

test('what is dismissed is kept, and can still be placed', async () => {
  const { ama, ben, by, path, leader } = await boardWithBen();
  await ben.post(path, { records: [by('one')] });
  const [{ id }] = (await ama.get(path)).body.handedIn;
  const dismissed = await ama.request(`${path}/${id}`, { method: 'DELETE' });
  expect(dismissed.body.handedIn).toMatchObject([{ state: 'dismissed', texts: ['“one” by Ben'] }]);
  expect(notesIn(leader.doc)).toEqual([]);
  await ama.post(`${path}/${id}/place`);
  await until('it is on the board', () => notesIn(leader.doc).join() === 'one');
});

test('only facilitators see, place and dismiss; a viewer and a stranger hand nothing in', async () => {
  const { server, ama, ben, by, path, links, leader } = await boardWithBen();
  await ben.post(path, { records: [by('one')] });
  const [{ id }] = (await ama.get(path)).body.handedIn;
  const scribe = server.newBrowser();
  await scribe.join(links.scribe, 'Sue');
  const viewer = server.newBrowser();
  const { body } = await viewer.join(links.viewer, 'Vera');
  for (const browser of [ben, scribe, viewer]) {
    expect((await browser.get(path)).body.type).toBe('not-allowed');
    expect((await browser.post(`${path}/${id}/place`)).body.type).toBe('not-allowed');
    const deletion = await browser.request(`${path}/${id}`, { method: 'DELETE' });
    expect(deletion.body.type).toBe('not-allowed');
  }
  const records = [by('vera', body.participant.id)];
  expect((await viewer.post(path, { records })).body.type).toBe('not-allowed');
  expect((await server.newBrowser().post(path, { records })).body.type).toBe('no-session');
  expect(notesIn(leader.doc)).toEqual([]);
  expect((await ama.post(`${path}/AAAAAAAAAAAAAAAAAAAAAA/place`)).body.type).toBe(
    'handed-in-unknown',
  );
});

test('nobody hands in another’s work, anything but shapes and pictures, or what no board can show', async () => {
  const { ama, ben, benId, by, path } = await boardWithBen();
  const forged = by('forged', 'somebody-else');
  const page = { id: 'page:x', typeName: 'page', name: 'X', index: 'a2', meta: { by: benId } };
  const broken = { ...by('broken'), props: { nonsense: true } };
  const refused = [[forged], [by('mine'), forged], [page], [broken], ['text'], [null]];
  for (const records of refused) {
    expect((await ben.post(path, { records })).body.type).toBe('hand-in-refused');
  }
  for (const body of [{}, { records: [] }, { records: 'x' }]) {
    expect((await ben.post(path, body)).body.type).toBe('bad-request');
  }
  const many = Array.from({ length: 301 }, (_, n) => by(`n${n}`));
  expect((await ben.post(path, { records: many })).status).toBe(400);
  const heavy = { ...by('heavy'), props: { text: 'x'.repeat(1_100_000) } };
  expect((await ben.post(path, { records: [heavy] })).status).toBe(413);
  expect((await ama.get(path)).body.handedIn).toEqual([]);
});

test('placing changes nothing that is somebody else’s by now, and takes no lock along', async () => {
  const { ama, ben, by, path, leader } = await boardWithBen();
  const locked = { ...by('locked'), isLocked: true };
  Object.assign(locked.meta, { lockedBy: 'Ama' });
  await ben.post(path, { records: [by('taken'), locked] });
  leader.edit((doc) => addNote(doc, 'taken', 'Ama’s own'));
  await until('it is saved', () => leader.saved === 1);
  const [{ id }] = (await ama.get(path)).body.handedIn;
  await ama.post(`${path}/${id}/place`);
  await until('the other is placed', () => notesIn(leader.doc).length === 2);
  const read = (shape: string) =>
    JSON.stringify(readRecord(`shape:${shape}`, recordsOf(leader.doc).get(`shape:${shape}`)));
  expect(read('taken')).toContain('Ama’s own');
  expect(read('locked')).not.toContain('lockedBy');
  expect(read('locked')).toContain('"isLocked":false');
});

test('the same work handed in twice waits once, and nobody floods the facilitator', async () => {
  const { ama, ben, by, path } = await boardWithBen();
  await ben.post(path, { records: [by('one')] });
  await ben.post(path, { records: [by('one')] });
  expect((await ama.get(path)).body.handedIn).toHaveLength(1);
  for (let n = 1; n < HANDED_IN_MAX_WAITING; n++) await ben.post(path, { records: [by(`${n}`)] });
  const flood = await ben.post(path, { records: [by('flood')] });
  expect([flood.status, flood.body.type]).toEqual([429, 'handed-in-full']);
});

test('what no board may hold is not kept for one, and nobody hands in as somebody they are not', async () => {
  const { ama, ben, benId, by, path } = await boardWithBen();
  const withProps = (id: string, props: object) => {
    const record = by(id);
    return { ...record, props: { ...('props' in record && Object(record.props)), ...props } };
  };
  const bad = [
    withProps('linked', { url: 'javascript:alert(1)' }),
    { ...by('far'), x: 1e9 },
    { ...by('x'), id: `shape:${'x'.repeat(500)}` },
    { ...note('long', 'a'.repeat(2_001)), meta: { by: benId, as: 'participant' } },
  ];
  for (const record of bad) {
    expect((await ben.post(path, { records: [record] })).body.type).toBe('hand-in-refused');
  }
  const scribes = { ...by('ink'), meta: { by: benId, as: 'scribe' } };
  expect((await ben.post(path, { records: [scribes] })).status).toBe(201);
  const [{ id }] = (await ama.get(path)).body.handedIn;
  await ama.post(`${path}/${id}/place`);
  const fresh = ben.raw(path.split('/')[3] ?? '');
  await fresh.sync();
  const reading = readRecord('shape:ink', recordsOf(fresh.doc).get('shape:ink'));
  expect(reading).toMatchObject({ record: { meta: { by: benId, as: 'participant' } } });
});
