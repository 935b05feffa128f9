import { recordsOf, writeRecords } from '@gapboard/sync';
import { expect, test } from 'vitest';
import type { RawClient } from '../testing/rawClient.ts';
import { addNote, deleteRecordOf, note } from '../testing/notes.ts';
import { Past, shapesAmong, shownBy } from '../testing/past.ts';
import { startTestServer, until } from '../testing/server.ts';

/** Does one thing after the other, and answers the number of the entry each became. */
async function doing(past: Past, client: RawClient, ...edits: (() => void)[]): Promise<number[]> {
  const seqs: number[] = [];
  for (const edit of edits) {
    const before = client.saved;
    client.edit(edit);
    await until('it is saved', () => client.saved > before);
    seqs.push((await past.outline()).to.seq);
  }
  return seqs;
}

/** Ama leads, Ben takes part and Vera looks on; Ben has written, moved and deleted. */
async function boardWithPast() {
  const server = await startTestServer();
  const ama = server.newBrowser();
  const { board, links } = await ama.createBoard('Leaving care');
  const join = async (link: string, name: string) => {
    const browser = server.newBrowser();
    const { body } = await browser.join(link, name);
    return { browser, id: String(body.participant.id), past: new Past(browser, board) };
  };
  const ben = await join(links.participant, 'Ben');
  const vera = await join(links.viewer, 'Vera');
  const client = ben.browser.raw(board);
  await client.sync();
  const past = new Past(ama, board);
  const { doc } = client;
  const seqs = await doing(
    past,
    client,
    () => addNote(doc, 'one', 'Nobody asks'),
    () => addNote(doc, 'two'),
    () => recordsOf(doc).get('shape:one')?.set('xy', [300, 400]),
    () => deleteRecordOf(doc, 'two'),
  );
  return { server, board, ama, ben, vera, client, past, seqs };
}

test('a board’s past is on a line: from its first moment to now, with who did how much', async () => {
  const { past, ben, seqs } = await boardWithPast();
  const outline = await past.outline();
  expect(outline.from.seq).toBe(1);
  expect(outline.to.seq).toBe(seqs.at(-1));
  expect(outline).toMatchObject({ isThinned: false, rewritten: 0, stages: [], moments: [] });
  const [ama] = outline.people;
  expect(ama).toMatchObject({ name: 'Ama', role: 'facilitator' });
  expect(outline.people.find(({ id }) => id === ben.id)).toMatchObject({ name: 'Ben', edits: 4 });
  const counted = outline.busy.map(({ edits }) => edits.participant ?? 0);
  expect(counted.reduce((a, b) => a + b)).toBe(4);
  const numbers = outline.ticks.map(({ seq }) => seq);
  expect([numbers[0], numbers.at(-1)]).toEqual([1, outline.to.seq]);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
});

test('any moment shows what was there then, and the last one what is there', async () => {
  const { past, client, seqs } = await boardWithPast();
  const [first = 0, second = 0, moved = 0, deleted = 0] = seqs;
  expect(shapesAmong(await past.records(1))).toEqual([]);
  expect(shapesAmong(await past.records(first))).toEqual(['one']);
  expect(shapesAmong(await past.records(second))).toEqual(['one', 'two']);
  expect((await past.records(second))['shape:one']).toMatchObject({ x: 10, y: 20 });
  expect((await past.records(moved))['shape:one']).toMatchObject({ x: 300, y: 400 });
  expect(shapesAmong(await past.records(deleted))).toEqual(['one']);
  expect(await past.records()).toEqual(shownBy(client.doc));
  const at = await past.at(second);
  expect(at.moment.seq).toBe(second);
  expect(at.schema.schemaVersion).toBeTypeOf('number');
});

test('a moment comes packed to who takes that, and plain to who does not', async () => {
  const { ama, board, seqs } = await boardWithPast();
  const ask = async (encoding: string) =>
    ama.get(`/api/boards/${board}/history/at/${seqs[0]}`, { 'Accept-Encoding': encoding });
  const [packed, plain] = [await ask('gzip'), await ask('identity')];
  expect(packed.headers.get('Content-Encoding')).toBe('gzip');
  expect(plain.headers.get('Content-Encoding')).toBeNull();
  expect(plain.body).toEqual(packed.body);
});

test('the last moment by a time is known to the entry', async () => {
  const { past, seqs } = await boardWithPast();
  for (const seq of seqs) {
    const { at } = (await past.at(seq)).moment;
    expect((await past.get(`/by?at=${at}`)).body).toEqual({ seq, at });
    expect((await past.get(`/by?at=${at - 1}`)).body.seq).toBeLessThan(seq);
  }
  expect((await past.get('/by?at=0')).body.seq).toBe(1);
  expect((await past.get(`/by?at=${Date.now() + 1000}`)).body.seq).toBe(seqs.at(-1));
  expect((await past.get('/by?at=noon')).status).toBe(400);
});

test('a moment that there was not is said not to be one', async () => {
  const { past, seqs } = await boardWithPast();
  for (const seq of ['0', String((seqs.at(-1) ?? 0) + 1), '-1', '1e3', 'now', '9'.repeat(30)]) {
    const { status, body } = await past.get(`/at/${seq}`);
    expect([seq, status, body.type]).toEqual([seq, 404, 'moment-unknown']);
    expect(body.detail).toContain('choose another');
  }
  const compared = await past.get(`/compare?from=0&to=3`);
  expect(compared.body.type).toBe('moment-unknown');
  expect((await past.get('/compare?from=a&to=3')).status).toBe(400);
});

test('two moments are compared, whichever of them is named first, and it is known by whom', async () => {
  const { past, ben, seqs } = await boardWithPast();
  const [first = 0, , , deleted = 0] = seqs;
  const { body } = await past.get(`/compare?from=1&to=${deleted}`);
  expect(body.changes).toMatchObject([
    { id: 'shape:one', kind: 'added', what: 'note', label: 'Nobody asks', by: [ben.id] },
  ]);
  const back = await past.get(`/compare?from=${deleted}&to=${first}`);
  expect(back.body).toMatchObject({ from: { seq: first }, to: { seq: deleted } });
  expect(back.body.changes).toMatchObject([{ id: 'shape:one', kind: 'moved' }]);
});

test('viewers see no history; who takes part sees it and cannot bring back or name anything', async () => {
  const { vera, ben, past, server, seqs } = await boardWithPast();
  const [seq = 0] = seqs;
  const stranger = new Past(server.newBrowser(), 'x'.repeat(22));
  expect((await stranger.get('')).status).toBe(404);
  for (const path of ['', `/at/${seq}`, `/compare?from=1&to=${seq}`]) {
    expect((await vera.past.get(path)).status).toBe(403);
    expect((await ben.past.get(path)).status).toBe(200);
  }
  const restore = { seq, what: { kind: 'whole' } };
  for (const who of [vera, ben]) {
    expect((await who.past.post('/restore', restore)).status).toBe(403);
    expect((await who.past.post('/restore/undo', { undo: '3' })).status).toBe(403);
    expect((await who.past.post('/moments', { seq, name: 'Then' })).status).toBe(403);
  }
  expect((await past.post('/moments', { seq, name: 'Then' })).status).toBe(201);
});

test('what goes on is in the history when it is asked for', async () => {
  const { past, client } = await boardWithPast();
  for (let n = 0; n < 5; n++) {
    await doing(past, client, () => writeRecords(client.doc, [note(`more-${n}`, 'more')]));
    expect(await past.records()).toEqual(shownBy(client.doc));
  }
});
