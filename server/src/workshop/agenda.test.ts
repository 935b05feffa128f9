import { EVIDENCE_GAPS_AGENDA } from '@gapboard/board';
import { sessionOf } from '@gapboard/sync';
import { expect, test } from 'vitest';
import { startTestServer, tempDir, until } from '../testing/server.ts';
import { Attendee, stateIn, workshop } from '../testing/workshop.ts';

test('starting a stage changes what everyone may do, starts its time and takes a snapshot; so does ending it', async () => {
  const { ama, ben, watcher } = await workshop();
  const { body } = await ama.post('/workshop/stages', {
    stages: EVIDENCE_GAPS_AGENDA,
    after: null,
  });
  expect(body.stages).toHaveLength(8);
  const vote = body.stages[5].id;
  const before = Date.now();
  expect((await ama.start(vote)).status).toBe(200);
  await until('the stage has come', () => stateIn(watcher).stage?.id === vote);
  const { timer, stage } = stateIn(watcher);
  expect(stage).toMatchObject({ id: vote, by: ama.id });
  expect(timer).toMatchObject({ state: 'running', lengthMs: 8 * 60_000 });
  expect(timer?.state === 'running' && timer.endsAt - before).toBeGreaterThanOrEqual(8 * 60_000);
  const note = { text: 'Who asks the fathers?', kind: 'gap' };
  expect((await ben.post('/notes', note)).body.type).toBe('refused');
  const { snapshots } = (await ama.get('/snapshots')).body;
  expect(snapshots[0]).toMatchObject({ name: 'Before “Vote on gaps”', kind: 'stage', by: 'Ama' });

  expect((await ama.start(null, vote)).status).toBe(200);
  expect(await ama.state()).toMatchObject({ stage: null, timer: null });
  expect((await ben.post('/notes', note)).status).toBe(201);
});

test('of two facilitators who start different stages at once one does, and the other is told who did what', async () => {
  const { ama, fay } = await workshop();
  const [one, two] = [await ama.addStage({ name: 'One' }), await ama.addStage({ name: 'Two' })];
  const answers = await Promise.all([ama.start(one), fay.start(two)]);
  const statuses = answers.map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200, 409]));
  const [won, lost] = statuses[0] === 200 ? (['One', 1] as const) : (['Two', 0] as const);
  expect(answers[lost]?.body.type).toBe('stage-changed');
  expect(answers[lost]?.body.detail).toContain(`started “${won}”`);
  const { agenda, stage } = await fay.state();
  expect(agenda.find(({ id }) => id === stage?.id)?.name).toBe(won);
});

test('stages are edited before and during: each by itself, moved, and removed unless they run', async () => {
  const { ama, fay } = await workshop();
  const ids = [];
  for (const name of ['A', 'B', 'C']) ids.push(await ama.addStage({ name }));
  const [a, b, c] = ids;
  await ama.start(a ?? '');
  const content = { instructions: 'New', minutes: 3, activities: ['sketch'], anonymous: false };
  await Promise.all([
    ama.put(`/workshop/stages/${a}`, { ...content, name: 'A2' }),
    fay.put(`/workshop/stages/${b}`, { ...content, name: 'B2' }),
    fay.post(`/workshop/stages/${c}/move`, { after: null }),
  ]);
  expect((await ama.state()).agenda.map(({ name }) => name)).toEqual(['C', 'A2', 'B2']);
  const refused = await fay.remove(`/workshop/stages/${a}`);
  expect([refused.status, refused.body.type]).toEqual([409, 'stage-running']);
  expect(refused.body.detail).toContain('“A2” is running');
  expect((await fay.remove(`/workshop/stages/${c}`)).status).toBe(200);
  expect((await fay.remove(`/workshop/stages/${c}`)).body.type).toBe('stage-unknown');
  expect((await ama.state()).agenda.map(({ name }) => name)).toEqual(['A2', 'B2']);
});

