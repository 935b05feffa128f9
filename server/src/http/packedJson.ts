import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Context, TypedResponse } from 'hono';
import { parseAccept } from 'hono/utils/accept';
import type { PackedJson } from '../history/reading/packedJson.ts';

const unzip = promisify(gunzip);

/** Answers with JSON that is text already, and gzipped, as nearly everyone takes it. */
export async function packedJson<T>(
  c: Context,
  { gzip }: PackedJson<T>,
): Promise<Response & TypedResponse<T, 200, 'json'>> {
  c.header('Content-Type', 'application/json');
  c.header('Vary', 'Accept-Encoding');
  const isTaken = parseAccept(c.req.header('Accept-Encoding') ?? '').some(
    ({ type, q }) => type === 'gzip' && q > 0,
  );
  if (isTaken) c.header('Content-Encoding', 'gzip');
  const answer: Response = c.body(
    isTaken ? new Uint8Array(gzip) : new Uint8Array(await unzip(gzip)),
  );
  // What it holds, its own type says; Hono's client reads the type alone.
  return answer as Response & TypedResponse<T, 200, 'json'>;
}
