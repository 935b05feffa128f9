import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { packages, readJson, ROOT } from './lib/paths.mjs';

test('docs/dependencies.md names every direct dependency, and no other', () => {
  const manifests = [readJson('package.json'), ...packages().map(({ manifest }) => manifest)];
  const used = manifests
    .flatMap(({ dependencies, devDependencies }) =>
      Object.keys({ ...dependencies, ...devDependencies }),
    )
    .filter((name) => !name.startsWith('@gapboard/'));
  const text = fs.readFileSync(path.join(ROOT, 'docs/dependencies.md'), 'utf8');
  const rows = text.split('\n').filter((row) => row.startsWith('| `'));
  const named = rows.flatMap((row) =>
    [...row.split('|')[1].matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  expect(new Set(named)).toEqual(new Set(used));
});