test('what a running stage lets people do follows its edits at once', async () => {
  const { ama, ben } = await workshop();
  const stage = await ama.addStage({ activities: [] });
  await ama.start(stage);
  const note = { text: 'Who asks the fathers?', kind: 'gap' };
  expect((await ben.post('/notes', note)).status).toBe(403);
  const content = { name: 'S', instructions: '', minutes: 0, anonymous: false };
  await ama.put(`/workshop/stages/${stage}`, { ...content, activities: ['notes'] });
  expect((await ben.post('/notes', note)).status).toBe(201);
});

test('the clock is started, paused, resumed, given a minute and stopped', async () => {
  const { ama } = await workshop();
  expect((await ama.post('/workshop/timer', { do: 'pause' })).body.type).toBe('timer-off');
  await ama.post('/workshop/timer', { do: 'start', minutes: 2 });
  await ama.post('/workshop/timer', { do: 'pause' });
  const { timer } = await ama.state();
  expect(timer).toMatchObject({ state: 'paused', lengthMs: 120_000 });
  await ama.post('/workshop/timer', { do: 'add', minutes: 1 });
  expect((await ama.state()).timer).toMatchObject({ state: 'paused', lengthMs: 180_000 });
  await ama.post('/workshop/timer', { do: 'resume' });
  expect((await ama.state()).timer).toMatchObject({ state: 'running' });
  await ama.post('/workshop/timer', { do: 'stop' });
  expect((await ama.state()).timer).toBeNull();
});

test('only facilitators run a workshop, and not even they write what is the server’s', async () => {
  const { ama, ben, sue, vera, watcher } = await workshop();
  const stage = await ama.addStage();
  for (const person of [ben, sue, vera]) {
    expect((await person.start(stage)).status).toBe(403);
    expect((await person.post('/workshop/timer', { do: 'start', minutes: 1 })).status).toBe(403);
  }
  await ama.start(stage);
  await until('it has come', () => stateIn(watcher).stage?.id === stage);
  watcher.edit((doc) => sessionOf(doc).set('stage', { id: 'another', startedAt: 0, by: ama.id }));
  await until('it is put back', () => stateIn(watcher).stage?.id === stage);
  expect((await ama.state()).stage?.id).toBe(stage);
});

test('a server that is restarted goes on in the stage and with the time that ran', async () => {
  const dataDir = tempDir();
  const server = await startTestServer({ dataDir });
  const { ama, board, ben } = await workshop(server);
  const stage = await ama.addStage({ minutes: 10, activities: ['vote'] });
  await ama.start(stage);
  const before = await ama.state();
  await server.close();
  const again = await startTestServer({ dataDir });
  const back = new Attendee(ama.browser.at(again.origin), board, ama.id);
  expect(await back.state()).toEqual(before);
  const bens = new Attendee(ben.browser.at(again.origin), board, ben.id);
  expect((await bens.post('/notes', { text: 'Hello there', kind: 'gap' })).status).toBe(403);
});

test('what identifies somebody comes into no agenda', async () => {
  const { ama } = await workshop();
  const stages = [
    {
      name: 'Talk',
      instructions: 'NHS number 943 476 5919',
      minutes: 1,
      activities: [],
      anonymous: false,
    },
  ];
  const { body } = await ama.post('/workshop/stages', { stages, after: null });
  expect(body.type).toBe('identifying');
  expect((await ama.state()).agenda).toEqual([]);
});

test('once a workshop is closed, the board is facilitators’ alone until it is opened again', async () => {
  const { ama, fay, ben, sue } = await workshop();
  const stage = await ama.addStage({ minutes: 1 });
  await ama.start(stage);
  expect((await ama.post('/workshop/close')).status).toBe(200);
  expect(await ama.state()).toMatchObject({ stage: null, timer: null, closed: { by: ama.id } });
  const note = { text: 'One more thing', kind: 'gap' };
  for (const person of [ben, sue]) {
    const { status, body } = await person.post('/notes', note);
    expect([status, body.type]).toEqual([403, 'refused']);
    expect(body.detail).toContain('The workshop is over');
  }
  expect((await fay.post('/notes', note)).status).toBe(201);
  expect((await fay.start(stage)).body.type).toBe('workshop-closed');
  await fay.post('/workshop/reopen');
  expect((await ben.post('/notes', note)).status).toBe(201);
});
