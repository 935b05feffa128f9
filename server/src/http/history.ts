import { isPageId, pageRectFrom } from '@gapboard/board';
import type { RestoreWhat } from '@gapboard/history';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import * as v from 'valibot';
import { HistoryError } from '../history/HistoryError.ts';
import { json, query } from './body.ts';
import { packedJson } from './packedJson.ts';
import type { Services } from './services.ts';
import { session } from './session.ts';

const NUMBER = /^\d{1,15}$/;
const seq = v.pipe(v.string(), v.regex(NUMBER), v.transform(Number));
const time = v.object({ at: seq });
const between = v.object({ from: seq, to: seq });
/** Whoever wants more chooses an area, or the whole. */
const IDS_MAX = 1_000;
const what: v.GenericSchema<unknown, RestoreWhat> = v.variant('kind', [
  v.object({ kind: v.literal('whole') }),
  v.object({
    kind: v.literal('records'),
    ids: v.pipe(
      v.array(v.pipe(v.string(), v.maxLength(200))),
      v.minLength(1),
      v.maxLength(IDS_MAX),
    ),
  }),
  v.object({
    kind: v.literal('area'),
    page: v.pipe(
      v.string(),
      v.check((id) => isPageId(id)),
    ),
    rect: v.pipe(
      v.object({ x: v.number(), y: v.number(), w: v.number(), h: v.number() }),
      v.check((rect) => pageRectFrom(rect) !== null),
    ),
  }),
]);
const restoring = v.object({ seq: v.pipe(v.number(), v.safeInteger(), v.minValue(0)), what });
const undoing = v.object({ undo: v.string() });

/** A board's past: on a line, at any moment, between two, told again, and brought back. */
export function historyRoutes(services: Services) {
  const { history, restores } = services;
  return new Hono()
    .get('/boards/:id/history', session(services, 'see-history'), compress(), async (c) =>
      c.json(await history.outline(c.var.session.board.id)),
    )
    .get('/boards/:id/history/by', session(services, 'see-history'), query(time), async (c) =>
      c.json(await history.momentBy(c.var.session.board.id, c.req.valid('query').at)),
    )
    .get('/boards/:id/history/at/:seq', session(services, 'see-history'), async (c) => {
      const { board, participant } = c.var.session;
      const asked = c.req.param('seq');
      if (!NUMBER.test(asked)) throw new HistoryError('moment-unknown');
      return packedJson(c, await history.at(board.id, Number(asked), participant.role));
    })
    .get(
      '/boards/:id/history/compare',
      session(services, 'see-history'),
      query(between),
      async (c) => {
        const { board, participant } = c.var.session;
        const { from, to } = c.req.valid('query');
        const [first, last] = from <= to ? [from, to] : [to, from];
        return packedJson(c, await history.compare(board.id, first, last, participant.role));
      },
    )
    .get(
      '/boards/:id/history/replay',
      session(services, 'see-history'),
      query(v.object({ drawing: v.optional(v.string()) })),
      async (c) => {
        const { drawing } = c.req.valid('query');
        return packedJson(c, await history.replay(c.var.session.board, drawing));
      },
    )
    .post(
      '/boards/:id/history/restore',
      session(services, 'keep-history'),
      json(restoring),
      async (c) => {
        const { board, participant } = c.var.session;
        const asked = c.req.valid('json');
        return c.json(await restores.restore(board.id, participant, asked.seq, asked.what));
      },
    )
    .post(
      '/boards/:id/history/restore/undo',
      session(services, 'keep-history'),
      json(undoing),
      async (c) => {
        const { board, participant } = c.var.session;
        return c.json(await restores.undo(board.id, participant, c.req.valid('json').undo));
      },
    );
}
