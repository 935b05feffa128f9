import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Where an import stands, what it imports, in words. Each must be refused by .oxlintrc.json. */
const FORBIDDEN = [
  ['client/src/screens/home/i.ts', `import type { S } from '@gapboard/server/start'`],
  ['client/src/screens/home/a.ts', `import { start } from '@gapboard/server/start'`],
  ['client/src/screens/home/b.ts', `import { api } from '@gapboard/server/api'`],
  ['client/src/screens/home/c.ts', `import { type Api, api } from '@gapboard/server/api'`],
  ['client/src/screens/home/d.ts', `import { api } from '../../../../server/src/http/api.ts'`],
  ['client/src/screens/home/e.ts', `import fs from 'node:fs'`],
  ['client/src/screens/home/f.ts', `import { Tldraw } from 'tldraw'`],
  ['client/src/screens/home/g.ts', `export const editor = import('tldraw')`],
  ['client/src/screens/home/h.ts', `import { T } from '../../../../packages/sync/src/index.ts'`],
  ['client/src/session/a.ts', `import { createTLStore } from 'tldraw'`],
  ['client/src/session/b.ts', `import { getAssetUrls } from '@tldraw/assets/imports.vite'`],
  ['client/src/main.tsx', `import 'tldraw/tldraw.css'`],
  ['client/src/canvas/a.ts', `import { start } from '@gapboard/server/start'`],
  ['client/src/screens/board/a.ts', `import { api } from '@gapboard/server/api'`],
  ['client/src/screens/board/b.ts', `import fs from 'node:fs/promises'`],
  ['server/src/http/a.ts', `import { App } from '@gapboard/client'`],
  ['server/src/http/b.ts', `import { App } from '../../../client/src/App.tsx'`],
  ['server/src/http/c.ts', `import { T } from '../../../packages/sync/src/index.ts'`],
  ['server/src/http/d.ts', `import { Tldraw } from 'tldraw'`],
  ['server/src/http/e.ts', `import { useState } from 'react'`],
  ['packages/board/src/a.ts', `import { App } from '@gapboard/client'`],
  ['packages/board/src/b.ts', `import { start } from '@gapboard/server/start'`],
  ['packages/board/src/c.ts', `import { x } from '@gapboard/sync'`],
  ['packages/board/src/d.ts', `import { x } from '../../sync/src/index.ts'`],
  ['packages/board/src/e.ts', `import { x } from '../../evidence/src/index.ts'`],
  ['packages/board/src/f.ts', `import * as Y from 'yjs'`],
  ['packages/board/src/g.ts', `import path from 'node:path'`],
  ['packages/sync/src/a.ts', `import { App } from '@gapboard/client'`],
  ['packages/sync/src/b.ts', `import { start } from '@gapboard/server/start'`],
  ['packages/sync/src/c.ts', `import { start } from '../../../server/src/start.ts'`],
  ['packages/sync/src/d.ts', `import { useState } from 'react'`],
  ['packages/sync/src/e.ts', `import path from 'node:path'`],
  ['packages/sync/src/f.ts', `import { Editor } from 'tldraw'`],
  ['packages/sync/src/g.ts', `import { x } from '@gapboard/evidence'`],
  ['packages/evidence/src/a.ts', `import { App } from '@gapboard/client'`],
  ['packages/evidence/src/b.ts', `import type { Api } from '@gapboard/server/api'`],
  ['packages/evidence/src/c.ts', `import { x } from '@gapboard/board'`],
  ['packages/evidence/src/d.ts', `import { x } from '../../sync/src/index.ts'`],
  ['packages/evidence/src/e.ts', `import * as Y from 'yjs'`],
  ['packages/evidence/src/f.ts', `import { T } from '@tldraw/tlschema'`],
  ['packages/evidence/src/g.ts', `import path from 'node:path'`],
  ['packages/drawing/src/a.ts', `import type { Api } from '@gapboard/server/api'`],
  ['packages/drawing/src/b.ts', `import { x } from '@gapboard/sync'`],
  ['packages/drawing/src/c.ts', `import { x } from '@gapboard/history'`],
  ['packages/drawing/src/d.ts', `import { Editor } from 'tldraw'`],
  ['packages/drawing/src/e.ts', `import { useState } from 'react'`],
  ['packages/history/src/a.ts', `import { App } from '@gapboard/client'`],
  ['packages/history/src/b.ts', `import { start } from '@gapboard/server/start'`],
  ['packages/history/src/c.ts', `import path from 'node:path'`],
  ['packages/history/src/d.ts', `import { Editor } from 'tldraw'`],
];

