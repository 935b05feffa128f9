import type { Round } from '@gapboard/board';
import { recordsOf } from '@gapboard/sync';
import { expect, test } from 'vitest';
import { startTestServer, tempDir, until } from '../testing/server.ts';
import { allHaveHeard, Attendee, heardBy, stateIn, workshop } from '../testing/workshop.ts';

async function withNotes(count = 4, server?: Awaited<ReturnType<typeof startTestServer>>) {
  const all = await workshop(server);
  const notes: string[] = [];
  for (let n = 0; n < count; n++) {
    const { body } = await all.fay.post('/notes', { text: `Gap ${n}`, kind: 'gap' });
    notes.push(body.note.id);
  }
  return { ...all, notes };
}

async function withRound(rest: object = {}, server?: Awaited<ReturnType<typeof startTestServer>>) {
  const all = await withNotes(4, server);
  const { body } = await all.ama.openRound({ notes: all.notes }, rest);
  const round: Round = body.round;
  return { ...all, round };
}

const close = (who: Attendee, round: string) => who.post(`/workshop/rounds/${round}/close`);
const noteAt = (notes: string[], n: number): string => notes[n] ?? '';

test('votes are counted as they were cast last, the result is frozen, and ties are ties', async () => {
  const { ama, ben, cleo, join, links, notes, round, watcher } = await withRound();
  const [a, b, c] = [0, 1, 2].map((n) => noteAt(notes, n)) as [string, string, string];
  const dee = await join(links.participant, 'Dee');
  await ben.vote(round.id, { votes: { [a]: 2, [b]: 1 } });
  await ben.vote(round.id, { votes: { [a]: 1, [b]: 2 } });
  await cleo.vote(round.id, { votes: { [a]: 2 } });
  await dee.vote(round.id, { votes: { [c]: 1 } });
  expect((await close(ama, round.id)).status).toBe(200);
  await until('the result has come', () => stateIn(watcher).rounds[0]?.state === 'closed');
  const { result } = stateIn(watcher).rounds[0] ?? {};
  if (result?.method !== 'dots') throw new Error('There is no result.');
  expect(result.totals).toMatchObject({ voters: 3, cast: 6, thinAnonymity: true, split: [] });
  expect(result.totals.items.map(({ item, votes, rank }) => [item, votes, rank])).toEqual([
    [a, 3, 1],
    [b, 2, 2],
    [c, 1, 3],
    [noteAt(notes, 3), 0, 4],
  ]);
  expect(result.texts[a]).toBe('Gap 0');
  const { snapshots } = (await ama.get('/snapshots')).body;
  expect(snapshots[0]).toMatchObject({ kind: 'vote' });
  expect(snapshots[0].name).toContain(round.criterion);
  const snapshot = (await ama.get(`/snapshots/${snapshots[0].id}`)).body;
  expect(snapshot.content.rounds).toEqual(stateIn(watcher).rounds);
  const late = await ben.vote(round.id, { votes: { [c]: 1 } });
  expect([late.status, late.body.type]).toEqual([409, 'round-closed']);
});

test('nobody votes beyond their budget, for what is not offered, without a ballot, or twice', async () => {
  const { server, ama, ben, sue, vera, fay, notes, round, board } = await withRound();
  const [a, b] = [noteAt(notes, 0), noteAt(notes, 1)];
  await ben.vote(round.id, { votes: { [a]: 1 } });
  const cheats = [
    { votes: { [a]: 2, [b]: 2 } },
    { votes: { [a]: 3 } },
    { votes: { [a]: -1, [b]: 2 } },
    { votes: { [a]: 0.5 } },
    { votes: { [a]: 1e308 } },
    { votes: { 'shape:elsewhere': 1 } },
    { order: [a] },
    { votes: { [a]: '2' } },
  ];
  for (const cheat of cheats) expect((await ben.vote(round.id, cheat)).status).toBe(400);
  for (const person of [sue, fay, vera]) {
    expect((await person.vote(round.id, { votes: { [a]: 1 } })).status).toBe(403);
  }
  expect((await ben.vote('nosuchround1', { votes: {} })).body.type).toBe('round-unknown');
  const outsider = new Attendee(server.newBrowser(), board, '');
  expect((await outsider.vote(round.id, { votes: { [a]: 1 } })).status).toBe(401);
  // Many at once from many windows: the last one counts, and no more than that.
  const same = { votes: { [a]: 2, [b]: 1 } };
  await Promise.all(Array.from({ length: 20 }, () => ben.vote(round.id, same)));
  const { body } = await close(ama, round.id);
  expect(body.round.result.totals).toMatchObject({ cast: 3, voters: 1 });
});

