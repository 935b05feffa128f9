import { refusalWords } from '@gapboard/board';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import { type Imported, Imports } from '../evidence/import/Imports.ts';
import type { Upload } from '../evidence/import/upload.ts';
import { Problem } from './problems.ts';
import type { Services } from './services.ts';
import { session } from './session.ts';

/** Where {@link importRoutes} take a body larger than other forms. */
export const IMPORT_PATH = '/api/boards/:id/import';

/** All files of one import together. */
const FILES_MAX_BYTES = 20 * 1024 * 1024;
/** What a form says beside its files. */
const FORM_MAX_BYTES = 64 * 1024;
const FILES_MAX = 20;
const NAME_MAX = 200;

const limit = bodyLimit({
  maxSize: FILES_MAX_BYTES + FORM_MAX_BYTES,
  onError: () => {
    throw new Problem('import-too-big');
  },
});

const axes = v.object({ rows: v.string(), columns: v.string() });
const choices = v.record(
  v.string(),
  v.object({
    columns: v.optional(v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0)))),
    axes: v.optional(v.nullable(axes)),
  }),
);

/** Bringing in studies, frameworks, whole maps and drawings from files. */
export function importRoutes(services: Services) {
  const { rooms, pictures, limits } = services;
  const imports = new Imports(rooms, pictures);
  return new Hono().post('/boards/:id/import', session(services, 'import'), limit, async (c) => {
    const { board, participant } = c.var.session;
    const wait = limits.importFiles(participant.id);
    if (wait > 0) throw new Problem('too-many-imports', { retryAfterMs: wait });
    const { upload, how } = await formIn(c);
    const imported = await imports.bring(board.id, participant, upload, how);
    if (!('imported' in imported) || !imported.imported) throw problemOf(imported);
    return c.json(imported.report, how.dry ? 200 : 201);
  });
}

/** The files of a form in the order in which they come, and what it says beside them. */
async function formIn(c: Context) {
  const form = await c.req.formData().catch(() => {
    throw new Problem('bad-request');
  });
  const files: File[] = [];
  const said = new Map<string, string>();
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') said.set(name, value);
    else files.push(value);
  }
  if (files.length === 0) throw new Problem('import-empty');
  if (files.length > FILES_MAX) throw new Problem('import-too-many');
  if (files.reduce((sum, { size }) => sum + size, 0) > FILES_MAX_BYTES) {
    throw new Problem('import-too-big');
  }
  const upload: Upload = {
    files: await Promise.all(
      files.map(async (file) => ({ name: nameOf(file), bytes: await file.bytes() })),
    ),
    choices: choicesIn(said.get('choices')),
  };
  const how = {
    map: said.get('map'),
    dry: said.get('dry') === '1',
    accepted: said.get('accept') === 'warnings',
  };
  return { upload, how };
}

/** A file's name without the folders that some browsers put before it. */
function nameOf({ name }: File): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last.slice(-NAME_MAX);
}

function choicesIn(text: string | undefined): Upload['choices'] {
  if (text === undefined) return {};
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    throw new Problem('bad-request');
  }
  const parsed = v.safeParse(choices, said);
  if (!parsed.success) throw new Problem('bad-request');
  return parsed.output;
}

function problemOf(refused: Exclude<Imported, { imported: true }>): Problem {
  switch (refused.why) {
    case 'unreadable':
      return new Problem('import-unreadable', {
        detail: refused.text,
        more: { offers: refused.offers },
      });
    case 'identifying':
      return new Problem('import-identifying', { more: { found: refused.found } });
    case 'questions':
      return new Problem('import-questions', { more: { found: refused.found } });
    case 'no-room':
      return new Problem('import-no-room', {
        detail: refused.text,
        more: { offers: refused.offers },
      });
    case 'refused':
      return new Problem('refused', { detail: refusalWords(refused.refusal) });
    case 'map-unknown':
    case 'map-not-empty':
    case 'framework-missing':
      return new Problem(refused.why, { more: { offers: refused.offers } });
  }
}
