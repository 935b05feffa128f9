import { may } from '@gapboard/board';
import { redact } from '@gapboard/board/privacy';
import { Hono } from 'hono';
import * as v from 'valibot';
import { Exports } from '../evidence/export/Exports.ts';
import { attachment } from '../evidence/export/fileName.ts';
import { EXPORTS, isExportFormat, ZIP } from '../evidence/export/formats.ts';
import { ThreadGaveUpError } from '../threads/inThread.ts';
import { query } from './body.ts';
import { Problem } from './problems.ts';
import type { Services } from './services.ts';
import { session } from './session.ts';

const flag = v.optional(v.picklist(['0', '1']));
const choice = v.object({
  map: v.optional(v.string()),
  table: v.optional(v.string()),
  names: flag,
  internal: flag,
  redact: flag,
  drawing: v.optional(v.string()),
  ground: v.optional(v.picklist(['paper', 'transparent'])),
  paper: v.optional(v.picklist(['a4', 'a3'])),
});

/** Taking a map or a board away as a file. Whoever may see a board may; names and internal notes only facilitators. */
export function exportRoutes(services: Services) {
  const { rooms, people, pictures, limits } = services;
  const exports = new Exports(rooms, people, pictures);
  return new Hono().get(
    '/boards/:id/:file{export\\.[a-z.]+}',
    session(services),
    query(choice),
    async (c) => {
      const { board, participant } = c.var.session;
      const format = c.req.param('file').slice('export.'.length);
      if (!isExportFormat(format)) throw new Problem('export-unknown');
      const wait = limits.takeAway(participant.id);
      if (wait > 0) throw new Problem('too-many-exports', { retryAfterMs: wait });
      const asked = c.req.valid('query');
      const mayHaveAll = may(participant.role, 'export-internal');
      const redacts = asked.redact === '1';
      const result = await exports
        .make(board, {
          format,
          map: asked.map,
          table: format === 'csv' ? asked.table : undefined,
          names: mayHaveAll && asked.names === '1',
          internal: mayHaveAll && asked.internal === '1',
          redact: redacts,
          hides: !mayHaveAll,
          drawings: {
            only: asked.drawing,
            ground: asked.ground ?? 'transparent',
            paper: asked.paper ?? 'a4',
          },
        })
        .catch((error: unknown) => {
          throw error instanceof ThreadGaveUpError ? new Problem('export-too-large') : error;
        });
      if (!result.made) {
        throw new Problem(result.why === 'table-unknown' ? 'export-unknown' : result.why);
      }
      const one = format === 'csv' && asked.table !== undefined;
      const { type, ending } = one ? CSV : result.isZip ? ZIP : EXPORTS[format];
      const title = redacts ? redact(result.of) : result.of;
      return c.body(result.bytes, 200, {
        'Content-Type': type,
        // A page of somebody's words is nothing to open here, whoever asks for it.
        'Content-Disposition': attachment(one ? `${title} ${asked.table}` : title, ending),
      });
    },
  );
}

/** One table by itself. */
const CSV = { type: 'text/csv; charset=utf-8', ending: 'csv' } as const;
