import { asCopy, newNote, newShapeId, type UnknownRecord } from '@gapboard/board';
import { mapJson } from '@gapboard/evidence/export';
import { writeRecords } from '@gapboard/sync';
import { expect, test } from 'vitest';
import { randomInto } from '../ids.ts';
import { DOT, drawingFile, picture, shown } from '../testing/drawing.ts';
import { postFiles } from '../testing/files.ts';
import { mapIn } from '../testing/map.ts';
import { note } from '../testing/notes.ts';
import { until } from '../testing/server.ts';
import { found, liveIn, OTHERS, saved, scene, SECRET } from './scene.ts';

const WORDS = `It was ${SECRET.join('')}`;
const LEFT_OUT = /One thing was left out: removed for good from this board/;

/** What this person has of the board says these words. */
const has = (who: Parameters<typeof liveIn>[0], words: string): boolean =>
  JSON.stringify([...liveIn(who).values()]).includes(words);

test('a drawing of before does not bring back what was removed for good, nor what lies in it, and says so', async () => {
  const { server, board, ama, ben } = await scene();
  ben.stick('one', WORDS);
  await saved(ben.client);
  expect((await ama.post('/remove-for-good', { ids: ['shape:one'] })).status).toBe(200);

  const file = drawingFile();
  // What anybody drew in it elsewhere goes with it: where it lay is known to hold a person.
  const frame = file.records.find(({ id }) => id === 'shape:frame');
  file.records = [
    ...file.records.filter(({ id }) => id !== 'shape:frame'),
    { ...frame, id: 'shape:one', props: { ...Object(frame).props, name: WORDS } },
    picture('asset:in', DOT),
    { ...shown('shape:in', 'asset:in', 'a4'), parentId: 'shape:one' },
  ].map((record) =>
    Reflect.get(record, 'parentId') === 'shape:frame'
      ? { ...record, parentId: 'shape:one' }
      : record,
  ) as typeof file.records;
  const bring = (says: Record<string, string>) =>
    postFiles(ama.browser, `/api/boards/${board}/import`, { 'x.tldr': JSON.stringify(file) }, says);
  const dry = await bring({ dry: '1', accepted: '1' });
  expect(dry.body.problems[0]).toMatchObject({ file: 'x.tldr', level: 'error' });
  expect(dry.body.problems[0].text).toMatch(/^3 things were left out: removed for good/);
  const brought = await bring({ accepted: '1' });
  expect(brought.body).toMatchObject({ added: { shapes: 2, pages: 1 } });
  await until('the rest is there', () => has(ama.client, 'asset:'));
  expect(has(ama.client, SECRET.join(''))).toBe(false);
  expect(await found(SECRET, server.dataDir)).toEqual([]);
});

test('a map’s own file does not bring back a note, and what was merged into it comes by itself', async () => {
  const { server, board, ama, ben, map } = await scene();
  const [gone, other] = [newShapeId(randomInto), newShapeId(randomInto)];
  const about = { map, index: 'a1', kind: 'gap', cell: null } as const;
  ben.paint(newNote({ ...about, id: gone, text: WORDS }, ben.actor));
  await saved(ben.client);
  const merged = newNote({ ...about, id: other, text: OTHERS }, ama.actor);
  await until('Ama has it', () => liveIn(ama.client).has(gone));
  const meta = { by: ama.id, as: 'facilitator', mergedInto: gone };
  writeRecords(ama.client.doc, [Object.assign(merged, { meta })]);
  await saved(ama.client);
  const file = mapJson(mapIn(ama.client.doc), [], {
    names: false,
    internal: true,
    people: new Map(),
    redact: (text) => text,
    exportedAt: new Date(1_790_000_000_003),
    boardId: 'board',
    boardTitle: 'Board',
  });
  expect(file).toContain(SECRET.join(''));
  expect((await ama.post('/remove-for-good', { ids: [gone] })).status).toBe(200);

  const brought = await postFiles(
    ama.browser,
    `/api/boards/${board}/import`,
    { 'map.json': file },
    { map: 'new', accepted: '1' },
  );
  expect(brought.body.problems[0].text).toMatch(LEFT_OUT);
  expect(brought.body).toMatchObject({ added: { notes: 1, maps: 1 } });
  await until('the new map is there', () => liveIn(ama.client).has(brought.body.map));
  const copies = [...liveIn(ama.client).values()].filter(
    (record) => Reflect.get(record, 'parentId') === brought.body.map,
  );
  expect(copies).toHaveLength(1);
  expect(JSON.stringify(copies)).toContain(OTHERS);
  expect(JSON.stringify(copies)).not.toContain('mergedInto');
  expect(await found(SECRET, server.dataDir)).toEqual([]);
});

test('what was copied before is not pasted after; what had been pasted before stays and can be changed', async () => {
  const { server, ama, ben } = await scene();
  ben.stick('one', WORDS);
  await saved(ben.client);
  const copy = (id: string, text: string): UnknownRecord => {
    const { meta } = asCopy({ id: 'shape:one', meta: {} });
    return Object.assign(note(id, text), { meta });
  };
  ben.paint(copy('before', OTHERS));
  await saved(ben.client);
  await ama.post('/remove-for-good', { ids: ['shape:one'] });
  await until('Ben hears of it', () => !liveIn(ben.client).has('shape:one'));

  ben.paint(copy('after', WORDS));
  await saved(ben.client);
  await until('it is gone again', () => !liveIn(ben.client).has('shape:after'));
  const refused = ben.client.notices.find(({ kind }) => kind === 'refused');
  expect(refused).toMatchObject({ reason: 'removed-for-good', records: [] });
  ben.paint(copy('before', 'Said in other words'));
  await saved(ben.client);
  await until('Ama has it', () => has(ama.client, 'Said in other words'));
  expect(await found(SECRET, server.dataDir)).toEqual([]);
});
