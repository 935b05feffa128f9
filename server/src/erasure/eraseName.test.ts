import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { peopleOf, writeRecords } from '@gapboard/sync';
import type { UnknownRecord } from '@gapboard/board';
import { until } from '../testing/server.ts';
import { found, isLive, liveIn, NAME, OTHERS, saved, scene } from './scene.ts';
import { holding, takenAway } from './takenAway.ts';

/** What somebody's own canvas says of them: their name, and how they want to be named beside drawings. */
function user(id: string, name: string): UnknownRecord {
  const meta = { credit: `Drawn by ${name}`, licence: 'CC BY 4.0' };
  const record = { id: `user:${id}`, typeName: 'user', name, color: '#1d5fbf', imageUrl: '', meta };
  return record as unknown as UnknownRecord;
}

const WHOLE = NAME.join('');

test('a name leaves no byte anywhere, what its owner wrote stays, and they stay on the board without it', async () => {
  const { server, ama, ben, cleo, map } = await scene({
    limits: { exports: { atOnce: 1_000, everyMs: 1 } },
  });
  ben.paint(user(ben.id, WHOLE));
  const wrote = await ben.type(map, OTHERS);
  await ama.post('/snapshots', { name: 'With the name' });
  // Ben goes by another name for a while, and leads.
  await ama.patch(`/people/${ben.id}`, { name: `${WHOLE} again`, role: 'facilitator' });
  await until('Ben is back', () => isLive(ben.client));
  await ben.post('/snapshots', { name: 'By Ben' });
  const { to } = (await ben.get('/history')).body;
  await ben.post('/history/moments', { seq: to.seq, name: 'A moment' });
  await ama.patch(`/people/${ben.id}`, { role: 'participant' });
  await until('Ben is back', () => isLive(ben.client));
  expect(await found(NAME, server.dataDir)).not.toEqual([]);
  expect(holding(await takenAway(ama), NAME)).not.toEqual([]);

  expect(await ama.post(`/people/${ben.id}/erase-name`)).toMatchObject({ status: 200 });
  await until('Ben is back', () => isLive(ben.client));
  expect(await found(NAME, server.dataDir)).toEqual([]);
  await until('Cleo sees no name', () => {
    const { name } = peopleOf(cleo.client.doc).get(ben.id) ?? {};
    return name === 'Participant 2';
  });
  expect(liveIn(cleo.client).get(`user:${ben.id}` as never)).toMatchObject({
    name: '',
    meta: { licence: 'CC BY 4.0' },
  });
  expect(liveIn(cleo.client).has(wrote)).toBe(true);
  expect((await ama.get('/people')).body.people[1]).toMatchObject({
    name: 'Participant 2',
    isNamed: false,
  });
  expect((await ama.get('/snapshots')).body.snapshots[0]).toMatchObject({
    name: 'By Ben',
    by: 'Participant 2',
  });
  const outline = (await ama.get('/history')).body;
  expect(outline.moments[0].by).toBe('Participant 2');
  expect(JSON.stringify(outline)).not.toContain(NAME[0]);
  expect(holding(await takenAway(ama), NAME)).toEqual([]);
  // And goes on writing.
  const more = await ben.type(map, 'More from the same hand');
  await until('Cleo has it', () => liveIn(cleo.client).has(more));
}, 180_000);

test('what was said by name with no line comes back without it; who gives a name again may say more', async () => {
  const { server, board, ama, ben } = await scene();
  ben.paint(user(ben.id, WHOLE));
  await saved(ben.client);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(ben.client.doc));
  ben.client.connection.destroy();
  writeRecords(doc, [user(ben.id, `${WHOLE} the second`)]);
  await ama.post(`/people/${ben.id}/erase-name`);
  const back = ben.browser.connection(board, doc);
  await saved(back);
  // Anew, as after another document has taken the place of this one.
  writeRecords(back.doc, [user(ben.id, WHOLE)]);
  await saved(back);
  expect(await found(NAME, server.dataDir)).toEqual([]);
  await ben.patch('/me', { name: 'Benedict' });
  await until('Ben is back', () => isLive(back));
  writeRecords(back.doc, [user(ben.id, 'Benedict')]);
  await saved(back);
  await until('it is taken', () => {
    const record = liveIn(ama.client).get(`user:${ben.id}`);
    return record !== undefined && Reflect.get(record, 'name') === 'Benedict';
  });
});

test('everyone erases their own, whatever they are, and nobody else’s', async () => {
  const { ama, ben, cleo, join, links } = await scene();
  const vera = await join(links.viewer, 'viewer', 'Vera');
  for (const who of [ama, cleo, vera]) {
    expect((await who.post('/me/erase-name')).status).toBe(200);
  }
  const names = (await ama.get('/people')).body.people.map(({ name }: { name: string }) => name);
  expect(names).toEqual(['Facilitator 1', `Ben ${WHOLE}`, 'Participant 3', 'Viewer 4']);
  // A facilitator without a name leads on, and is spoken to as before.
  await ama.patch(`/people/${ben.id}`, { group: null });
  expect((await ama.patch('/me', { place: 'room' })).status).toBe(200);
  expect((await ama.patch('/me', { name: 'Ama again' })).body.participant.name).toBe('Ama again');
  expect((await ama.post('/people/nobody/erase-name')).body.type).toBe('person-unknown');
});

test('who asks again and again is told to wait', async () => {
  const { cleo } = await scene({ limits: { erasures: { atOnce: 2, everyMs: 60_000 } } });
  const answers = [];
  for (let n = 0; n < 3; n++) answers.push(await cleo.post('/me/erase-name'));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
});
