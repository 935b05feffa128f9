// The steps before anything can run. Each is skipped while what it depends on has not changed.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { filesBelow, packages, ROOT, TOOLS } from './paths.mjs';
import { mustRun } from './processes.mjs';
import { say } from './say.mjs';

/** Dependencies, from the lockfile and nothing else. */
export async function installDependencies({ node, pnpm, env, version }) {
  const manifests = packages().map(({ dir }) => `${dir}/package.json`);
  const inputs = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...manifests];
  await unlessDone('node_modules/.gapboard-installed', inputs, version, async () => {
    say('installing dependencies');
    const args = ['install', '--frozen-lockfile', '--reporter=append-only'];
    await mustRun('installing dependencies', node, [pnpm, ...args], {
      env,
      stdio: ['ignore', 2, 2],
    });
  });
}

/** The client as browsers get it, made beside the old one and put in its place when whole. */
export async function buildClient({ node, env }) {
  const shipped = (file) => !/\.test\.tsx?$/.test(file);
  const sources = clientSources().flatMap((dir) => filesBelow(dir, shipped));
  const inputs = [
    'pnpm-lock.yaml',
    'tsconfig.base.json',
    'scripts/precompress.mjs',
    'scripts/lib/steps.mjs',
    ...sources,
  ];
  await unlessDone('client/dist/.gapboard-built', inputs, '', async () => {
    const next = path.join(ROOT, 'client/node_modules/.gapboard-next');
    const dist = path.join(ROOT, 'client/dist');
    const vite = path.join(ROOT, 'client/node_modules/vite/bin/vite.js');
    say('building the client');
    await mustRun(
      'building the client',
      node,
      [vite, 'build', '--outDir', next, '--emptyOutDir', '--logLevel', 'warn'],
      { cwd: path.join(ROOT, 'client'), env, stdio: ['ignore', 2, 2] },
    );
    say('compressing it');
    await mustRun('compressing the client', node, ['scripts/precompress.mjs', next], { env });
    // A server that runs from the old one misses it for no longer than two renames take.
    const old = `${next}-old`;
    fs.rmSync(old, { recursive: true, force: true });
    if (fs.existsSync(dist)) fs.renameSync(dist, old);
    fs.renameSync(next, dist);
    fs.rmSync(old, { recursive: true, force: true });
  });
}

/** The client's folder and those of the workspace packages it is built from. */
function clientSources() {
  const all = new Map(packages().map((one) => [one.manifest.name, one]));
  const found = new Set();
  const add = ({ dir, manifest }) => {
    if (found.has(dir)) return;
    found.add(dir);
    for (const name of Object.keys(manifest.dependencies ?? {}))
      if (all.has(name)) add(all.get(name));
  };
  for (const one of all.values()) if (one.dir === 'client') add(one);
  return [...found];
}

/** Does `work` unless it was done for exactly these files before: the stamp holds their digest. */
async function unlessDone(stamp, inputs, version, work) {
  const digest = createHash('sha256').update(version);
  for (const file of inputs)
    digest.update(`\0${file}\0`).update(fs.readFileSync(path.join(ROOT, file)));
  const key = digest.digest('hex');
  const file = path.join(ROOT, stamp);
  const done = () => fs.existsSync(file) && fs.readFileSync(file, 'utf8') === key;
  if (done()) return;
  await alone(async () => {
    if (done()) return; // someone else did it while we waited
    fs.rmSync(file, { force: true });
    await work();
    fs.writeFileSync(file, key);
  });
}

/** How often a waiting run looks again, and a working one says that it is still there. */
const BEAT_MS = 500;
/** A lock this old belongs to a run that was killed. */
const DEAD_MS = 10_000;

/** Holds off a second `npm start` or `npm test` in the same folder while one installs or builds. */
async function alone(work) {
  const lock = path.join(TOOLS, 'lock');
  for (let waited = false; !take(lock); waited = true) {
    if (!waited) say('waiting for another run to finish installing or building');
    await new Promise((resolve) => setTimeout(resolve, BEAT_MS));
  }
  const beat = setInterval(() => fs.utimesSync(lock, new Date(), new Date()), BEAT_MS);
  const release = () => {
    clearInterval(beat);
    fs.rmSync(lock, { force: true });
  };
  process.once('exit', release);
  try {
    await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take(lock) {
  const age = Date.now() - (fs.statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (age > DEAD_MS) fs.rmSync(lock, { force: true });
  try {
    fs.closeSync(fs.openSync(lock, 'wx'));
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}
