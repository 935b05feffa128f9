import { NOTE_MAX, plainText } from '@gapboard/board';
import { keptReasons } from '@gapboard/board/privacy';
import type { Note } from '@gapboard/evidence';
import { readRecords, recordsOf, sessionOf, writeRecords } from '@gapboard/sync';
import { expect, test } from 'vitest';
import { boardFrom, cellAt, mapIn } from '../testing/map.ts';
import { boardId, startTestServer, until } from '../testing/server.ts';
import { newNoteId } from '../testing/workshop.ts';

/** Ama leads, with the board before her; Ben has a phone's form. */
async function boardWithForm() {
  const server = await startTestServer();
  const ama = server.newBrowser();
  const { board, links } = await boardFrom(ama, 'demo');
  const leader = ama.raw(board);
  await leader.sync();
  const ben = server.newBrowser();
  const { body } = await ben.join(links.participant, 'Ben');
  const path = `/api/boards/${board}/notes`;
  return { server, ama, ben, benId: String(body.participant.id), board, links, leader, path };
}

test('a note from a form is in its cell on every screen as its author’s, durable before the answer', async () => {
  const { server, ben, benId, board, leader, path } = await boardWithForm();
  const map = mapIn(leader.doc);
  const cell = cellAt(map, 0, 1);
  const [study] = [...map.studies.keys()];
  const made = await ben.post(path, {
    text: ' Nobody asks the fathers.\nWhy? ',
    kind: 'gap',
    ...cell,
    gap: 'fit',
    reason: 'not_right',
    picos: { population: 'fathers' },
    studies: [study],
  });
  expect(made.status).toBe(201);
  const { entries } = await server.storage.load(boardId(board));
  expect(entries.at(-1)?.author).toBe(benId);
  await until('Ama sees it', () => mapIn(leader.doc).notes.has(made.body.note.id));
  const found = mapIn(leader.doc).cells.get(`${cell.theme} ${cell.outcome}`);
  expect(found?.notes).toEqual([
    {
      id: made.body.note.id,
      kind: 'gap',
      text: 'Nobody asks the fathers.\nWhy?',
      strength: undefined,
      gap: 'fit',
      reason: 'not_right',
      picos: { population: 'fathers' },
      studies: [study],
      index: expect.any(String),
      by: benId,
      as: 'participant',
      merged: [],
    },
  ]);
  expect(made.body.note).toEqual({ id: found?.notes[0]?.id, map: map.id, cell });
});

test('notes without a cell are in the tray, each after those before it', async () => {
  const { ben, leader, path } = await boardWithForm();
  const before = mapIn(leader.doc).tray.notes.length;
  for (const text of ['one', 'two', 'three']) await ben.post(path, { text, kind: 'practice' });
  await until('they are there', () => mapIn(leader.doc).tray.notes.length === before + 3);
  const texts = mapIn(leader.doc).tray.notes.map(({ text }) => text);
  expect(texts.slice(-3)).toEqual(['one', 'two', 'three']);
  await ben.post(path, { text: 'four', kind: 'practice', ...cellAt(mapIn(leader.doc), 0, 0) });
  const all = (): Note[] => [...mapIn(leader.doc).notes.values()];
  await until('it is there', () => all().some(({ text }) => text === 'four'));
  const orders = all().map(({ index }) => index);
  expect(new Set(orders).size, 'also in another cell the canvas has room between any two').toBe(
    orders.length,
  );
});

