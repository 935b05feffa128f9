import { authored, plainText, type UnknownRecord } from '@gapboard/board';
import { writeRecords } from '@gapboard/sync';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { deleteRecordOf, note } from '../testing/notes.ts';
import { until } from '../testing/server.ts';
import { found, Gate, liveIn, OTHERS, saved, scene, SECRET } from './scene.ts';

const SVG = `<svg xmlns="http://www.w3.org/2000/svg"><text>${SECRET.join('')}</text></svg>`;
const WORDS = `It was ${SECRET.join('')} who did it`;

test('a note that was typed, merged, voted on, kept in versions and handed in leaves no byte anywhere, and what others wrote stays', async () => {
  const { server, ama, ben, cleo, map } = await scene();
  const id = await ben.type(map, WORDS);
  const other = await cleo.type(map, OTHERS);
  await ama.post('/snapshots', { name: 'Before' });
  const merged = liveIn(cleo.client).get(other);
  if (!merged) throw new Error('Cleo’s note is there.');
  await until('Ama has it', () => liveIn(ama.client).has(other) && liveIn(ama.client).has(id));
  ama.paint({
    ...merged,
    meta: { ...Object(Reflect.get(merged, 'meta')), mergedInto: id },
  } as never);
  await saved(ama.client);
  // The board's memory is complete up to here, with each letter.
  const { to } = (await ama.get('/history')).body;
  await ama.post('/history/moments', { seq: to.seq, name: 'When it was there' });
  const round = (await ama.openRound({ notes: [id] })).body.round.id;
  await ben.vote(round, { votes: { [id]: 2 } });
  await ama.post(`/workshop/rounds/${round}/close`);
  await ben.post('/handed-in', {
    records: [liveIn(ben.client).get(id), { ...liveIn(ben.client).get(id), id: 'shape:more' }],
  });
  expect(await found(SECRET, server.dataDir)).not.toEqual([]);

  const { status, body } = await ama.post('/remove-for-good', { ids: [id] });
  expect(status).toBe(200);
  expect(body.removed).toMatchObject({ board: 1, handedIn: 1 });
  expect(body.removed.versions).toBeGreaterThanOrEqual(2);
  await until('it is gone for everyone', () =>
    [ama, ben, cleo].every(({ client }) => !liveIn(client).has(id)),
  );
  // What was handed in beside it has the same words under another id, and was not asked for.
  await ama.post('/remove-for-good', { ids: ['shape:more'] });
  expect(await found([...SECRET], server.dataDir)).toEqual([]);
  const left = liveIn(cleo.client).get(other);
  expect(left && plainText(left)).toBe(OTHERS);
  expect(left).not.toHaveProperty('meta.mergedInto');
  // Any moment before it is shown as if it had never been.
  const { ticks, rewritten } = (await ama.get('/history')).body;
  expect(rewritten).toBe(2);
  const past = await Promise.all(
    ticks.map(({ seq }: { seq: number }) => ama.get(`/history/at/${seq}`)),
  );
  expect(past.length).toBeGreaterThan(0);
  for (const { status: is, body: was } of past) {
    expect([is, was.type]).toEqual([200, undefined]);
    const said = JSON.stringify(was);
    expect(SECRET.filter((sign) => said.includes(sign))).toEqual([]);
    expect(JSON.stringify(was.records ?? was.steps)).not.toContain(id);
  }
  const { state } = (await ama.get('/workshop')).body;
  expect(state.rounds[0].result.texts).toEqual({ [id]: 'A note that was removed' });
  const versions = (await ama.get('/snapshots')).body.snapshots;
  const before = await ama.get(`/snapshots/${versions.at(-1).id}`);
  expect(before.body.content.records.map((one: { id: string }) => one.id)).toContain(other);
  // Nobody has lost their line over it.
  await cleo.type(map, 'And goes on');
  await until('Ben sees it', () =>
    [...liveIn(ben.client).values()].some((one) => plainText(one) === 'And goes on'),
  );
});

