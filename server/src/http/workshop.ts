import {
  ACTIVITIES,
  INSTRUCTIONS_MAX,
  METHODS,
  MINUTES_MAX,
  RANKED_MAX,
  REACTIONS,
  ROLES,
  STAGES_MAX,
  VOTES_MAX,
} from '@gapboard/board';
import { NOTE_KINDS } from '@gapboard/evidence';
import { Hono } from 'hono';
import * as v from 'valibot';
import { json, titleFrom } from './body.ts';
import { keptReasons } from './keptReasons.ts';
import { noIdentifying } from './noIdentifying.ts';
import { Problem } from './problems.ts';
import type { Services } from './services.ts';
import { session } from './session.ts';

const cell = v.nullable(v.object({ theme: v.string(), outcome: v.string() }));
const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
const minutes = v.pipe(v.number(), v.integer(), v.minValue(-MINUTES_MAX), v.maxValue(MINUTES_MAX));

const stage = v.object({
  name: v.string(),
  instructions: v.pipe(v.string(), v.maxLength(INSTRUCTIONS_MAX)),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MINUTES_MAX)),
  activities: v.array(v.picklist(ACTIVITIES)),
  anonymous: v.boolean(),
});
const newStages = v.object({
  stages: v.pipe(v.array(stage), v.minLength(1), v.maxLength(STAGES_MAX)),
  after: v.nullable(v.string()),
});
const place = v.object({ after: v.nullable(v.string()) });
const start = v.object({ start: v.nullable(v.string()), instead: v.nullable(v.string()) });
const timer = v.union([
  v.object({ do: v.picklist(['start', 'add']), minutes }),
  v.object({ do: v.picklist(['pause', 'resume', 'stop']) }),
]);
const privateNote = v.object({
  stage: v.string(),
  text: v.string(),
  kind: v.picklist(NOTE_KINDS),
  cell,
  map: v.nullable(v.string()),
  kept: v.optional(keptReasons),
});
const ofStage = v.object({ stage: v.string() });
const reveal = v.object({
  stage: v.string(),
  part: v.union([v.literal('all'), v.array(cell)]),
});
const newRound = v.object({
  method: v.picklist(METHODS),
  criterion: v.pipe(v.string(), v.maxLength(INSTRUCTIONS_MAX)),
  votes: count(VOTES_MAX),
  cap: count(VOTES_MAX),
  voters: v.pipe(v.array(v.picklist(ROLES)), v.minLength(1)),
  live: v.boolean(),
  after: v.nullable(v.string()),
  about: v.union([
    v.object({ notes: v.array(v.string()) }),
    v.strictObject({
      kinds: v.optional(v.array(v.picklist(NOTE_KINDS))),
      headings: v.optional(v.array(v.string())),
    }),
  ]),
});
const ballot = v.union([
  v.object({ votes: v.record(v.string(), v.number()) }),
  v.object({ order: v.array(v.string()) }),
]);
const hand = v.object({ up: v.boolean() });
const reaction = v.object({ reaction: v.picklist(REACTIONS) });

/** Where each note has the id its author's device gave it. */
const NOTE_ID = /^[\w-]{21,40}$/;