test('what nobody may put on a board is refused in words, and nothing of it is kept or logged', async () => {
  const { server, ama, ben, links, leader, path } = await boardWithForm();
  const count = () => mapIn(leader.doc).notes.size;
  const before = count();
  const cell = cellAt(mapIn(leader.doc), 0, 0);
  const refused = async (json: object, type: string, browser = ben) => {
    const answer = await browser.post(path, { text: 'Fine', kind: 'question', ...json });
    expect([answer.body.type, answer.body.detail]).toEqual([type, expect.any(String)]);
    return answer;
  };
  const nhs = await refused({ text: 'NHS number 943 476 5919, secret words' }, 'identifying');
  expect(nhs.body.detail).toMatch(/NHS number/);
  expect(JSON.stringify(nhs.body)).not.toMatch(/943.?476|476.?5919/);
  await refused({ picos: { population: 'the child with NI AB123456C' } }, 'identifying');
  await refused({ text: ' \n ' }, 'note-empty');
  const long = await refused({ text: 'x'.repeat(NOTE_MAX + 1) }, 'refused');
  expect(long.body.detail).toMatch(/2,000 characters/);
  await refused({ ...cell, outcome: cell.theme }, 'cell-unknown');
  await refused({ theme: cell.theme }, 'cell-unknown');
  await refused({ ...cell, map: 'shape:other' }, 'cell-unknown');
  await refused({ map: 'shape:other' }, 'map-unknown');
  await refused({ studies: ['study:nobody'] }, 'study-unknown');
  await refused({ kind: 'rumour' }, 'bad-request');
  await refused({ strength: 'excellent' }, 'bad-request');
  const vera = server.newBrowser();
  await vera.join(links.viewer, 'Vera');
  await refused({}, 'not-allowed', vera);
  await refused({}, 'no-session', server.newBrowser());
  leader.edit((doc) => sessionOf(doc).set('rules', { notes: false, move: true, sketch: true }));
  await until('notes are closed', () => leader.saved === 1);
  const closed = await refused({}, 'refused');
  expect(closed.body.detail).toMatch(/closed/);
  expect((await ama.post(path, { text: 'Mine', kind: 'question' })).status).toBe(201);
  await until('Ama’s is there', () => count() === before + 1);
  expect(server.logged.join()).not.toMatch(/943.?476|secret words|AB1234/);
});

test('on a board with several maps a note says which, and without one it lies on the page', async () => {
  const { server, ama, ben, leader, path } = await boardWithForm();
  const first = mapIn(leader.doc);
  leader.edit((doc) => {
    const shape = readRecords(doc).live.get(first.id);
    if (!shape) throw new Error('There is no map.');
    writeRecords(doc, [Object.assign({ ...shape }, { id: 'shape:second' })]);
  });
  await until('there is another map', () => leader.saved === 1);
  const note = { text: 'Where?', kind: 'question' };
  expect((await ben.post(path, note)).body.type).toBe('map-unknown');
  const inTray = await ben.post(path, { ...note, map: 'shape:second' });
  expect(inTray.body.note).toMatchObject({ map: 'shape:second', cell: null });
  expect((await ben.post(path, { ...note, ...cellAt(first, 0, 0) })).body.note.map).toBe(first.id);
  const { board } = await ama.createBoard();
  const placed = [];
  for (let n = 0; n < 10; n++) {
    const { body } = await ama.post(`/api/boards/${board}/notes`, note);
    expect(body.note).toMatchObject({ map: null, cell: null });
    placed.push(body.note.id);
  }
  const client = ama.raw(board);
  await client.sync();
  const { live } = readRecords(client.doc);
  const places = placed.map((id) => JSON.stringify({ ...live.get(id), id: '', index: '' }));
  expect(new Set(places).size).toBe(10);
  expect(server.logged.join()).not.toContain('Where?');
});