test('what says the same elsewhere is named before it is asked for: on the board, deleted, in a version, merged in and handed in', async () => {
  const { server, ama, ben, cleo } = await scene();
  for (const id of ['one', 'copy', 'deleted', 'other']) {
    ben.stick(id, id === 'other' ? OTHERS : WORDS);
  }
  await saved(ben.client);
  await ama.post('/snapshots', { name: 'With a copy' });
  deleteRecordOf(ben.client.doc, 'deleted');
  await cleo.post('/handed-in', {
    records: [{ ...note('handed', WORDS), meta: { by: cleo.id, as: 'participant' } }],
  });
  const { body } = await ama.post('/remove-for-good/look', { ids: ['shape:one'] });
  expect(body.shown).toBe(1);
  const sorted = body.copies.toSorted((a: { id: string }, b: { id: string }) =>
    a.id < b.id ? -1 : 1,
  );
  expect(sorted).toEqual([
    { id: 'shape:copy', where: 'board' },
    { id: 'shape:deleted', where: 'kept' },
    { id: 'shape:handed', where: 'kept' },
  ]);
  const ids = ['shape:one', ...body.copies.map(({ id }: { id: string }) => id)];
  expect((await ama.post('/remove-for-good', { ids })).body.removed).toMatchObject({
    board: 2,
    versions: 1,
    handedIn: 1,
  });
  expect(await found(SECRET, server.dataDir)).toEqual([]);
  expect(await found([OTHERS], server.dataDir)).not.toEqual([]);
});

test('a picture goes with whatever showed it, from the board and from the disk, unless something else shows it', async () => {
  const { server, board, ama, ben } = await scene();
  const upload = async (bytes: string): Promise<string> => {
    const { body } = await ben.browser.request(`/api/boards/${board}/assets`, {
      method: 'POST',
      body: bytes,
    });
    return body.name;
  };
  const [secret, shared] = [await upload(SVG), await upload(SVG.replace('<text>', '<text> '))];
  ben.paint(
    picture('asset:secret', secret),
    picture('asset:shared', shared),
    shown('shape:a', 'asset:secret'),
    shown('shape:gone', 'asset:secret'),
    shown('shape:b', 'asset:shared'),
    shown('shape:c', 'asset:shared'),
  );
  await saved(ben.client);
  deleteRecordOf(ben.client.doc, 'gone');
  await saved(ben.client);
  const both = await ama.post('/remove-for-good', { ids: ['shape:a', 'shape:b'] });
  expect(both.body.removed).toMatchObject({ board: 2, pictures: 1 });
  expect(
    [...liveIn(ama.client).keys()].filter((id) => /^asset:|^shape:(?:a|b|c|gone)$/.test(id)),
  ).toEqual(['asset:shared', 'shape:c']);
  expect((await ama.get(`/assets/${secret}`)).status).toBe(404);
  expect((await ama.get(`/assets/${shared}`)).status).toBe(200);
  await ama.post('/remove-for-good', { ids: ['shape:c'] });
  expect(await found(SECRET, server.dataDir)).toEqual([]);
});

test('what lies in a frame goes with it, and an arrow stays without its hold', async () => {
  const { ama, ben } = await scene();
  const frame = {
    ...note('frame', ''),
    type: 'frame',
    props: { w: 100, h: 100, name: '', color: 'black' },
  };
  ben.paint(frame, note('inside', 'Within', 'shape:frame'), note('outside', 'Without'));
  await saved(ben.client);
  expect((await ama.post('/remove-for-good/look', { ids: ['shape:frame'] })).body.shown).toBe(2);
  await ama.post('/remove-for-good', { ids: ['shape:frame'] });
  await until('it is gone', () => !liveIn(ben.client).has('shape:inside'));
  expect(liveIn(ben.client).has('shape:frame')).toBe(false);
  expect(liveIn(ben.client).has('shape:outside')).toBe(true);
});

