import fs from 'node:fs';
import path from 'node:path';
import type { UnknownRecord } from '@gapboard/board';
import { keptReasons } from '@gapboard/board/privacy';
import { asEvidence, type NoteShape, textOf } from '@gapboard/evidence';
import { readRecords } from '@gapboard/sync';
import { expect, test } from 'vitest';
import { cellAt } from '../testing/map.ts';
import type { RawClient } from '../testing/rawClient.ts';
import { boardId, startTestServer, tempDir, until } from '../testing/server.ts';
import {
  allHaveHeard,
  Attendee,
  heardBy,
  newNoteId,
  stateIn,
  workshop,
} from '../testing/workshop.ts';

function notesIn({ doc }: RawClient): NoteShape[] {
  return [...readRecords(doc).live.values()].map(asNote).filter((note) => note !== undefined);
}

function asNote(record: UnknownRecord): NoteShape | undefined {
  const evidence = asEvidence(record);
  return evidence?.typeName === 'shape' && evidence.type === 'evidence-note' ? evidence : undefined;
}

/** Everything that lies in a data folder but pictures. */
function bytesIn(dataDir: string): string {
  const files = fs.readdirSync(dataDir, { withFileTypes: true }).filter((one) => one.isFile());
  return files
    .map(({ name }) => fs.readFileSync(path.join(dataDir, name)).toString('latin1'))
    .join('');
}

const wordsOf = (note: NoteShape): string => textOf(note.props.richText);
const reveal = (who: Attendee, stage: string, part: unknown = 'all') =>
  who.post('/workshop/private/reveal', { stage, part });

async function writing(anonymous: boolean, server?: Awaited<ReturnType<typeof startTestServer>>) {
  const all = await workshop(server);
  const stage = await all.ama.addStage({ activities: ['write'], anonymous });
  await all.ama.start(stage);
  return { ...all, stage };
}

test('nobody gets what another writes privately, in no frame, answer, log, snapshot or export; they hear how many there are', async () => {
  const { server, board, ama, fay, ben, cleo, sue, vera, watcher, stage } = await writing(false);
  const others = [ama, fay, cleo, sue, vera].map(({ browser }) => browser.raw(board));
  for (const client of others) await client.sync();
  const own = ben.browser.raw(board);
  await own.sync();
  await ben.write(stage, 'Fathers are zebrafish');
  await ben.write(stage, 'Night shifts are zebrafish too');
  await cleo.write(stage, 'Another');
  await until('the count has come', () => heardBy([watcher]).includes('"notes":3'));
  await allHaveHeard(ama, [...others, watcher]);
  const late = vera.browser.raw(board);
  await late.sync();
  const answers = [];
  for (const person of [ama, fay, cleo, sue, vera]) {
    for (const of of [
      '',
      '/workshop',
      '/workshop/private',
      '/snapshots',
      '/people',
      '/export.json',
    ]) {
      answers.push((await person.get(of)).body);
    }
    const [newest] = (await person.get('/snapshots')).body.snapshots ?? [];
    if (newest) answers.push((await person.get(`/snapshots/${newest.id}`)).body);
  }
  const all = heardBy([...others, watcher, late]) + JSON.stringify(answers) + server.logged.join();
  expect(all).toContain('"notes":3,"people":2');
  expect(all).not.toContain('zebrafish');
  expect(heardBy([own])).toContain('zebrafish');
});

test('only facilitators end it, and bring it in once it has ended', async () => {
  const { ama, fay, ben, sue, stage, watcher } = await writing(false);
  await ben.write(stage, 'One');
  for (const person of [ben, sue]) {
    expect((await person.post('/workshop/private/end', { stage })).status).toBe(403);
    expect((await reveal(person, stage)).status).toBe(403);
  }
  expect((await reveal(ama, stage)).body.type).toBe('private-open');
  expect((await fay.post('/workshop/private/end', { stage })).status).toBe(200);
  const { body } = await reveal(fay, stage);
  expect(body.revealed).toBe(1);
  await until('it has come', () => notesIn(watcher).length === 1);
  // Whoever brought it in can go to it.
  expect(notesIn(watcher).map(({ id }) => id)).toEqual(body.shapes);
});

