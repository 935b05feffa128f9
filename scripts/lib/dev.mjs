// `npm run dev`: the server restarted and the client reloaded as their files change.
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { ROOT } from './paths.mjs';
import { start, stopAll } from './processes.mjs';

const USUAL_PORT = '8787';

export async function dev({ node, env: settings }, args) {
  // Named for both: left to choose, the server would take the next free port and the client not know.
  const { values } = parseArgs({ args, options: { port: { type: 'string' } }, strict: false });
  const port = String(values.port ?? settings.PORT ?? USUAL_PORT);
  const env = { ...settings, PORT: port, GAPBOARD_DEV_SERVER: `http://127.0.0.1:${port}` };
  const vite = path.join(ROOT, 'client/node_modules/vite/bin/vite.js');
  const watched = ['--watch', '--watch-preserve-output', 'server/src/main.ts', ...args];
  const both = [
    prefixed('server', node, watched, { env }),
    prefixed('client', node, [vite], { cwd: path.join(ROOT, 'client'), env }),
  ];
  // One without the other is no use. When both are being stopped this says and does nothing more.
  stopAll(`the ${await Promise.race(both)} has ended, so the other is stopped too`);
  await Promise.all(both);
  return 1;
}

/** Starts one of the two with its name before each line; resolves with the name when it ends. */
async function prefixed(name, command, args, options) {
  const { child, done } = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const from of [child.stdout, child.stderr]) {
    createInterface({ input: from }).on('line', (text) => console.log(`[${name}] ${text}`));
  }
  await done;
  return name;
}
