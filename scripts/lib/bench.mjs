// `npm run bench <name>`: one benchmark of packages/bench.
import fs from 'node:fs';
import path from 'node:path';
import { findChromium } from './chromium.mjs';
import { ROOT } from './paths.mjs';
import { run } from './processes.mjs';
import { Stop } from './say.mjs';
import { buildClient } from './steps.mjs';

const SOURCES = path.join(ROOT, 'packages/bench/src');
/** A benchmark that opens the app in a browser says so in a comment; it gets it built, and CHROMIUM_PATH. */
const NEEDS_CLIENT = /^\/\/ needs: client$/m;

/** A benchmark is a file of its own beside helpers in folders; `name.test.ts` is none. */
function names() {
  if (!fs.existsSync(SOURCES)) return [];
  return fs
    .readdirSync(SOURCES, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[^.]+\.ts$/.test(entry.name))
    .map((entry) => entry.name.replace(/\.ts$/, ''));
}

export async function bench(tools, [name, ...args]) {
  const known = names();
  if (!name || !known.includes(name)) {
    const list =
      known.length > 0 ? known.map((one) => `\n  npm run bench ${one}`).join('') : ' none yet';
    throw new Stop(
      `${name ? `there is no benchmark "${name}"` : 'which benchmark?'} There are:${list}`,
    );
  }
  const file = path.join(SOURCES, `${name}.ts`);
  const env = { ...tools.env };
  if (NEEDS_CLIENT.test(fs.readFileSync(file, 'utf8'))) {
    await buildClient(tools);
    env.CHROMIUM_PATH = await findChromium(tools);
    if (!env.CHROMIUM_PATH) return 1;
  }
  // Collecting garbage on demand is how a benchmark tells what is kept from what is left lying.
  return run(tools.node, ['--expose-gc', file, ...args], { env });
}
