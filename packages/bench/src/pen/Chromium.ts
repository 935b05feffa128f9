import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Tab } from './Tab.ts';

const EXECUTABLE = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--no-first-run',
  '--disable-gpu',
  '--disable-background-networking',
  '--remote-debugging-port=0',
  // Plain tldraw asks a host far away for fonts and pictures; here nothing of that is drawn with.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

interface Said {
  id?: number;
  result?: unknown;
  error?: { message: string };
}
interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/**
 * A browser of its own, asked by the DevTools protocol for no more than is needed. Playwright listens
 * to what goes over a page's network: each message of a board would be told to it, copied and
 * read, on the very cores and in the very process that ink is timed in.
 */
export class Chromium {
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  private constructor(browser: ChildProcess, folder: string, socket: WebSocket) {
    this.#process = browser;
    this.#folder = folder;
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#onMessage(String(data)));
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The browser has ended.'));
      this.#waiting.clear();
    });
  }

  static async launch(): Promise<Chromium> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'gapboard-browser-'));
    const browser = spawn(EXECUTABLE, [...ARGS, `--user-data-dir=${folder}`], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    // Whatever a benchmark ends by, its browsers end with it.
    process.once('exit', () => browser.kill());
    const socket = new WebSocket(await addressOf(browser));
    await once(socket, 'open');
    return new Chromium(browser, folder, socket);
  }

  /** A page of somebody with nothing in common with another's, of this size in pixels. */
  async open(size: { width: number; height: number }): Promise<Tab> {
    const context = (await this.ask('Target.createBrowserContext', {})) as {
      browserContextId: string;
    };
    const target = (await this.ask('Target.createTarget', {
      url: 'about:blank',
      ...context,
      ...size,
    })) as { targetId: string };
    const { sessionId } = (await this.ask('Target.attachToTarget', {
      ...target,
      flatten: true,
    })) as { sessionId: string };
    const tab = new Tab(
      (method, params) => this.ask(method, params, sessionId),
      async () => void (await this.ask('Target.disposeBrowserContext', context)),
    );
    await tab.ask('Page.enable', {});
    return tab;
  }

  /** @throws {Error} what the browser has against it */
  ask(method: string, params: object, sessionId?: string): Promise<unknown> {
    const id = ++this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  }

  async close(): Promise<void> {
    const ended = once(this.#process, 'exit');
    // Asked so, its answer may be cut off by its end.
    this.#socket.send(JSON.stringify({ id: ++this.#asked, method: 'Browser.close' }));
    await ended;
    this.#process.stderr?.destroy();
    rmSync(this.#folder, { recursive: true, maxRetries: 5, retryDelay: 100 });
  }

  #onMessage(data: string): void {
    const { id, result, error } = JSON.parse(data) as Said;
    const waiting = id === undefined ? undefined : this.#waiting.get(id);
    if (id === undefined || !waiting) return;
    this.#waiting.delete(id);
    if (error) waiting.reject(new Error(error.message));
    else waiting.resolve(result);
  }
}

/** Where it says on its way up that it listens; what else it says is read and let go, or a full pipe would hold it up. */
function addressOf({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('The browser says nothing.');
  const lines = createInterface({ input: stderr });
  return new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      const said = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (said !== undefined) resolve(said);
    });
    lines.once('close', () => reject(new Error(`${EXECUTABLE} ended before it listened.`)));
  });
}