test('with names, each note comes in as its author’s, in the cell they chose or in the tray', async () => {
  const { ama, ben, cleo, stage, watcher, map } = await writing(false);
  const cell = cellAt(map, 1, 2);
  await ben.write(stage, 'In a cell', { cell, map: map.id, kind: 'lived' });
  await cleo.write(stage, 'In the tray');
  await ama.post('/workshop/private/end', { stage });
  await reveal(ama, stage);
  await until('they have come', () => notesIn(watcher).length === 2);
  const found = Object.fromEntries(notesIn(watcher).map((note) => [wordsOf(note), note]));
  expect(found['In a cell']).toMatchObject({
    props: { cell, kind: 'lived' },
    meta: { by: ben.id, as: 'participant' },
  });
  expect(found['In the tray']).toMatchObject({ props: { cell: null }, meta: { by: cleo.id } });
});

test('without names, nobody can tell whose a note is: not by its record, its id, its order, the log, or what the server keeps', async () => {
  const dataDir = tempDir();
  const server = await startTestServer({ dataDir });
  const { ama, board, join, links, stage, watcher } = await writing(true, server);
  const people = [];
  for (let n = 0; n < 12; n++) people.push(await join(links.participant, `Person ${n}`));
  const ids: string[] = [];
  for (const [n, person] of people.entries()) {
    const id = newNoteId();
    ids.push(id);
    const note = { stage, text: `Thought ${n}`, kind: 'gap', cell: null, map: null };
    await person.put(`/workshop/private/notes/${id}`, note);
  }
  await ama.post('/workshop/private/end', { stage });
  const log = () => server.storage.load(boardId(board));
  const entriesBefore = (await log()).entries.length;
  const held = bytesIn(dataDir);
  await reveal(ama, stage);
  await until('they have come', () => notesIn(watcher).length === 12);
  const notes = notesIn(watcher);
  const told = JSON.stringify(notes);
  for (const { id } of people) expect(told).not.toContain(id);
  for (const id of ids) expect(told).not.toContain(id);
  expect(notes.every(({ meta }) => meta.by === undefined && meta.as === undefined)).toBe(true);
  const order = notes.toSorted((a, b) => (a.index < b.index ? -1 : 1)).map(wordsOf);
  expect(order).not.toEqual(people.map((_, n) => `Thought ${n}`));
  const authors = (await log()).entries.slice(entriesBefore).map(({ author }) => author);
  expect(new Set(authors)).toEqual(new Set(['server']));

  const { body } = await ama.get('/export.json?names=1&internal=1');
  const exported = JSON.stringify(body);
  expect(exported).toContain('Thought 7');
  for (const { id } of people) expect(exported).not.toContain(id);

  // A row of a held note has its author just before its words; nothing of that stays on the disk.
  const rows = people.map(({ id }, n) => `${id}participantThought ${n}`);
  expect(rows.filter((row) => held.includes(row))).toHaveLength(12);
  await server.close();
  const left = bytesIn(dataDir);
  expect(left).toContain('Thought 7');
  expect(rows.filter((row) => left.includes(row))).toEqual([]);
});

test('what its author was asked about and keeps is in the note that is brought in, with the reason', async () => {
  const { ama, ben, watcher, stage } = await writing(true);
  const pad = { stage, text: 'Ring 07700 900123', kind: 'question', cell: null, map: null };
  const form = { id: newNoteId(), text: 'Ring 07700 900456', kind: 'question', for: stage };
  await ben.put(`/workshop/private/notes/${newNoteId()}`, { ...pad, kept: { phone: 'example' } });
  await ben.post('/notes', { ...form, kept: { phone: 'public' } });
  await ama.post('/workshop/private/end', { stage });
  await reveal(ama, stage);
  await until('they are there', () => notesIn(watcher).length === 2);
  const kept = new Map(notesIn(watcher).map((note) => [wordsOf(note), keptReasons(note)]));
  expect(kept.get(pad.text)).toEqual({ phone: 'example' });
  expect(kept.get(form.text)).toEqual({ phone: 'public' });
});

test('sent twice it is one note, and what has been brought in or taken back does not come again', async () => {
  const { ama, ben, cleo, stage, watcher } = await writing(true);
  const note = { stage, text: 'Once', kind: 'gap', cell: null, map: null };
  const [id, other] = [newNoteId(), newNoteId()];
  const send = (person: Attendee, nid: string, rest = {}) =>
    person.put(`/workshop/private/notes/${nid}`, { ...note, ...rest });
  await Promise.all([send(ben, id), send(ben, id)]);
  await send(ben, id, { text: 'Once, put better' });
  await send(ben, other, { text: 'Taken back' });
  expect((await cleo.remove(`/workshop/private/notes/${other}`)).status).toBe(200);
  await ben.remove(`/workshop/private/notes/${other}`);
  expect((await send(ben, other)).body).toEqual({ kept: 'gone' });
  expect((await send(cleo, id, { text: 'Hers' })).body).toEqual({ kept: 'gone' });
  await ama.post('/workshop/private/end', { stage });
  await reveal(ama, stage);
  await until('it has come', () => notesIn(watcher).length === 1);
  expect((await send(ben, id)).body).toEqual({ kept: 'gone' });
  await reveal(ama, stage);
  await allHaveHeard(ama, [watcher]);
  expect(notesIn(watcher).map(wordsOf)).toEqual(['Once, put better']);
});