test('a note that its device has named is one note however often it is sent, and stays deleted', async () => {
  const { server, ben, links, leader, path } = await boardWithForm();
  const cleo = server.newBrowser();
  await cleo.join(links.participant, 'Cleo');
  const note = { id: newNoteId(), text: 'Once', kind: 'gap' };
  const sent = await Promise.all([1, 2, 3].map(() => ben.post(path, note)));
  expect(sent.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect(new Set(sent.map(({ body }) => body.note.id))).toEqual(new Set([`shape:${note.id}`]));
  const copies = () =>
    [...readRecords(leader.doc).live.values()].filter((one) => plainText(one) === 'Once');
  await until('it is there', () => copies().length > 0);
  expect((await cleo.post(path, { ...note, text: 'Hers' })).body.type).toBe('refused');
  leader.edit((doc) => recordsOf(doc).get(`shape:${note.id}`)?.set('$del', true));
  await until('it is deleted', () => leader.saved > 0);
  expect((await ben.post(path, note)).status).toBe(201);
  expect(copies()).toEqual([]);
  expect((await ben.post(path, { ...note, id: '../../etc' })).status).toBe(400);
});

test('nobody floods a board by the form', async () => {
  const { ben, leader, path } = await boardWithForm();
  const answers = await Promise.all(
    Array.from({ length: 70 }, (_, n) => ben.post(path, { text: `${n}`, kind: 'question' })),
  );
  const added = answers.filter(({ status }) => status === 201);
  const held = answers.filter(({ status }) => status === 429);
  expect(added.length + held.length).toBe(70);
  expect(added.length).toBeLessThan(70);
  expect(held[0]?.body).toMatchObject({ type: 'too-many-notes' });
  await until('the others are there', () => {
    const texts = [...readRecords(leader.doc).live.values()].map(plainText);
    return added.length === texts.filter((text) => /^\d+$/.test(text)).length;
  });
});

test('what its author was asked about and keeps is in the note, with the reason; another reason is none', async () => {
  const { ben, leader, path } = await boardWithForm();
  const note = { text: 'Ring 07700 900123', kind: 'question' };
  const kept = await ben.post(path, { ...note, kept: { phone: 'example' } });
  expect(kept.status).toBe(201);
  await until('Ama sees it', () => readRecords(leader.doc).live.has(kept.body.note.id));
  const record = readRecords(leader.doc).live.get(kept.body.note.id);
  expect(keptReasons(record ?? {})).toEqual({ phone: 'example' });
  const refused = await ben.post(path, { ...note, kept: { phone: 'because' } });
  expect([refused.status, refused.body.type]).toEqual([400, 'bad-request']);
});

test('who wrote a note takes it out of the one it was merged into, from a phone, and nobody else does', async () => {
  const { server, ben, links, leader, path } = await boardWithForm();
  const cell = cellAt(mapIn(leader.doc), 0, 1);
  const [one, two] = await Promise.all(
    ['Nobody asks the fathers', 'Fathers are not asked'].map(
      async (text) => (await ben.post(path, { text, kind: 'gap', ...cell })).body.note.id as string,
    ),
  );
  if (!one || !two) throw new Error('A note is missing.');
  const here = () => mapIn(leader.doc).cells.get(`${cell.theme} ${cell.outcome}`)?.notes ?? [];
  await until('both are there', () => here().length === 2);
  const note = readRecords(leader.doc).live.get(two);
  if (!note) throw new Error('The note is missing.');
  const meta = { ...Object(Reflect.get(note, 'meta')), mergedInto: one };
  leader.edit((doc) => writeRecords(doc, [Object.assign({ ...note }, { meta })]));
  await until('they are one', () => here().length === 1 && here()[0]?.merged.length === 1);

  const takeOut = (browser: typeof ben, id: string) =>
    browser.request(`${path}/${id}/merge`, { method: 'DELETE' });
  const cat = server.newBrowser();
  await cat.join(links.participant, 'Cat');
  await until('the server has it', async () => (await takeOut(cat, two)).status !== 204);
  const refused = await takeOut(cat, two);
  expect([refused.status, refused.body.detail]).toEqual([
    403,
    expect.stringContaining('Merging notes is the facilitator’s'),
  ]);
  expect((await takeOut(ben, 'shape:gone')).status).toBe(404);
  expect((await takeOut(ben, two)).status).toBe(204);
  await until('they are two', () => here().length === 2);
  expect((await takeOut(ben, two)).status).toBe(204);
});