test('before the close nobody hears of a vote but how many have voted, of how many', async () => {
  const { server, ama, fay, ben, cleo, sue, vera, notes, round, board, watcher } =
    await withRound();
  const votes = { votes: { [noteAt(notes, 0)]: 2, [noteAt(notes, 3)]: 1 } };
  const clients = [ama, fay, cleo, sue, vera].map(({ browser }) => browser.raw(board));
  for (const client of clients) await client.sync();
  const own = ben.browser.raw(board);
  await own.sync();
  await ben.vote(round.id, votes);
  await until('the count has come', () => heardBy([watcher]).includes('"voted":1,"eligible":2'));
  await allHaveHeard(ama, clients);
  const answers = [];
  for (const person of [ama, fay, cleo, vera]) {
    for (const of of ['', '/workshop', '/people', '/export.json', '/snapshots']) {
      answers.push((await person.get(of)).body);
    }
  }
  const all = heardBy([...clients, watcher]) + JSON.stringify(answers) + server.logged.join();
  expect(all).toContain('"totals":null');
  expect(all).not.toContain('"votes":{"shape');
  expect(heardBy([own])).toContain(JSON.stringify(votes).slice(1, -1));
});

test('in a live round running totals can be seen, and no ballots', async () => {
  const { ama, ben, cleo, notes, round, watcher } = await withRound({ live: true });
  const [a, b] = [noteAt(notes, 0), noteAt(notes, 1)];
  await ben.vote(round.id, { votes: { [a]: 2 } });
  await cleo.vote(round.id, { votes: { [a]: 1, [b]: 2 } });
  const totals = JSON.stringify({ [a]: 3, [b]: 2 });
  await until('the totals have come', () => heardBy([watcher]).includes(`"totals":${totals}`));
  expect(heardBy([watcher])).not.toContain('"votes":{"shape');
  expect((await close(ama, round.id)).status).toBe(200);
});

test('a vote needs a criterion and something to vote on, and there is one at a time', async () => {
  const { ama, fay, ben, notes, map } = await withNotes();
  const missing = await ama.openRound({ notes }, { criterion: '  ' });
  expect([missing.status, missing.body.type]).toEqual([400, 'criterion-missing']);
  for (const about of [
    { notes: [] },
    { notes: ['shape:none'] },
    { kinds: ['lived'] },
    { headings: [map.themes.leaves[0]?.id] },
  ]) {
    const { status, body } = await ama.openRound(about);
    expect([status, body.type]).toEqual([409, 'round-empty']);
  }
  expect((await ben.openRound({ notes })).status).toBe(403);
  const opened = await Promise.all([ama.openRound({ notes }), fay.openRound({ notes })]);
  expect(new Set(opened.map(({ status }) => status))).toEqual(new Set([201, 409]));
  expect((await ama.state()).rounds).toHaveLength(1);
});

test('a round is about notes of some kinds, or in some cells and groups of them', async () => {
  const { ama, fay, notes, map } = await withNotes(2);
  const cell = { theme: map.themes.leaves[1]?.id, outcome: map.outcomes.leaves[0]?.id };
  const add = async (note: object) => (await fay.post('/notes', note)).body.note.id;
  const inCell = await add({ text: 'In a cell', kind: 'gap', ...cell });
  const lived = await add({ text: 'Lived', kind: 'lived' });
  const all = await ama.openRound({});
  expect(all.body.round.notes).toEqual([...notes, inCell, lived]);
  await close(ama, all.body.round.id);
  const gaps = await ama.openRound({ kinds: ['gap'] });
  expect(gaps.body.round.notes).toEqual([...notes, inCell]);
  await close(ama, gaps.body.round.id);
  const cells = await ama.openRound({ headings: [cell.theme] });
  expect(cells.body.round.notes).toEqual([inCell]);
});

