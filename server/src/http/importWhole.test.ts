import { readRecords, writeRecords } from '@gapboard/sync';
import type { EvidenceMap, RatingRecord } from '@gapboard/evidence';
import { cellId, ratingId } from '@gapboard/evidence';
import { mapJson } from '@gapboard/evidence/export';
import { describe, expect, test } from 'vitest';
import { asRecord } from '../evidence/asRecord.ts';
import type { RawClient } from '../testing/rawClient.ts';
import { drawingFile } from '../testing/drawing.ts';
import { postFiles } from '../testing/files.ts';
import { boardFrom, cellAt, hasMap, mapIn } from '../testing/map.ts';
import { boardId, startTestServer, type TestServer, until } from '../testing/server.ts';

/** Ama leads a board from a template, with her canvas open. */
async function boardOf(template: string, server?: TestServer) {
  const running = server ?? (await startTestServer());
  const ama = running.newBrowser();
  const { board, id, links } = await boardFrom(ama, template);
  const leader = ama.raw(board);
  await leader.sync();
  const bring = (files: Record<string, string>, says: Record<string, string> = {}) =>
    postFiles(ama, `/api/boards/${board}/import`, files, says);
  return { server: running, ama, amaId: id, board, links, leader, bring };
}

const ratingsIn = ({ doc }: RawClient): RatingRecord[] =>
  [...readRecords(doc).live.values()].filter(
    (record): record is typeof record & RatingRecord => record.typeName === 'rating',
  );

/** The example, on which people have also rated, agreed and found nothing. */
async function filledBoard() {
  const given = await boardOf('demo');
  const { amaId, leader } = given;
  const map = mapIn(leader.doc);
  const [rated, none] = [cellAt(map, 0, 1), cellAt(map, 3, 2)];
  const who = { by: amaId, as: 'facilitator' };
  leader.edit((doc) => {
    writeRecords(doc, [
      asRecord({
        id: ratingId(rated, amaId),
        typeName: 'rating',
        ...rated,
        strength: 'some',
        direction: 'mixed',
        at: 1_790_000_000_000,
        meta: who,
      }),
      asRecord({
        id: cellId(rated),
        typeName: 'cell',
        ...rated,
        none: null,
        agreed: {
          strength: 'weak',
          direction: null,
          note: 'After a long talk',
          by: amaId,
          at: 1_790_000_000_001,
        },
        meta: who,
      }),
      asRecord({
        id: cellId(none),
        typeName: 'cell',
        ...none,
        none: { basis: 'searched', ...who, at: 1_790_000_000_002 },
        agreed: null,
        meta: who,
      }),
    ]);
  });
  await until('it is saved', () => leader.saved === 1);
  return given;
}

function fileOf({ doc }: RawClient, names: boolean): string {
  const ratings = [...readRecords(doc).live.values()].filter(
    (record): record is typeof record & RatingRecord => record.typeName === 'rating',
  );
  return mapJson(mapIn(doc), ratings, {
    names,
    internal: true,
    people: new Map(),
    redact: (text) => text,
    exportedAt: new Date(1_790_000_000_003),
    boardId: 'board',
    boardTitle: 'Board',
  });
}

/** What a map says, by nodes, titles and texts in place of ids, and without who anybody is. */
function told(map: EvidenceMap): unknown {
  const names = new Map<string, string>();
  for (const { all } of [map.themes, map.outcomes]) {
    for (const { id, node } of all.values()) names.set(id, node);
  }
  for (const { id, title } of map.studies.values()) names.set(id, title);
  const text = JSON.stringify(
    {
      ...map,
      id: '',
      themes: map.themes.roots,
      outcomes: map.outcomes.roots,
      cells: [...map.cells.values()],
      studies: [...map.studies.values()].toSorted((a, b) => (a.title < b.title ? -1 : 1)),
      notes: [...map.notes.values()].toSorted((a, b) => (a.text < b.text ? -1 : 1)),
    },
    (key, value: unknown) => (key === 'by' ? undefined : value),
  );
  const plain = text.replace(/(?:heading|study):[\w-]+/g, (id) => names.get(id) ?? id);
  return JSON.parse(plain.replace(/shape:[\w-]+/g, 'shape'));
}

