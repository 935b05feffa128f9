#!/usr/bin/env node
// The one way in, on a machine with nothing but Node 18 or newer and npm. Plain JavaScript without
// dependencies, since it runs before anything is installed.
//
//   npm start            install and build what has changed, then run the server
//   npm test             the same, then every check and test, and a line of counts
//   npm run dev          server and client, restarted as their files change
//   npm run bench <name> one benchmark
//   npm run with <cmd>   any command with the pinned Node, pnpm and the workspace's programs on the path
import path from 'node:path';
import { bench } from './lib/bench.mjs';
import { dev } from './lib/dev.mjs';
import { ROOT } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';
import { say, Stop } from './lib/say.mjs';
import { buildClient, installDependencies } from './lib/steps.mjs';
import { test } from './lib/tests.mjs';
import { toolchain } from './lib/toolchain.mjs';

/** Each answers the exit code. */
const COMMANDS = {
  async start(tools, args) {
    await buildClient(tools);
    return run(tools.node, ['server/src/main.ts', ...args], { env: tools.env });
  },
  async test(tools) {
    await buildClient(tools);
    return (await test(tools)) ? 0 : 1;
  },
  dev,
  bench,
  with({ env }, [command, ...args]) {
    if (!command) throw new Stop('npm run with <command>: which?');
    const bin = path.join(ROOT, 'node_modules/.bin');
    return run(command, args, { env: { ...env, PATH: `${bin}${path.delimiter}${env.PATH}` } });
  },
};

try {
  const [name = 'start', ...args] = process.argv.slice(2);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command)
    throw new Stop(`there is no "${name}"; there are ${Object.keys(COMMANDS).join(', ')}`);
  const tools = await toolchain();
  await installDependencies(tools);
  process.exit((await command(tools, args)) ?? 0);
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  say(error.message);
  process.exit(1);
}
