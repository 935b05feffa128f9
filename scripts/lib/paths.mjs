import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const TOOLS = path.join(ROOT, '.toolchain');
export const RESULTS = path.join(ROOT, 'test-results');

export function readJson(file) {
  return JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8'));
}

/** Folders that hold nothing anyone wrote. */
const MADE = new Set(['node_modules', 'dist', 'test-results', '.git', '.toolchain']);

/** Every file below a folder of the repository, as paths relative to the root, in a stable order. */
export function filesBelow(dir, keep = () => true) {
  const found = [];
  for (const entry of fs.readdirSync(path.join(ROOT, dir), { withFileTypes: true })) {
    const file = dir === '.' ? entry.name : `${dir}/${entry.name}`;
    if (MADE.has(entry.name) || file === 'data') continue;
    if (entry.isDirectory()) found.push(...filesBelow(file, keep));
    else if (entry.isFile() && keep(file)) found.push(file);
  }
  return found.sort((a, b) => (a < b ? -1 : 1));
}

/** The workspace's packages: every folder below the root with a package.json. */
export function packages() {
  return filesBelow('.', (file) => file.endsWith('/package.json')).map((file) => ({
    dir: path.posix.dirname(file),
    manifest: readJson(file),
  }));
}
