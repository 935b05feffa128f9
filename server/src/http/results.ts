import { may, type WorkshopState } from '@gapboard/board';
import { redact } from '@gapboard/board/privacy';
import { drawingSvg } from '@gapboard/drawing';
import { readRecords } from '@gapboard/sync';
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import * as v from 'valibot';
import { Exports } from '../evidence/export/Exports.ts';
import { attachment } from '../evidence/export/fileName.ts';
import { EXPORTS, type ExportFormat } from '../evidence/export/formats.ts';
import { parseBoardId } from '../ids.ts';
import { drawingsIn, gatherResults } from '../results/gatherResults.ts';
import { resultsCookieName } from '../secrets.ts';
import type { Board } from '../storage/Storage.ts';
import { writeState } from '../workshop/state.ts';
import { ThreadGaveUpError } from '../threads/inThread.ts';
import { json, query } from './body.ts';
import { requestOrigin } from './origin.ts';
import { Problem } from './problems.ts';
import type { Services } from './services.ts';
import { session } from './session.ts';

const key = v.object({ token: v.string() });
const choice = v.object({ map: v.optional(v.string()) });

/** What anyone may take away: with no names, nothing internal, and a word in place of what may identify somebody. */
const FILES: readonly ExportFormat[] = [
  'pdf',
  'html',
  'csv',
  'xlsx',
  'json',
  'eppi.json',
  'ris',
  'svg',
];
/** A picture and no more, also where somebody opens it by itself. */
const PICTURE = {
  'Content-Type': 'image/svg+xml; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
};
/** A year: so long a link that was sent round opens results in the same browser without its token. */
const COOKIE_SECONDS = 365 * 24 * 3600;

/** A board whose results somebody may see, and its workshop as it is. */
interface Reading {
  board: Board;
  state: WorkshopState;
}

/** What a workshop has come to, for anyone who was given the link. Its token travels in a body and a cookie, so that no log has it. */
export function resultRoutes(services: Services) {
  const { storage, rooms, people, pictures, secrets, workshop, limits } = services;
  const exports = new Exports(rooms, people, pictures);

  const boardAt = async (id: string): Promise<Board> => {
    const parsed = parseBoardId(id);
    const board = parsed && (await storage.board(parsed));
    if (!board) throw new Problem('board-unknown');
    return board;
  };

  /** Lets in who has opened the link in this browser once the workshop is closed, and who is on the board; facilitators before as well. */
  const reader = createMiddleware<{ Variables: { reading: Reading } }>(async (c, next) => {
    const board = await boardAt(c.req.param('id') ?? '');
    const state = await workshop.state(board.id);
    const person = await people.bySession(board.id, c.req.header('Cookie'));
    const isIn = person?.state === 'in';
    const token = getCookie(c, resultsCookieName(board.id)) ?? '';
    if (!isIn && !secrets.isResultsToken(board.id, state.results.version, token)) {
      throw new Problem('results-link-unknown');
    }
    const runs = isIn && may(person.participant.role, 'run');
    if (!state.closed && !runs) throw new Problem('results-not-yet');
    c.set('reading', { board, state });
    await next();
  });

  const link = async (c: Context, board: Board) => {
    const { results } = await workshop.state(board.id);
    const token = secrets.resultsToken(board.id, results.version);
    const address = `${requestOrigin(c)}/results/${board.id}#${token}`;
    return { link: address, lanOrigins: services.lanOrigins() };
  };

  const recordsOn = (board: Board) =>
    rooms.use(board.id, async ({ doc }) => [...readRecords(doc).live.values()]);

  return new Hono()
    .get('/boards/:id/results-link', session(services, 'run'), async (c) =>
      c.json(await link(c, c.var.session.board)),
    )
    .post('/boards/:id/results-link', session(services, 'run'), async (c) => {
      const { board, participant } = c.var.session;
      await workshop.desk.take(board.id, (room, { results }) => {
        writeState(room, participant.id, { results: { version: results.version + 1 } });
      });
      return c.json(await link(c, board));
    })
    .post('/results/:id/open', json(key), async (c) => {
      const board = await boardAt(c.req.param('id'));
      const { token } = c.req.valid('json');
      const { results } = await workshop.state(board.id);
      if (!secrets.isResultsToken(board.id, results.version, token)) {
        throw new Problem('results-link-unknown');
      }
      setCookie(c, resultsCookieName(board.id), token, {
        httpOnly: true,
        sameSite: 'Lax',
        path: `/api/results/${board.id}`,
        maxAge: COOKIE_SECONDS,
        secure: requestOrigin(c).startsWith('https:'),
      });
      return c.json({ opened: true });
    })
    .get('/results/:id', reader, async (c) => {
      const { board, state } = c.var.reading;
      const results = gatherResults({
        board: { id: board.id, title: board.title },
        records: await recordsOn(board),
        state,
        ...(await people.attendance(board.id)),
        now: Date.now(),
      });
      return c.json(results);
    })
    .get('/results/:id/drawings/:n{[0-9]+\\.svg}', reader, async (c) => {
      const { board } = c.var.reading;
      const n = Number.parseInt(c.req.param('n'), 10);
      const found = drawingsIn(await recordsOn(board))[n];
      if (!found) throw new Problem('not-found');
      const { drawing, about } = found;
      const look = { ground: 'transparent', theme: 'light' } as const;
      return c.body(drawingSvg(drawing, { ...about, ...look }), 200, PICTURE);
    })
    .get('/results/:id/:file{export\\.[a-z.]+}', reader, query(choice), async (c) => {
      const { board } = c.var.reading;
      const name = c.req.param('file').slice('export.'.length);
      const format = FILES.find((one) => one === name);
      if (!format) throw new Problem('export-unknown');
      const wait = limits.takeAway(c.get('address'));
      if (wait > 0) throw new Problem('too-many-exports', { retryAfterMs: wait });
      const what = { format, map: c.req.valid('query').map, table: undefined };
      const result = await exports
        .make(board, { ...what, names: false, internal: false, redact: true })
        .catch((error: unknown) => {
          throw error instanceof ThreadGaveUpError ? new Problem('export-too-large') : error;
        });
      if (!result.made) throw new Problem('map-unknown');
      // The map as a picture is for the page itself to show.
      if (format === 'svg') return c.body(result.bytes, 200, PICTURE);
      const { type, ending } = EXPORTS[format];
      return c.body(result.bytes, 200, {
        'Content-Type': type,
        'Content-Disposition': attachment(redact(result.of), ending),
      });
    });
}