test('who was away, and who undoes, does not bring it back: it is refused in words, and kept nowhere', async () => {
  const { server, board, ama, ben, cleo } = await scene();
  ben.stick('one', WORDS);
  await saved(ben.client);
  await until('Cleo has it', () => liveIn(cleo.client).has('shape:one'));
  const before = liveIn(cleo.client).get('shape:one');
  // Ben goes on writing with no line.
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(ben.client.doc));
  ben.client.connection.destroy();
  writeRecords(doc, [authored(note('one', `${WORDS}, and more`), ben.actor)]);
  writeRecords(doc, [authored(note('two', OTHERS), ben.actor)]);

  expect((await ama.post('/remove-for-good', { ids: ['shape:one'] })).status).toBe(200);
  const back = ben.browser.connection(board, doc);
  await saved(back);
  await until('Cleo has the rest', () => liveIn(cleo.client).has('shape:two'));
  expect(liveIn(back).has('shape:one')).toBe(false);
  // Cleo's undo makes it anew, under the same id; a facilitator's would, too.
  for (const { client } of [cleo, ama]) {
    if (before) writeRecords(client.doc, [before]);
    await saved(client);
    await until('it is gone again', () => !liveIn(client).has('shape:one'));
    const refused = client.notices.find(({ kind }) => kind === 'refused');
    expect(refused).toMatchObject({ reason: 'removed-for-good', records: [] });
  }
  const handed = await ben.post('/handed-in', {
    records: [authored(note('one', WORDS), ben.actor)],
  });
  expect(handed.status).toBe(400);
  await server.close();
  expect(await found(SECRET, server.dataDir)).toEqual([]);
});

test('a version that was read before it and brought back after it does not bring it back', async () => {
  const reading = new Gate();
  const goOn = new Gate();
  let isNext = false;
  const { server, ama, ben } = await scene({
    replaced: (storage) => ({
      snapshot: async (board, id) => {
        const read = await storage.snapshot(board, id);
        if (!isNext) return read;
        isNext = false;
        reading.open();
        await goOn.opened;
        return read;
      },
    }),
  });
  ben.stick('one', WORDS);
  ben.stick('two', OTHERS);
  await saved(ben.client);
  const { id } = (await ama.post('/snapshots', { name: 'With it' })).body.snapshot;
  deleteRecordOf(ben.client.doc, 'two');
  await saved(ben.client);
  isNext = true;
  const restoring = ama.post(`/snapshots/${id}/restore`);
  await reading.opened;
  await ama.post('/remove-for-good', { ids: ['shape:one'] });
  goOn.open();
  await restoring;
  await until('the rest is back', () => liveIn(ben.client).has('shape:two'));
  expect(liveIn(ben.client).has('shape:one')).toBe(false);
  await ama.post('/remove-for-good', { ids: ['shape:two'] });
  expect(await found(SECRET, server.dataDir)).toEqual([]);
});

test('only facilitators remove for good, and only what there is and is no map', async () => {
  const { ama, ben, links, join, map } = await scene();
  ben.stick('one', WORDS);
  await saved(ben.client);
  const [scribe, viewer] = [
    await join(links.scribe, 'scribe', 'Sue'),
    await join(links.viewer, 'viewer', 'Vera'),
  ];
  for (const who of [ben, scribe, viewer]) {
    for (const path of ['/remove-for-good', '/remove-for-good/look']) {
      expect((await who.post(path, { ids: ['shape:one'] })).status).toBe(403);
    }
    expect((await who.post(`/people/${ama.id}/erase-name`)).status).toBe(403);
  }
  for (const ids of [['shape:none'], [map], ['page:page'], ['shape:one', 'shape:none']]) {
    expect((await ama.post('/remove-for-good', { ids })).body.type).toBe('thing-unknown');
  }
  for (const ids of [[], ['nonsense'], Array.from({ length: 501 }, (_, n) => `shape:${n}`)]) {
    expect((await ama.post('/remove-for-good', { ids })).status).toBe(400);
  }
  expect(liveIn(ama.client).has('shape:one')).toBe(true);
});

function picture(id: string, name: string): UnknownRecord {
  const props = {
    name: '',
    src: `asset:${name}`,
    w: 10,
    h: 10,
    mimeType: 'image/svg+xml',
    isAnimated: false,
  };
  return { id, typeName: 'asset', type: 'image', props, meta: {} } as unknown as UnknownRecord;
}

function shown(id: string, assetId: string): UnknownRecord {
  const props = {
    w: 10,
    h: 10,
    playing: true,
    url: '',
    assetId,
    crop: null,
    flipX: false,
    flipY: false,
    altText: '',
  };
  return { ...note(id.slice('shape:'.length), ''), type: 'image', props } as UnknownRecord;
}
