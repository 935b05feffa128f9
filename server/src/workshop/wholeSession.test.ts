import { EVIDENCE_GAPS_AGENDA, type Round, type RoundResult, type Stage } from '@gapboard/board';
import { leaders, SMALL_GROUP } from '@gapboard/evidence';
import { readRecords } from '@gapboard/sync';
import { expect, test } from 'vitest';
import { LivingHall } from '../testing/livingHall.ts';
import { mapIn } from '../testing/map.ts';
import { until } from '../testing/server.ts';
import { allHaveHeard, type Attendee, newNoteId, stateIn } from '../testing/workshop.ts';

/** So many of each kind of person; the last two kinds are counted together, one of them being small. */
const KINDS = [
  ['Practitioner', 20],
  ['Lived experience', 12],
  ['Manager', 6],
  ['Researcher', 2],
] as const;
const GROUPS = KINDS.flatMap(([name, count]) => Array.from({ length: count }, () => name));
const COUNTED = [['Lived experience'], ['Practitioner'], ['Manager', 'Researcher']];

async function hallWithPeople() {
  const all = await LivingHall.open();
  const { hall, ama, fay, sue, vera, join, links } = all;
  const people: Attendee[] = [];
  for (const [n, group] of GROUPS.entries()) {
    const person = await join(links.participant, `Person ${n}`);
    await person.patch('/me', { group, place: n % 4 === 0 ? 'remote' : 'room' });
    people.push(person);
  }
  await hall.add([ama, fay, sue, vera, ...people]);
  const { body } = await ama.post('/workshop/stages', {
    stages: EVIDENCE_GAPS_AGENDA,
    after: null,
  });
  const agenda: Stage[] = body.stages;
  let running: string | null = null;
  /** Starts a stage, restarts the server in it, and has somebody drop out and come back. */
  const begin = async (who: Attendee, name: string, drops: Attendee): Promise<string> => {
    const id = agenda.find((one) => one.name === name)?.id ?? '';
    expect((await hall.at(who).start(id, running)).status).toBe(200);
    running = id;
    const before = await hall.at(who).state();
    await hall.restart();
    expect(await hall.at(who).state()).toEqual(before);
    await hall.dropOut(drops);
    await hall.connect(drops);
    expect(stateIn(hall.line(drops)).stage?.id).toBe(id);
    return id;
  };
  return { ...all, people, begin };
}

type Hall = Awaited<ReturnType<typeof hallWithPeople>>;

const nth = <T>(items: readonly T[], n: number): T => {
  const item = items[n];
  if (item === undefined) throw new Error(`There is no item ${n}.`);
  return item;
};

test('ninety minutes with forty people: private is private, votes are within budget and as counted by hand, and nobody is lost', async () => {
  const all = await hallWithPeople();
  const { hall, fay, vera, people, begin, board } = all;
  await welcome(all);
  await writePrivately(all);
  await begin(fay, 'Place on the map', vera);
  await begin(fay, 'Sketch while we talk', all.ama);
  const { round, byHand } = await vote(all);
  const dots = await closed(fay, hall, round, 'dots');
  for (const { item, votes, rank } of dots.totals.items) {
    expect(votes).toBe(byHand.get(item));
    expect(rank).toBe([...byHand.values()].filter((other) => other > votes).length + 1);
  }
  expect(dots.eligible).toBe(people.length);
  expect(dots.totals.split.map(({ groups }) => groups)).toEqual(COUNTED);
  expect(dots.totals.split.every(({ voters }) => voters >= SMALL_GROUP)).toBe(true);

  await begin(fay, 'Discuss the top ones', nth(people, 38));
  const top = leaders(dots.totals.items, 4).map(({ item }) => item);
  const { final, scores } = await rankLeaders(all, top, round.id);
  const ranked = await closed(fay, hall, final, 'ranking');
  for (const { item, combined } of ranked.ranking.items) {
    expect(combined).toBeCloseTo(scores.get(item) ?? Number.NaN, 9);
  }
  await speak(all);

  await begin(fay, 'Close and thank', nth(people, 39));
  await hall.at(fay).post('/workshop/close');
  const words = JSON.stringify([...readRecords(hall.line(vera).doc).live.values()]);
  expect(words.match(/Practice note \d/g)).toHaveLength(people.length);
  const late = await hall.at(nth(people, 1)).post('/notes', { text: 'Too late', kind: 'gap' });
  expect(late.status).toBe(403);
  const { body: results } = await hall.at(vera).browser.get(`/api/results/${board}`);
  expect(results.rounds).toHaveLength(2);
  const { snapshots } = (await hall.at(fay).get('/snapshots')).body;
  const kinds = snapshots.map(({ kind }: { kind: string }) => kind);
  expect(kinds.filter((kind: string) => kind === 'vote')).toHaveLength(2);
  expect(kinds.filter((kind: string) => kind === 'stage').length).toBeGreaterThanOrEqual(8);
}, 120_000);

async function welcome({ hall, ama, sue, people, begin }: Hall): Promise<void> {
  await begin(ama, 'Welcome and practice note', sue);
  for (const [n, person] of people.entries()) {
    const note = { id: newNoteId(), text: `Practice note ${n}`, kind: 'practice' };
    // On a bad line it goes twice, and it is one.
    for (let sent = 0; sent < (n % 8 === 0 ? 2 : 1); sent++) {
      expect((await hall.at(person).post('/notes', note)).status).toBe(201);
    }
  }
}

