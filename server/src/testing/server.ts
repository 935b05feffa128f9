import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BoardId, parseBoardId } from '../ids.ts';
import type { Log } from '../log.ts';
import { type RunningServer, type ServerOptions, startServer } from '../start.ts';
import { openSqlite, type SqliteStorage } from '../storage/sqlite/SqliteStorage.ts';
import type { Storage } from '../storage/Storage.ts';
import { Browser } from './browser.ts';
import { whenDone } from './whenDone.ts';

/** Waiting for a real disk at every commit is most of what these tests would do; a killed process finds both alike. */
const MEMORY_DISK = '/dev/shm';
const ENOUGH_BYTES = 1024 ** 3;

function hasMemoryDisk(): boolean {
  if (!fs.existsSync(MEMORY_DISK)) return false;
  const { bavail, bsize } = fs.statfsSync(MEMORY_DISK);
  return bavail * bsize > ENOUGH_BYTES;
}

/** A folder that is gone after the test. */
export function tempDir(): string {
  const dir = fs.mkdtempSync(path.join(hasMemoryDisk() ? MEMORY_DISK : os.tmpdir(), 'gapboard-'));
  whenDone(() => fs.rmSync(dir, { recursive: true, force: true }));
  return dir;
}

export interface TestServer extends RunningServer {
  dataDir: string;
  origin: string;
  storage: SqliteStorage;
  /** what the operator would have read, but for the line each answered request has */
  logged: string[];
  newBrowser(): Browser;
}

interface TestOptions extends Partial<Omit<ServerOptions, 'openStorage'>> {
  /** storage's calls that do something else in this test */
  replaced?: (storage: Storage) => Partial<Storage>;
}

/** A real server on a free port, with a data folder of its own, closed when the test ends. */
export async function startTestServer({
  replaced = () => ({}),
  ...options
}: TestOptions = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? tempDir();
  const logged: string[] = [];
  let storage: SqliteStorage | undefined;
  const server = await startServer({
    host: '127.0.0.1',
    log: recordingLog(logged),
    openStorage: (file) => {
      storage = openSqlite(file);
      return { ...storage, ...replaced(storage) };
    },
    ...options,
    dataDir,
  });
  whenDone(() => server.close());
  if (!storage) throw new Error('The server opened no storage.');
  const origin = `http://127.0.0.1:${server.port}`;
  return { ...server, dataDir, origin, storage, logged, newBrowser: () => new Browser(origin) };
}

function recordingLog(lines: string[]): Log {
  const write = (message: string, fields = {}): void => {
    if (message !== 'answered') lines.push(`${message} ${JSON.stringify(fields)}`);
  };
  return { debug: () => undefined, info: write, warn: write, error: write };
}

/** Waits until something holds; a test that waits in vain says what for. */
export async function until(what: string, holds: () => unknown, ms = 5_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** A board's id as the server's inner parts want it. */
export function boardId(text: string): BoardId {
  const id = parseBoardId(text);
  if (!id) throw new Error(`${text} is no board id.`);
  return id;
}