test('rankings are combined group by group, with what they agree on; groups of under five are not shown', async () => {
  const { ama, join, links, notes, round } = await withRound({ method: 'ranking', votes: 3 });
  const [a, b, c, d] = notes as [string, string, string, string];
  const orders = [
    ...Array.from({ length: 5 }, () => ['Practitioner', [a, b, c]] as const),
    ...Array.from({ length: 5 }, () => ['Researcher', [b, a]] as const),
    ['Manager', [d]] as const,
  ];
  for (const [n, [group, order]] of orders.entries()) {
    const person = await join(links.participant, `Person ${n}`);
    const me = await person.patch('/me', { group });
    expect(me.status).toBe(200);
    expect((await person.vote(round.id, { order })).status).toBe(200);
  }
  const bad = await join(links.participant, 'Bad');
  for (const order of [[a, a], [a, b, c, d], ['shape:none']]) {
    expect((await bad.vote(round.id, { order })).status).toBe(400);
  }
  const { result } = (await close(ama, round.id)).body.round;
  expect(result.ranking.voters).toBe(11);
  expect(result.ranking.groups.map(({ voters }: { voters: number }) => voters)).toEqual([5, 6]);
  expect(JSON.stringify(result.ranking.groups)).toContain('Manager');
  expect(result.ranking.items[0]).toMatchObject({ rank: 1, tied: true });
  expect(result.agreement.w).toBeGreaterThan(0);
  const listed = result.shortlist.items.map(({ item }: { item: string }) => item);
  expect(listed).toEqual([a, b, c]);
});

test('a note that is deleted meanwhile keeps its votes and its words', async () => {
  const { ama, fay, ben, notes, round, board } = await withRound();
  await ben.vote(round.id, { votes: { [noteAt(notes, 1)]: 2 } });
  const client = fay.browser.raw(board);
  await client.sync();
  client.edit((doc) => recordsOf(doc).get(noteAt(notes, 1))?.set('$del', true));
  await until('it is deleted', () => client.saved === 1);
  const { result } = (await close(ama, round.id)).body.round;
  expect(result.totals.items[0]).toMatchObject({ item: noteAt(notes, 1), votes: 2 });
  expect(result.texts[noteAt(notes, 1)]).toBe('Gap 1');
});

test('a vote goes on over a restart, and another facilitator closes it', async () => {
  const dataDir = tempDir();
  const server = await startTestServer({ dataDir });
  const { board, fay, ben, cleo, notes, round } = await withRound({}, server);
  await ben.vote(round.id, { votes: { [noteAt(notes, 0)]: 2 } });
  await server.close();
  const again = await startTestServer({ dataDir });
  const back = (who: Attendee) => new Attendee(who.browser.at(again.origin), board, who.id);
  await back(cleo).vote(round.id, { votes: { [noteAt(notes, 2)]: 1 } });
  const { result } = (await close(back(fay), round.id)).body.round;
  expect(result.totals).toMatchObject({ cast: 3, voters: 2 });
});

test('whoever is taken off the board mid-vote has no vote in the result, and no hand up', async () => {
  const { ama, ben, cleo, notes, round } = await withRound();
  await ben.vote(round.id, { votes: { [noteAt(notes, 0)]: 2 } });
  await cleo.vote(round.id, { votes: { [noteAt(notes, 1)]: 1 } });
  await ben.put('/workshop/hand', { up: true });
  expect((await ama.remove(`/people/${ben.id}`)).status).toBe(200);
  expect((await ama.state()).hands).toEqual([]);
  const { result } = (await close(ama, round.id)).body.round;
  expect(result.totals).toMatchObject({ voters: 1, cast: 1 });
});