async function writePrivately({ hall, ama, fay, vera, map, people, begin }: Hall): Promise<void> {
  const stage = await begin(ama, 'Write privately', nth(people, 3));
  const secrets = people.map((_, n) => [`Secret ${n} one.`, `Secret ${n} two.`]);
  for (const [n, person] of people.entries()) {
    for (const text of nth(secrets, n)) {
      const note = { stage, text, kind: 'gap', cell: null, map: map.id };
      const path = `/workshop/private/notes/${newNoteId()}`;
      for (let sent = 0; sent < (n % 5 === 0 ? 2 : 1); sent++) {
        expect((await hall.at(person).put(path, note)).body).toEqual({ kept: 'held' });
      }
    }
  }
  const gone = nth(people, 17);
  await hall.restart();
  await hall.dropOut(gone);
  const present = hall.everyone.filter((one) => one !== gone);
  await allHaveHeard(
    hall.at(ama),
    present.map((one) => hall.line(one)),
  );
  for (const [n, author] of people.entries()) {
    const bytes = hall.heardBy(hall.everyone.filter((one) => one !== author));
    for (const secret of nth(secrets, n)) expect(bytes).not.toContain(secret);
  }
  // Who has dropped out is there again for the next stage; their notes come in either way.
  await begin(fay, 'Share round', gone);
  const { body } = await hall.at(fay).post('/workshop/private/reveal', { stage, part: 'all' });
  expect(body).toMatchObject({ revealed: 2 * people.length });
  const gaps = () =>
    [...mapIn(hall.line(vera).doc).notes.values()].filter(({ kind }) => kind === 'gap');
  await until('all have come in', () => gaps().length === 2 * people.length);
  expect(gaps().every(({ by, as }) => by === undefined && as === undefined)).toBe(true);
}

/** Everyone votes for something else first, and tries to cheat; three leave it at that. */
async function vote({ hall, ama, fay, vera, people, begin }: Hall) {
  await begin(ama, 'Vote on gaps', nth(people, 0));
  const opened = await hall.at(ama).openRound({ kinds: ['gap'] }, { votes: 5, cap: 2 });
  const round: Round = opened.body.round;
  const byHand = new Map<string, number>(round.notes.map((note) => [note, 0]));
  for (const [n, person] of people.entries()) {
    let mine: Record<string, number> = { [nth(round.notes, n)]: 2 };
    const cast = async (votes: Record<string, number>) =>
      (await hall.at(person).vote(round.id, { votes })).status;
    expect(await cast(mine)).toBe(200);
    expect(await cast(Object.fromEntries(round.notes.map((note) => [note, 1])))).toBe(400);
    if (n < 37) {
      mine = { [nth(round.notes, n % 7)]: 2, [nth(round.notes, 20 + (n % 3))]: 1 };
      expect(await cast(mine)).toBe(200);
    }
    for (const [note, votes] of Object.entries(mine)) {
      byHand.set(note, (byHand.get(note) ?? 0) + votes);
    }
  }
  // The facilitator's laptop dies, and then the server; another facilitator goes on.
  await hall.dropOut(ama);
  await hall.restart();
  await hall.dropOut(ama);
  await allHaveHeard(
    hall.at(fay),
    people.map((one) => hall.line(one)),
  );
  expect(hall.heardBy(hall.everyone)).not.toContain('"totals":{');
  expect(hall.heardBy([fay, vera])).not.toContain('"votes":{');
  return { round, byHand };
}

/** A second round on the leaders, and its scores as the guidebook says to work them out: 3, 2, 1; each group's totals ranked; places added up. */
async function rankLeaders({ hall, fay, people }: Hall, notes: string[], after: string) {
  const about = { method: 'ranking', votes: 3, after };
  const { body } = await hall.at(fay).openRound({ notes }, about);
  const final: Round = body.round;
  const size = final.notes.length;
  const orders = people.map((_, n) =>
    [0, 1, 2].map((place) => nth(final.notes, (n * (1 + (n % 2)) + place) % size)),
  );
  for (const [n, person] of people.entries()) {
    const { status } = await hall.at(person).vote(final.id, { order: nth(orders, n) });
    expect(status).toBe(200);
  }
  const scores = new Map(final.notes.map((note) => [note, 0]));
  for (const counted of COUNTED) {
    const ofGroup = orders.filter((_, n) => counted.includes(nth(GROUPS, n)));
    const totals = final.notes.map((note) =>
      ofGroup.reduce((sum, order) => sum + (order.includes(note) ? 3 - order.indexOf(note) : 0), 0),
    );
    for (const [n, note] of final.notes.entries()) {
      const mine = nth(totals, n);
      const above = totals.filter((total) => total > mine).length;
      const level = totals.filter((total) => total === mine).length;
      const place = above + (level + 1) / 2;
      scores.set(note, (scores.get(note) ?? 0) + size + 1 - place);
    }
  }
  return { final, scores };
}

async function closed<M extends RoundResult['method']>(
  who: Attendee,
  hall: LivingHall,
  round: Round,
  method: M,
): Promise<Extract<RoundResult, { method: M }>> {
  const { body } = await hall.at(who).post(`/workshop/rounds/${round.id}/close`);
  expect(body.round.result.method).toBe(method);
  return body.round.result;
}

async function speak({ hall, fay, people }: Hall): Promise<void> {
  const speakers = [5, 2, 9].map((n) => nth(people, n));
  for (const speaker of [...speakers, nth(speakers, 0)]) {
    await hall.at(speaker).put('/workshop/hand', { up: true });
  }
  await hall.at(fay).remove(`/workshop/hands/${nth(speakers, 0).id}`);
  const { hands } = await hall.at(fay).state();
  expect(hands.map(({ id }) => id)).toEqual(speakers.slice(1).map(({ id }) => id));
}
