// The browser of the browser tests: the one named, the machine's, Playwright's own, or Debian's from apt.
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { output, run } from './processes.mjs';
import { say } from './say.mjs';

/**
 * Chromium without its windows comes first: nobody sees the tests' windows, and each costs three
 * seconds of a processor for its own bars and buttons before a page of ours is open.
 */
const SHELL = 'chromium-headless-shell';
const NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** The path of a Chromium, or `undefined` after saying what to do about it. */
export async function findChromium(tools) {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (fs.existsSync(named)) return named;
    say(`CHROMIUM_PATH is ${named}, but there is nothing there`);
    return undefined;
  }
  const found = installed() ?? (await playwrights(tools)) ?? (await debians(tools));
  if (!found) {
    say(
      `a Chromium is needed: install one (Debian: apt-get install ${SHELL}), or set CHROMIUM_PATH`,
    );
  }
  return found;
}

function onPath(name) {
  const dirs = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return [...dirs, '/usr/bin']
    .map((dir) => path.join(dir, name))
    .find((file) => fs.existsSync(file));
}

function installed() {
  return NAMES.map(onPath).find(Boolean) ?? (fs.existsSync(MAC) ? MAC : undefined);
}

async function playwrights({ node, env }) {
  const ask = `import('playwright-core').then(({ chromium }) => console.log(chromium.executablePath()))`;
  const exe = await output(node, ['--input-type=module', '-e', ask], {
    cwd: path.join(ROOT, 'e2e'),
    env,
  });
  return exe && fs.existsSync(exe) ? exe : undefined;
}

async function debians({ env }) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return undefined;
  say('installing Chromium with apt-get (once)');
  const apt = (...args) =>
    run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 2, 2],
    });
  const install = async (...names) =>
    (await apt('install', '-y', '--no-install-recommends', ...names)) === 0;
  if ((await apt('update')) !== 0) return undefined;
  // Not every Debian has it without windows, and not each of its versions asks for what it needs.
  const done = (await install(SHELL, 'chromium-common')) || (await install('chromium'));
  return done ? installed() : undefined;
}