describe('a whole map', () => {
  test.each([true, false])('comes to another board as it was (with names: %s)', async (names) => {
    const from = await filledBoard();
    const to = await boardOf('cascade-care-entry', from.server);
    const brought = await to.bring({ 'map.json': fileOf(from.leader, names) }, { map: 'new' });
    expect([brought.status, brought.body.detail]).toEqual([201, undefined]);
    expect(brought.body).toMatchObject({
      kind: 'map',
      added: { studies: 24, headings: 32, notes: 18, ratings: 1, maps: 1, pages: 1 },
      duplicates: 0,
    });
    await until('it is there', () => hasMap(to.leader.doc, brought.body.map));
    expect(told(mapIn(to.leader.doc, brought.body.map))).toEqual(told(mapIn(from.leader.doc)));
    // Nobody of that board is anybody here, whatever the file says.
    const text = JSON.stringify([...readRecords(to.leader.doc).live.values()]);
    expect(text).not.toContain(from.amaId);
    expect(ratingsIn(to.leader)).toMatchObject([{ meta: { as: 'facilitator' } }]);
  });

  test('comes onto its own board once more beside itself, with its own studies', async () => {
    const { bring, leader, amaId } = await filledBoard();
    const [first] = [mapIn(leader.doc)];
    const brought = await bring({ 'map.json': fileOf(leader, true) }, { map: 'new' });
    expect(brought.body).toMatchObject({ added: { studies: 0, headings: 32 }, duplicates: 24 });
    await until('it is there', () => hasMap(leader.doc, brought.body.map));
    expect(told(mapIn(leader.doc, first.id))).toEqual(told({ ...first }));
    expect(mapIn(leader.doc, brought.body.map).studies.size).toBe(24);
    // A file cannot put words into somebody’s mouth.
    const mine = ratingsIn(leader).filter(({ meta }) => meta.by === amaId);
    expect([mine.length, ratingsIn(leader).length]).toEqual([1, 2]);
  });

  test('is put into a map of which nothing has been made, and into no other', async () => {
    const from = await filledBoard();
    const to = await boardOf('demo', from.server);
    const file = { 'map.json': fileOf(from.leader, false) };
    const full = await to.bring(file);
    expect([full.status, full.body.type]).toEqual([409, 'map-not-empty']);
    const bare = await to.ama.createBoard();
    const made = await postFiles(to.ama, `/api/boards/${bare.board}/import`, file);
    expect(made.status).toBe(201);
    const line = to.ama.raw(bare.board);
    await line.sync();
    expect(told(mapIn(line.doc))).toEqual(told(mapIn(from.leader.doc)));
  });

  test('that was changed by hand is refused whole', async () => {
    const { bring, leader } = await filledBoard();
    const before = readRecords(leader.doc).live.size;
    const file = fileOf(leader, true);
    const changed = [
      file.replace('"weak"', '"very weak"'),
      file.replace(/"theme": "heading:[\w-]+"/, '"theme": "heading:nobody"'),
      file.slice(0, file.length / 2),
    ];
    for (const text of changed) {
      const refused = await bring({ 'map.json': text }, { map: 'new' });
      expect([refused.status, refused.body.type]).toEqual([400, 'import-unreadable']);
    }
    const long = await bring(
      { 'map.json': file.replace('After a long talk', 'x'.repeat(2_001)) },
      { map: 'new' },
    );
    expect([long.status, long.body.type]).toEqual([403, 'refused']);
    const identifying = file.replace('After a long talk', 'NHS number 943 476 5919');
    const private_ = await bring({ 'map.json': identifying }, { map: 'new' });
    expect(private_.body.found).toMatchObject([{ unit: 'cell', line: 1, level: 'block' }]);
    expect(readRecords(leader.doc).live.size).toBe(before);
  });
});

describe('a drawing', () => {
  const drawing = JSON.stringify(drawingFile());

  test('comes onto a page of its own, as its importer’s, with its pictures', async () => {
    const { server, ama, amaId, board, bring, leader } = await boardOf('demo');
    const brought = await bring({ 'sketch of help.tldr': drawing });
    expect([brought.status, brought.body.detail]).toEqual([201, undefined]);
    expect(brought.body).toMatchObject({
      kind: 'drawing',
      added: { shapes: 4, pages: 1 },
      problems: [],
    });
    const page = () =>
      [...readRecords(leader.doc).live.values()].find(
        (record) => Reflect.get(record, 'name') === 'sketch of help',
      );
    await until('it is there', page);
    const all = [...readRecords(leader.doc).live.values()];
    const [frame, arrow] = ['frame', 'arrow'].map((type) =>
      all.find((record) => record.typeName === 'shape' && Reflect.get(record, 'type') === type),
    );
    expect(frame).toMatchObject({ parentId: page()?.id, meta: { by: amaId, as: 'facilitator' } });
    expect(arrow).toMatchObject({ isLocked: true, meta: { by: amaId, lockedBy: amaId } });
    const binding = all.find(({ typeName }) => typeName === 'binding');
    expect(binding).toMatchObject({ fromId: arrow?.id });
    const box = all.find(({ id }) => id === Reflect.get(binding ?? {}, 'toId'));
    expect(box).toMatchObject({ type: 'geo', parentId: frame?.id });
    const asset = all.find(({ typeName }) => typeName === 'asset');
    const src: string = Reflect.get(Reflect.get(asset ?? {}, 'props'), 'src');
    const shown = await ama.get(`/api/boards/${board}/assets/${src.replace('asset:', '')}`);
    expect([shown.status, shown.headers.get('Content-Type')]).toEqual([200, 'image/gif']);
    const { entries } = await server.storage.load(boardId(board));
    expect(entries.at(-1)?.author).toBe(amaId);
    // Twice, it is there twice: nothing of it is the same.
    await bring({ 'sketch of help.tldr': drawing });
    await until('it is there twice', () => readRecords(leader.doc).live.size === all.length + 7);
  });

  test('says what was left out, keeps nothing when only looked at, and is refused where it identifies somebody', async () => {
    const { bring, leader } = await boardOf('demo');
    const before = readRecords(leader.doc).live.size;
    const odd = drawing.replace('data:image/gif;base64', 'https://elsewhere.example/');
    const dry = await bring({ 'odd.tldr': odd }, { dry: '1' });
    expect(dry.body).toMatchObject({
      added: { shapes: 3 },
      problems: [{ level: 'warning', text: expect.stringMatching(/One picture was left out/) }],
    });
    const born = drawing.replace('Time with one worker', 'Tom, born 12/03/2012');
    const refused = await bring({ 'born.tldr': born });
    expect(refused.body).toMatchObject({ type: 'import-identifying', found: [{ unit: 'shape' }] });
    expect(JSON.stringify(refused.body)).not.toMatch(/Tom|2012/);
    expect(readRecords(leader.doc).live.size).toBe(before);
  });
});
