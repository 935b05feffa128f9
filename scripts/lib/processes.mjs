// Starts other programs and sees to it that none of them outlives us.
//
// A terminal's Ctrl-C reaches us and our children alike, but `kill <npm>` reaches at most the shell
// that npm put between itself and us: we notice that one of the two is gone, and stop what we started.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { ROOT } from './paths.mjs';
import { say, Stop } from './say.mjs';

const PARENT_CHECK_MS = 250;
const runByNpm = process.env.npm_lifecycle_event !== undefined;
const above = ancestors();
/** What is running now: how to signal it, and whether a terminal's Ctrl-C passes it by. */
const children = new Set();
let stopping = false;

function stop(signal, which = () => true) {
  stopping = true;
  clearInterval(watch);
  for (const child of children) if (which(child)) child.kill(signal);
  if (children.size === 0) process.exit(exitCode(null, signal));
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    // Most of our children have had a terminal's Ctrl-C already; a second would mean "at once" to them.
    const heard = signal === 'SIGINT' && process.stdin.isTTY;
    stop(signal, (child) => !heard || child.apart);
  });
}
const watch = setInterval(() => {
  // Started otherwise, say with nohup, we may well outlive who started us.
  if (runByNpm && ancestors() !== above) stop('SIGTERM');
}, PARENT_CHECK_MS);
watch.unref();

/** Our parent's id, and its parent's where the system tells. */
function ancestors() {
  const parent = process.ppid;
  try {
    const afterName = fs.readFileSync(`/proc/${parent}/stat`, 'utf8').replace(/^.*\) /s, '');
    return `${parent} ${afterName.split(' ')[1]}`;
  } catch {
    return `${parent}`;
  }
}

/** A shell's exit code for a program that ended so. */
function exitCode(code, signal) {
  return code ?? 128 + (os.constants.signals[signal] ?? 0);
}

/**
 * Starts a program; `done` tells its exit code once it has ended, and whether it was too late:
 * with `limitMs` it stands apart, in a process group of its own, and after that time the group is killed.
 */
export function start(command, args, { env, cwd = ROOT, stdio = 'inherit', limitMs } = {}) {
  if (stopping) process.exit(exitCode(null, 'SIGTERM'));
  const apart = limitMs !== undefined;
  const child = spawn(command, args, { cwd, env, stdio, detached: apart });
  const kill = (signal) => (apart ? process.kill(-child.pid, signal) : child.kill(signal));
  const entry = { kill, apart };
  children.add(entry);
  let late = false;
  const timer =
    limitMs &&
    setTimeout(() => {
      late = true;
      kill('SIGKILL');
    }, limitMs);
  const done = new Promise((resolve, reject) => {
    child.once('error', (error) => {
      children.delete(entry);
      reject(new Stop(`cannot run ${command}: ${error.message}`));
    });
    // 'close', not 'exit': by then all it printed has reached us.
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      children.delete(entry);
      // Only the one that is waited for last is left when we are being stopped; then we go as well.
      if (stopping && children.size === 0) process.exit(exitCode(code, signal));
      resolve({ code: exitCode(code, signal), late });
    });
  });
  return { child, done };
}

/** Runs a program to its end; answers its exit code. */
export async function run(command, args, options) {
  return (await start(command, args, options).done).code;
}

/** Runs a program whose failure ends everything, with words that say what failed. */
export async function mustRun(what, command, args, options) {
  const code = await run(command, args, options);
  if (code !== 0) throw new Stop(`${what} failed (exit ${code}): see above`);
}

/** Runs a program and answers what it printed, or `undefined` if it failed. */
export async function output(command, args, options) {
  const { child, done } = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'ignore'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part) => (text += part));
  const { code } = await done;
  return code === 0 ? text.trim() : undefined;
}

/** Ends everything that was started, saying why, unless it is ending already. */
export function stopAll(why) {
  if (stopping) return;
  say(why);
  stop('SIGTERM');
}
