import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { until } from './server.ts';

export const MAIN = path.join(import.meta.dirname, '../main.ts');

export interface Program {
  child: ChildProcess;
  out: () => string;
  err: () => string;
  /** exit code, or the signal that ended it */
  ended: Promise<number | string | null>;
}

/** The server as operators run it: a process of its own. */
export function runMain(env: Record<string, string>, args: string[] = []): Program {
  const inherited = { PATH: process.env['PATH'] ?? '', HOST: '127.0.0.1' };
  const child = spawn(process.execPath, [MAIN, ...args], { env: { ...inherited, ...env } });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'close').then(
    ([code, signal]: (number | string | null)[]) => code ?? signal ?? null,
  );
  return { child, out: () => out, err: () => err, ended };
}

/** Waits until it serves; answers where. */
export async function running(program: Program): Promise<string> {
  await until('it runs', () => program.out().includes('boards are kept in'), 15_000);
  const [origin = ''] = /http:\/\/localhost:\d+/.exec(program.out()) ?? [];
  return origin.replace('localhost', '127.0.0.1');
}