const ALLOWED = [
  [
    'packages/history/src/y.ts',
    `import { Picture } from '@gapboard/drawing'; import { b } from '@gapboard/sync'`,
  ],
  ['packages/drawing/src/y.ts', `import { a } from '@gapboard/board'`],
  ['client/src/session/y.ts', `import type { Api } from '@gapboard/server/api'`],
  [
    'client/src/session/z.ts',
    `import { a } from '@gapboard/board'; import { b } from '@gapboard/sync'`,
  ],
  ['client/src/session/x.ts', `import { a } from '../screens/board/words.ts'`],
  ['client/src/session/w.test.ts', `import { start } from '@gapboard/server/start'`],
  ['client/src/screens/outline/z.ts', `import { a } from '@gapboard/evidence'`],
  ['client/src/canvas/z.ts', `import { Tldraw } from 'tldraw'; import 'tldraw/tldraw.css'`],
  ['client/src/screens/board/z.ts', `import { getAssetUrls } from '@tldraw/assets/imports.vite'`],
  ['server/src/rooms/z.ts', `import fs from 'node:fs'; import { a } from '@gapboard/sync'`],
  [
    'server/src/rooms/y.ts',
    `import { a } from '@gapboard/evidence'; import { b } from '../http/api.ts'`,
  ],
  [
    'packages/board/src/z.ts',
    `import { T } from '@tldraw/tlschema'; import { a } from '@gapboard/evidence'`,
  ],
  ['packages/sync/src/z.ts', `import * as Y from 'yjs'; import { T } from '@tldraw/store'`],
  ['packages/evidence/src/z.ts', `import { a } from './model.ts'`],
];

/** Lints a small house made of these files and answers which of them were refused. */
async function refused(files) {
  const house = await mkdtemp(path.join(os.tmpdir(), 'gapboard-imports-'));
  try {
    const config = await readFile(path.join(ROOT, '.oxlintrc.json'), 'utf8');
    // Directions need no types, and the small house has no type checker installed.
    const untyped = config.replace('"typeAware": true', '"typeAware": false');
    await writeFile(path.join(house, '.oxlintrc.json'), untyped);
    for (const [file, source] of files) {
      await mkdir(path.dirname(path.join(house, file)), { recursive: true });
      await writeFile(path.join(house, file), `${source};\n`);
    }
    const oxlint = path.join(ROOT, 'node_modules/oxlint/bin/oxlint');
    const only = ['-A', 'all', '-D', 'no-restricted-imports'];
    const report = await new Promise((resolve, reject) => {
      execFile(process.execPath, [oxlint, ...only, '-f', 'json'], { cwd: house }, (error, out) =>
        // oxlint exits 1 when it finds something: that is what we came for.
        out.includes('"diagnostics"') ? resolve(JSON.parse(out)) : reject(error ?? new Error(out)),
      );
    });
    return new Set(report.diagnostics.map((found) => found.filename));
  } finally {
    await rm(house, { recursive: true, force: true });
  }
}

test('an import against the direction of the house is refused by the linter', async () => {
  const found = await refused([...FORBIDDEN, ...ALLOWED]);
  expect(found).toEqual(new Set(FORBIDDEN.map(([file]) => file)));
});
