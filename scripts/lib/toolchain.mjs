// A Node that runs TypeScript and the pinned pnpm, from the npm registry into .toolchain/ and nowhere else.
// Pinned packages without install scripts, so that a machine which refuses those can still run us.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { readJson, TOOLS } from './paths.mjs';
import { mustRun } from './processes.mjs';
import { say, Stop } from './say.mjs';

/** The newest long-term release that the npm registry carries as node-<system>-<processor>. */
const NODE_VERSION = '24.21.0';
const WINDOWS = process.platform === 'win32';

/** 22.18 is the first 22 that runs .ts without a flag; the test runner refuses the odd majors 23 and 25. */
function goodEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return (major === 22 && minor >= 18) || major === 24 || major >= 26;
}

/** How this machine reaches its registry, where that is said by environment alone. */
const REACH = /^npm_config_(registry|proxy|https_proxy|noproxy|cafile|strict_ssl|userconfig)$/i;

/** npm exports all its settings as npm_*; but for {@link REACH} none is meant for what we run. */
function environment() {
  const own = ([key, value]) =>
    REACH.test(key) ? value !== '' : !/^npm_/i.test(key) && key !== 'INIT_CWD';
  return Object.fromEntries(Object.entries(process.env).filter(own));
}

function npmCommand() {
  const cli = process.env.npm_execpath ?? '';
  if (cli.endsWith('npm-cli.js')) return { command: process.execPath, first: [cli] };
  if (!WINDOWS) return { command: 'npm', first: [] };
  return {
    command: process.execPath,
    first: [path.join(path.dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js')],
  };
}

/** Installs one package into .toolchain, whole or not at all; answers its node_modules folder. */
async function install(name, version) {
  const dest = path.join(TOOLS, `${name}-${version}`);
  if (fs.existsSync(dest)) return path.join(dest, 'node_modules');
  say(`fetching ${name} ${version} from the npm registry (once)`);
  fs.mkdirSync(TOOLS, { recursive: true });
  const partial = fs.mkdtempSync(path.join(TOOLS, 'partial-'));
  try {
    fs.writeFileSync(path.join(partial, 'package.json'), '{"private":true}');
    const { command, first } = npmCommand();
    const quiet = [
      '--no-save',
      '--no-package-lock',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ];
    await mustRun(
      `fetching ${name}`,
      command,
      [...first, 'install', ...quiet, `${name}@${version}`],
      {
        cwd: partial,
        env: environment(),
        stdio: ['ignore', 'ignore', 2],
      },
    );
    fs.renameSync(partial, dest);
  } catch (error) {
    // Another run may have got there first.
    if (!fs.existsSync(dest)) throw error;
  } finally {
    fs.rmSync(partial, { recursive: true, force: true });
  }
  return path.join(dest, 'node_modules');
}

async function node() {
  if (goodEnough(process.version)) return { exe: process.execPath };
  const system = { linux: 'linux', win32: 'win' }[process.platform];
  if (!system || !['x64', 'arm64'].includes(process.arch)) {
    throw new Stop(
      `this machine has Node ${process.version}; please install Node 24 (nodejs.org), then try again`,
    );
  }
  const name = `node-${system}-${process.arch}`;
  const home = path.join(await install(name, NODE_VERSION), name);
  const exe = path.join(home, 'bin', WINDOWS ? 'node.exe' : 'node');
  const tried = spawnSync(exe, ['--version'], { encoding: 'utf8' });
  if (tried.stdout?.trim() !== `v${NODE_VERSION}`) {
    const why = tried.error?.message ?? tried.stderr.trim();
    throw new Stop(
      `the Node we fetched does not run on this machine (${why}); please install Node 24`,
    );
  }
  return { exe, home };
}

/**
 * What everything else runs with: the paths of Node and of pnpm's script, the environment, and
 * `version`, which changes when any of them does.
 */
export async function toolchain() {
  const { exe, home } = await node();
  const pnpmVersion = readJson('package.json').packageManager.replace(/^pnpm@|\+.*$/g, '');
  const pnpmModules = await install('pnpm', pnpmVersion);

  const env = environment();
  const pathKey = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  env[pathKey] = [path.dirname(exe), path.join(pnpmModules, '.bin'), env[pathKey] ?? ''].join(
    path.delimiter,
  );
  // A native add-on must be built against this Node's headers, whatever the machine's settings say.
  if (home) env.npm_config_nodedir = home;
  // The right pnpm is this one already: it need not fetch itself.
  env.pnpm_config_pm_on_fail = 'ignore';

  const pnpm = path.join(pnpmModules, 'pnpm/bin/pnpm.mjs');
  return { node: exe, env, pnpm, version: `${exe} ${pnpmVersion}` };
}
