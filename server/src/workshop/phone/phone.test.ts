import { sessionOf } from '@gapboard/sync';
import { expect, test } from 'vitest';
import { cellAt } from '../../testing/map.ts';
import { Phone } from '../../testing/phone.ts';
import { startTestServer, until } from '../../testing/server.ts';
import { newNoteId, workshop } from '../../testing/workshop.ts';

test('a phone has the stage, the timer, the maps to choose from and its own notes, and hears when they change', async () => {
  const { board, ama, ben, map, watcher } = await workshop();
  const phone = await Phone.open(ben.browser, board);
  await until('it knows where it is', () => phone.last('notes') && phone.last('pulse'));
  expect(phone.last('me')).toMatchObject({ id: ben.id, name: 'Ben', role: 'participant' });
  expect(phone.last('workshop')).toMatchObject({ stage: null, timer: null, closed: false });
  expect(Math.abs((phone.last('now') ?? 0) - Date.now())).toBeLessThan(5_000);
  const [shown] = phone.last('maps') ?? [];
  expect(shown?.id).toBe(map.id);
  expect(shown?.themes.map(({ id }) => id)).toEqual(map.themes.leaves.map(({ id }) => id));
  expect(shown?.outcomes[0]?.label).toBe(map.outcomes.leaves[0]?.label);

  const stage = await ama.addStage({ name: 'Share round', minutes: 5 });
  await ama.start(stage);
  await until('the stage has begun', () => phone.last('workshop')?.stage?.id === stage);
  expect(phone.last('workshop')?.stage).toMatchObject({ name: 'Share round', nth: 1, of: 1 });
  await ama.post('/workshop/timer', { do: 'start', minutes: 5 });
  await until('the timer runs', () => phone.last('workshop')?.timer?.state === 'running');

  const cell = cellAt(map, 0, 0);
  await ben.post('/notes', { id: newNoteId(), text: 'Nobody asks fathers', kind: 'gap', ...cell });
  await until('it is listed', () => phone.last('notes')?.length === 1);
  expect(phone.last('notes')?.[0]).toMatchObject({
    text: 'Nobody asks fathers',
    kind: 'gap',
    place: {
      theme: map.themes.leaves[0]?.label,
      outcome: map.outcomes.leaves[0]?.label,
    },
  });
  await ben.put('/workshop/hand', { up: true });
  await until('the hand is up', () => phone.last('workshop')?.hands[0]?.name === 'Ben');
  watcher.edit((doc) => sessionOf(doc).set('rules', { notes: false, move: true, sketch: true }));
  await until('notes are closed', () => phone.last('workshop')?.rules.notes === false);
});

test('what one writes privately and how one votes comes to that person’s phone alone; the words to vote on and the result to all', async () => {
  const { board, ama, ben, cleo } = await workshop();
  const [bens, cleos] = await Promise.all([
    Phone.open(ben.browser, board, 'b'),
    Phone.open(cleo.browser, board, 'c'),
  ]);
  const stage = await ama.addStage({ activities: ['write'] });
  await ama.start(stage);
  await until('people write', () => bens.last('workshop')?.writing === 'open');
  await ben.write(stage, 'A zebra of mine');
  await until('it is Ben’s', () => bens.last('own')?.notes[0]?.text === 'A zebra of mine');
  await until('there is one', () => cleos.last('pulse')?.writing?.notes === 1);
  expect(cleos.heard).not.toContain('zebra');

  await ama.post('/notes', { id: newNoteId(), text: 'Sleep', kind: 'gap' });
  await ama.openRound({ kinds: ['gap'] });
  await until('there is a vote', () =>
    bens.last('round')?.notes.some(({ text }) => text === 'Sleep'),
  );
  const round = bens.last('round');
  const note = round?.notes.find(({ text }) => text === 'Sleep')?.id ?? '';
  await ben.vote(round?.id ?? '', { votes: { [note]: 2 } });
  await until('it is counted', () => cleos.last('pulse')?.voting?.voted === 1);
  expect(bens.last('own')?.ballots).toEqual([
    { round: round?.id, method: 'dots', votes: { [note]: 2 } },
  ]);
  expect(cleos.last('own')?.ballots).toEqual([]);
  expect(cleos.last('pulse')?.voting?.totals).toBeNull();
  await ama.post(`/workshop/rounds/${round?.id}/close`);
  await until('the result is there', () => cleos.last('workshop')?.result?.id === round?.id);
  expect(cleos.last('workshop')?.result?.items[0]).toMatchObject({
    text: 'Sleep',
    rank: 1,
    votes: 2,
  });
  expect(cleos.last('round')).toBeNull();
});

test('who is on a phone is here for everyone, for as long as they are, and counted', async () => {
  const { server, board, ama, ben } = await workshop();
  const own = ama.browser.connection(board);
  const here = (): unknown[] =>
    [...own.awareness.getStates().values()].map((state) => Reflect.get(state, 'name'));
  const phone = await Phone.open(ben.browser, board);
  await until('Ben is here', () => here().includes('Ben'));
  const { body } = await ama.get('/people');
  expect(body.people.find(({ id }: { id: string }) => id === ben.id).devices).toEqual(['phone']);
  const figures = await ama.browser.request('/metrics', {});
  expect(Buffer.from(figures.body).toString()).toMatch(/^gapboard_phones 1$/m);
  phone.leave();
  await until('Ben has gone', () => !here().includes('Ben'));
  expect(server.logged.join()).not.toMatch(/error|warn/);
});

test('a line says why it ends: the person was taken off, has another role, the same phone came back, or the server goes', async () => {
  const { server, board, ama, ben, cleo } = await workshop();
  const first = await Phone.open(ben.browser, board, 'same');
  const second = await Phone.open(ben.browser, board, 'same');
  await until('the first has ended', () => first.isOver);
  expect(first.last('end')).toBe('moved');
  await ama.patch(`/people/${ben.id}`, { name: 'Benedict' });
  await until('the second has ended', () => second.isOver);
  expect(second.last('end')).toBe('changed');
  const third = await Phone.open(ben.browser, board, 'same');
  await until('he has his name', () => third.last('me')?.name === 'Benedict');
  await ama.remove(`/people/${ben.id}`);
  await until('he is off', () => third.isOver);
  expect(third.last('end')).toBe('removed');
  expect((await Phone.open(ben.browser, board)).status).toBe(403);
  const last = await Phone.open(cleo.browser, board);
  await until('she is in', () => last.last('me'));
  await server.close();
  await until('it has ended', () => last.isOver);
  expect(last.last('end')).toBe('restarting');
});

test('phones count among a person’s lines, and one too many is told so', async () => {
  const server = await startTestServer({ limits: { socketsOfPerson: 2 } });
  const { board, ben } = await workshop(server);
  const [one] = await Promise.all(['1', '2'].map((name) => Phone.open(ben.browser, board, name)));
  const refused = await ben.get('/phone?device=3');
  expect([refused.status, refused.body.type]).toEqual([503, 'line-full']);
  one?.leave();
  await until('there is room', async () => {
    const phone = await Phone.open(ben.browser, board, '3');
    return phone.status === 200;
  });
});