test('cell by cell, with a warning where few wrote; late notes wait for another time', async () => {
  const { ama, ben, cleo, stage, watcher, map } = await writing(true);
  const [one, two] = [cellAt(map, 0, 0), cellAt(map, 1, 1)];
  await ben.write(stage, 'First', { cell: one, map: map.id });
  await cleo.write(stage, 'Second', { cell: two, map: map.id });
  await cleo.write(stage, 'Third');
  const during = (await ama.get('/workshop/private')).body.held;
  expect(during).toMatchObject([{ stage, state: 'open', notes: 3, people: 2, cells: [] }]);
  await ama.start(null, stage);
  const after = (await ama.get('/workshop/private')).body.held;
  expect(after).toMatchObject([{ state: 'ended', thin: true }]);
  expect(after[0].cells).toEqual([
    { cell: one, notes: 1 },
    { cell: two, notes: 1 },
    { cell: null, notes: 1 },
  ]);
  const inOne = { cell: one, map: map.id };
  expect((await ben.write(stage, 'Late', inOne)).body).toEqual({ kept: 'late' });
  expect((await reveal(ama, stage, [two, null])).body).toMatchObject({ revealed: 2 });
  await until('two have come', () => notesIn(watcher).length === 2);
  expect(notesIn(watcher).map(wordsOf).toSorted()).toEqual(['Second', 'Third']);
  expect(stateIn(watcher).private).toMatchObject([{ stage, revealed: 2 }]);
  expect((await reveal(ama, stage)).body).toMatchObject({ revealed: 2 });
});

test('a note meant for everyone that arrives while people write privately becomes private too', async () => {
  const { ama, ben, stage, watcher } = await writing(false);
  const note = { id: newNoteId(), text: 'Came late', kind: 'gap' };
  expect((await ben.post('/notes', note)).body).toEqual({ kept: 'held' });
  await allHaveHeard(ama, [watcher]);
  expect(notesIn(watcher)).toEqual([]);
  await ama.start(null, stage);
  await reveal(ama, stage);
  await until('it has come', () => notesIn(watcher).length === 1);
});

test('a private note is private whatever stage has begun since, and dropping out takes nothing away', async () => {
  const { ama, ben, stage, watcher } = await writing(true);
  const open = await ama.addStage({ name: 'Open', activities: ['notes'] });
  await ben.write(stage, 'Before the line broke');
  await ama.start(open, stage);
  const answer = await ben.post('/notes', {
    id: newNoteId(),
    for: stage,
    text: 'Written before, sent after',
    kind: 'gap',
  });
  expect(answer.body).toEqual({ kept: 'late' });
  await allHaveHeard(ama, [watcher]);
  expect(notesIn(watcher)).toEqual([]);
  expect((await reveal(ama, stage)).body).toMatchObject({ revealed: 2 });
  await until('both have come', () => notesIn(watcher).length === 2);
});

test('once people have begun to write, whether it is without names cannot be changed, nor the stage be removed', async () => {
  const { ama, ben, stage } = await writing(true);
  const content = { name: 'W', instructions: '', minutes: 0, activities: ['write'] };
  const named = await ama.put(`/workshop/stages/${stage}`, { ...content, anonymous: false });
  expect([named.status, named.body.type]).toEqual([409, 'stage-fixed']);
  await ben.write(stage, 'One');
  await ama.start(null, stage);
  expect((await ama.remove(`/workshop/stages/${stage}`)).body.type).toBe('private-open');
  await reveal(ama, stage);
  expect((await ama.remove(`/workshop/stages/${stage}`)).status).toBe(200);
});

test('what identifies somebody is not kept privately either, and a viewer writes nothing', async () => {
  const { ben, vera, stage } = await writing(true);
  const { status, body } = await ben.write(stage, 'NHS 943 476 5919 was missed');
  expect([status, body.type]).toEqual([400, 'identifying']);
  expect((await vera.write(stage, 'Looking on')).status).toBe(403);
  expect((await ben.write(stage, '  ')).body.type).toBe('note-empty');
  expect((await ben.write('unknown1', 'Where to?')).body.type).toBe('private-unknown');
});