/** Running a workshop, and taking part in it: every command is durable when it is answered. */
export function workshopRoutes(services: Services) {
  const { workshop, people, limits } = services;
  const { agenda, privateNotes, rounds, hands, closing, live } = workshop;
  const run = session(services, 'run');
  const takePart = session(services, 'write');

  const checkedStage = (given: v.InferOutput<typeof stage>) => {
    const instructions = given.instructions.trim();
    noIdentifying(given.name, instructions);
    return { ...given, name: titleFrom(given.name), instructions };
  };

  return new Hono()
    .get('/clock', (c) => c.json({ now: Date.now() }))
    .get('/boards/:id/workshop', session(services), async (c) => {
      const { board } = c.var.session;
      return c.json({ state: await workshop.state(board.id), now: Date.now() });
    })
    .post('/boards/:id/workshop/stages', run, json(newStages), async (c) => {
      const { board, participant } = c.var.session;
      const { stages, after } = c.req.valid('json');
      const added = await agenda.add(board.id, participant, stages.map(checkedStage), after);
      return c.json({ stages: added }, 201);
    })
    .put('/boards/:id/workshop/stages/:sid', run, json(stage), async (c) => {
      const { board, participant } = c.var.session;
      const content = checkedStage(c.req.valid('json'));
      await agenda.change(board.id, participant, c.req.param('sid'), content);
      live.changed(board.id);
      return c.json({ changed: true });
    })
    .post('/boards/:id/workshop/stages/:sid/move', run, json(place), async (c) => {
      const { board, participant } = c.var.session;
      const { after } = c.req.valid('json');
      await agenda.move(board.id, participant, c.req.param('sid'), after);
      return c.json({ moved: true });
    })
    .delete('/boards/:id/workshop/stages/:sid', run, async (c) => {
      const { board, participant } = c.var.session;
      await agenda.remove(board.id, participant, c.req.param('sid'));
      return c.json({ removed: true });
    })
    .post('/boards/:id/workshop/stage', run, json(start), async (c) => {
      const { board, participant } = c.var.session;
      const { start: id, instead } = c.req.valid('json');
      await agenda.start(board.id, participant, id, instead);
      live.changed(board.id);
      return c.json({ started: id });
    })
    .post('/boards/:id/workshop/timer', run, json(timer), async (c) => {
      const { board, participant } = c.var.session;
      await agenda.timer(board.id, participant, c.req.valid('json'));
      return c.json({ done: true });
    })
    .get('/boards/:id/workshop/private', run, async (c) => {
      const { board } = c.var.session;
      return c.json({ held: await privateNotes.look(board.id) });
    })
    .put('/boards/:id/workshop/private/notes/:nid', takePart, json(privateNote), async (c) => {
      const { board, participant } = c.var.session;
      const id = c.req.param('nid');
      if (!NOTE_ID.test(id)) throw new Problem('bad-request');
      const wait = limits.addNote(participant.id);
      if (wait > 0) throw new Problem('too-many-notes', { retryAfterMs: wait });
      const kept = await privateNotes.keep(board.id, participant, {
        id,
        ...c.req.valid('json'),
      });
      live.changed(board.id);
      live.changedFor(board.id, participant.id);
      return c.json({ kept });
    })
    .delete('/boards/:id/workshop/private/notes/:nid', takePart, async (c) => {
      const { board, participant } = c.var.session;
      await privateNotes.takeBack(board.id, participant, c.req.param('nid'));
      live.changed(board.id);
      live.changedFor(board.id, participant.id);
      return c.json({ takenBack: true });
    })
    .post('/boards/:id/workshop/private/end', run, json(ofStage), async (c) => {
      const { board, participant } = c.var.session;
      await privateNotes.end(board.id, participant, c.req.valid('json').stage);
      live.changed(board.id);
      return c.json({ ended: true });
    })
    .post('/boards/:id/workshop/private/reveal', run, json(reveal), async (c) => {
      const { board } = c.var.session;
      const { stage: of, part } = c.req.valid('json');
      const { shapes, authors } = await privateNotes.reveal(board.id, of, part);
      live.changed(board.id);
      for (const author of authors) live.changedFor(board.id, author);
      return c.json({ revealed: shapes.length, shapes });
    })
    .post('/boards/:id/workshop/rounds', run, json(newRound), async (c) => {
      const { board, participant } = c.var.session;
      const given = c.req.valid('json');
      noIdentifying(given.criterion);
      const criterion = given.criterion.trim();
      if (criterion === '') throw new Problem('criterion-missing');
      if (given.method === 'ranking' && given.votes > RANKED_MAX) throw new Problem('bad-request');
      const round = await rounds.open(board.id, participant, { ...given, criterion });
      live.changed(board.id);
      return c.json({ round }, 201);
    })
    .put('/boards/:id/workshop/rounds/:rid/ballot', takePart, json(ballot), async (c) => {
      const { board, participant } = c.var.session;
      await rounds.cast(board.id, participant, c.req.param('rid'), c.req.valid('json'));
      live.changed(board.id);
      live.changedFor(board.id, participant.id);
      return c.json({ cast: true });
    })
    .post('/boards/:id/workshop/rounds/:rid/close', run, async (c) => {
      const { board, participant } = c.var.session;
      const everyone = await people.all(board.id);
      const round = await rounds.close(board.id, participant, c.req.param('rid'), everyone);
      live.changed(board.id);
      return c.json({ round });
    })
    .put('/boards/:id/workshop/hand', takePart, json(hand), async (c) => {
      const { board, participant } = c.var.session;
      if (c.req.valid('json').up) await hands.raise(board.id, participant);
      else await hands.lower(board.id, participant, participant.id);
      return c.json({ done: true });
    })
    .delete('/boards/:id/workshop/hands/:pid', run, async (c) => {
      const { board, participant } = c.var.session;
      await hands.lower(board.id, participant, c.req.param('pid'));
      return c.json({ lowered: true });
    })
    .post('/boards/:id/workshop/reactions', takePart, json(reaction), (c) => {
      const { board, participant } = c.var.session;
      const wait = limits.react(participant.id);
      if (wait > 0) throw new Problem('too-many-reactions', { retryAfterMs: wait });
      live.react(board.id, c.req.valid('json').reaction);
      return c.json({ shown: true });
    })
    .post('/boards/:id/workshop/close', run, async (c) => {
      const { board, participant } = c.var.session;
      await closing.close(board.id, participant);
      live.changed(board.id);
      return c.json({ closed: true });
    })
    .post('/boards/:id/workshop/reopen', run, async (c) => {
      const { board, participant } = c.var.session;
      await closing.reopen(board.id, participant);
      live.changed(board.id);
      return c.json({ closed: false });
    });
}
