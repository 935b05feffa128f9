import { PICTURE_MAX_BYTES } from '@gapboard/board';
import { Hono } from 'hono';
import { PICTURE_CSP } from './headers.ts';
import { Problem } from './problems.ts';
import type { Services } from './services.ts';
import { session } from './session.ts';

/** Pictures on a board. */
export function assetRoutes(services: Services) {
  const { pictures, limits } = services;
  return new Hono()
    .post('/boards/:id/assets', session(services, 'write'), async (c) => {
      const { board, participant } = c.var.session;
      const wait = limits.addPicture(participant.id);
      if (wait > 0) throw new Problem('too-many-pictures', { retryAfterMs: wait });
      const kept = await pictures.keep(board.id, c.req.raw.body ?? new ReadableStream());
      if (kept.kept) return c.json({ name: kept.name }, 201);
      if (kept.why === 'not-an-image') throw new Problem('picture-not-an-image');
      throw new Problem('picture-too-big', { detail: tooBig(c.req.header('Content-Length')) });
    })
    .get('/boards/:id/assets/:name', session(services), async (c) => {
      const picture = await pictures.find(c.var.session.board.id, c.req.param('name'));
      if (!picture) throw new Problem('picture-unknown');
      return c.body(picture.bytes, 200, {
        'Content-Type': picture.type,
        'Content-Security-Policy': PICTURE_CSP,
        // The name is the content's hash; only this browser may keep it, as only its session may see it.
        'Cache-Control': 'private, max-age=31536000, immutable',
      });
    });
}

function tooBig(contentLength: string | undefined): string {
  const mb = (bytes: number): string => `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MB`;
  const size = Number(contentLength);
  const has = size > 0 ? `It has ${mb(size)}; at` : 'At';
  return `It was not added. ${has} most ${mb(PICTURE_MAX_BYTES)} are possible. Make it smaller and try again.`;
}
