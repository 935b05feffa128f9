// `npm test`: every check and both runners, whatever fails on the way, and one line of counts at the end.
import fs from 'node:fs';
import path from 'node:path';
import { findChromium } from './chromium.mjs';
import { judged, line, playwrightCounts, vitestCounts } from './counts.mjs';
import { filesBelow, RESULTS, ROOT } from './paths.mjs';
import { start } from './processes.mjs';
import { say } from './say.mjs';

const SECOND = 1000;
/** A check takes seconds. One that takes minutes has gone astray (a linter in node_modules eats all memory). */
const CHECK_LIMIT_MS = 120 * SECOND;
/** Twice what the suites need on two slow cores, so that a hang ends with counts all the same. */
const RUNNER_LIMIT_MS = 55 * 60 * SECOND;

/** Runs everything; answers whether all of it passed. */
export async function test(tools) {
  fs.rmSync(RESULTS, { recursive: true, force: true });
  fs.mkdirSync(RESULTS, { recursive: true });
  const results = [...(await checks(tools)), await unitTests(tools), await browserTests(tools)];
  console.log(line(results));
  return results.every(({ failed }) => failed === 0);
}

/** What reads the code without running it. A check that passes is no test, so it adds nothing to the counts. */
async function checks(tools) {
  const bin = (name) => path.join(ROOT, 'node_modules', name, 'bin');
  const tsc = path.join(bin('typescript'), 'tsc');
  const projects = filesBelow('.', (file) => file.endsWith('/tsconfig.json'));
  const list = [
    ['lint', path.join(bin('oxlint'), 'oxlint'), []],
    ['format', path.join(bin('oxfmt'), 'oxfmt'), ['--check']],
    ...projects.map((file) => [`types of ${path.posix.dirname(file)}`, tsc, ['--project', file]]),
  ];
  const results = [];
  for (const [name, script, args] of list) {
    const { ok, late } = await attempt(tools, [script, ...args], CHECK_LIMIT_MS);
    if (!ok) say(`${name}: failed${late ? ' (took too long)' : ''}`);
    results.push({ passed: 0, failed: ok ? 0 : 1, skipped: 0 });
  }
  const failed = results.filter((one) => one.failed).length;
  say(
    `checks: ${failed === 0 ? `all ${list.length} in order` : `${failed} of ${list.length} failed`}`,
  );
  return results;
}

async function unitTests(tools) {
  const report = path.join(RESULTS, 'vitest.json');
  const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { ok, late } = await attempt(tools, [vitest, ...args], RUNNER_LIMIT_MS);
  if (late) say('vitest: took too long, and was stopped');
  return told('vitest', judged(read(report, vitestCounts), ok));
}

async function browserTests(tools) {
  const chromium = await findChromium(tools);
  if (!chromium) return { passed: 0, failed: 1, skipped: 0 };
  const report = path.join(RESULTS, 'playwright.json');
  const playwright = path.join(ROOT, 'e2e/node_modules/@playwright/test/cli.js');
  const { ok, late } = await attempt(tools, [playwright, 'test'], RUNNER_LIMIT_MS, {
    cwd: path.join(ROOT, 'e2e'),
    env: { ...tools.env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  if (late) say('playwright: took too long, and was stopped');
  return told('playwright', judged(read(report, playwrightCounts), ok));
}

async function attempt({ node, env }, args, limitMs, options = {}) {
  const stdio = ['ignore', 'inherit', 'inherit'];
  const { code, late } = await start(node, args, { env, stdio, limitMs, ...options }).done;
  return { ok: code === 0, late };
}

function read(file, counts) {
  try {
    return counts(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function told(runner, result) {
  say(`${runner}: ${result.problem ?? line([result])}`);
  return result;
}
