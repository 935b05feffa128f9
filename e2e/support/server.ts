import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HALL } from './hosts.ts';

const MAIN = path.resolve(import.meta.dirname, '../../server/src/main.ts');
/** Two cores busy with two browsers and a build make a half-second start a long one. */
const START_MS = 20_000;
/** Draining writes out every open board. */
const STOP_MS = 10_000;
const POLL_MS = 25;
/** All tests of a worker make theirs from one address. */
const MANY_BOARDS = { GAPBOARD_BOARDS_PER_HOUR: '100000' };

export interface Options {
  /** where boards are kept; a folder of its own, removed by `dispose`, when not given */
  dataDir?: string;
  /** a free one when not given */
  port?: number;
  env?: Record<string, string>;
}

/** The real server in a process of its own, so that it can be killed. */
export interface Gapboard {
  readonly origin: string;
  /** the same server under a name that is not a secure context */
  readonly hallOrigin: string;
  readonly port: number;
  readonly dataDir: string;
  /** all it has printed since the first start */
  output(): string;
  /** as a power cut: SIGKILL, no chance to say or write anything */
  kill(): Promise<void>;
  /** as an operator: SIGTERM, and wait until it has gone */
  stop(): Promise<void>;
  /** again on the same port and data; stops it first if it still runs */
  restart(): Promise<void>;
  /** ends it and removes its data if they were its own */
  dispose(): Promise<void>;
}

export async function startGapboard(options: Options = {}): Promise<Gapboard> {
  const dataDir = options.dataDir ?? (await mkdtemp(path.join(os.tmpdir(), 'gapboard-e2e-')));
  const port = options.port ?? (await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const env = { ...cleanEnvironment(), ...MANY_BOARDS, ...options.env };
  Object.assign(env, { GAPBOARD_DATA: dataDir, HOST: '127.0.0.1', PORT: String(port) });
  let output = '';
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    const started = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const from of [started.stdout, started.stderr]) {
      from.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child = started;
    try {
      await healthy(started, origin);
    } catch (error) {
      await end('SIGKILL');
      throw new Error(`${String(error)}\n${output}`, { cause: error });
    }
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    const ending = child;
    child = undefined;
    if (!ending || !running(ending)) return;
    const gone = once(ending, 'exit');
    ending.kill(signal);
    const inTime = await Promise.race([gone, sleep(STOP_MS, false, { ref: false })]);
    if (inTime !== false) return;
    ending.kill('SIGKILL');
    await gone;
    throw new Error(`the server did not end within ${STOP_MS} ms of ${signal}\n${output}`);
  }

  await start();
  return {
    origin,
    hallOrigin: `http://${HALL}:${port}`,
    port,
    dataDir,
    output: () => output,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    async restart() {
      await end('SIGTERM');
      await start();
    },
    async dispose() {
      await end('SIGKILL');
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function healthy(child: ChildProcess, origin: string): Promise<void> {
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline) {
    if (!running(child)) throw new Error('the server ended before it was up');
    const answer = await fetch(`${origin}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(POLL_MS);
  }
  throw new Error(`the server was not up within ${START_MS} ms`);
}

function running(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

/** A developer's own settings must not decide a test. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !/^(GAPBOARD_.*|HOST|PORT|NODE_OPTIONS|FORCE_COLOR)$/.test(key),
    ),
  );
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo; // a TCP server that listens has no other kind
  probe.close();
  await once(probe, 'close');
  return port;
}
