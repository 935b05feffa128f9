import { encodeQueryAwareness, readRecords } from '@gapboard/sync';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { Browser } from '../testing/browser.ts';
import { type Program, runMain, running } from '../testing/program.ts';
import { seeded } from '../testing/random.ts';
import { tempDir, until } from '../testing/server.ts';
import { Writer } from '../testing/writer.ts';
import { FUZZ_MARK, fuzzedFrame } from './fuzz.ts';
import { Watcher } from './Watcher.ts';

const FRAMES = 20_000;
const COLLECT_ON_SIGNAL = new URL('../testing/collectOnSignal.ts', import.meta.url).href;
/** The same again with `GAPBOARD_FUZZ_SEED`. */
const SEED = Number(process.env['GAPBOARD_FUZZ_SEED'] ?? Date.now() % 1e9);
/** At once; a person may have twelve windows. */
const SOCKETS_EACH = 6;
/** Usually it is from -4 to 2 MiB; each frame kept as it came would be 8. */
const GROWTH_AT_MOST_BYTES = 5 * 1024 * 1024;

/** Sends frames by one line after another until none are left; a frame counts once the server has dealt with it. */
async function harass(url: string, cookie: string, next: () => Uint8Array | undefined) {
  for (let frame = next(); frame;) {
    const socket = new WebSocket(url, { headers: { Cookie: cookie } });
    socket.on('error', () => undefined);
    const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
    await new Promise<void>((resolve) => {
      socket.on('open', () => resolve());
      void closed.then(resolve);
    });
    while (frame && socket.readyState === WebSocket.OPEN) {
      socket.send(frame);
      // What comes back, or that nothing can, says that the frame has been read.
      const answered = new Promise<void>((resolve) => socket.once('message', () => resolve()));
      socket.send(encodeQueryAwareness());
      await Promise.race([answered, closed]);
      frame = next();
    }
    socket.terminate();
  }
}

/** bytes that a server keeps once its garbage is collected, in V8's heap and in buffers beside it */
async function keptBy(program: Program, browser: Browser): Promise<number> {
  program.child.kill('SIGUSR2');
  let least = Infinity;
  for (let n = 0; n < 10; n++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { body } = await browser.get('/metrics');
    const text = Buffer.from(body).toString('utf8');
    const bytes = (name: string): number =>
      Number(new RegExp(`^nodejs_${name}_bytes (\\S+)`, 'm').exec(text)?.[1]);
    least = Math.min(least, bytes('heap_size_used') + bytes('external_memory'));
  }
  return least;
}

test(`${FRAMES} fuzzed frames: the board is as it was, nobody notices, the server stays up and its memory flat`, async () => {
  console.log(`fuzz seed ${SEED}`);
  const random = seeded(SEED);
  const program: Program = runMain({
    GAPBOARD_DATA: tempDir(),
    PORT: '0',
    GAPBOARD_LOG: 'error',
    NODE_OPTIONS: `--expose-gc --import ${COLLECT_ON_SIGNAL}`,
  });
  const origin = await running(program);
  const ama = new Browser(origin);
  const { board, links } = await ama.createBoard();
  const ben = new Browser(origin);
  const { body } = await ben.join(links.participant, 'Ben');
  const writer = new Writer(ben, board, { name: 'ben', actor: body.participant }, random);
  const seen = ama.raw(board);
  const watcher = new Watcher(seen);
  await seen.sync();
  await until('the writer is there', () => writer.isLive);
  writer.start();

  let left = FRAMES;
  const attack = async (frames: number): Promise<void> => {
    const end = left - frames;
    const next = (): Uint8Array | undefined =>
      left > end ? (left--, fuzzedFrame(random)) : undefined;
    const lines: Promise<void>[] = [];
    for (const role of ['participant', 'scribe', 'viewer'] as const) {
      const eve = new Browser(origin);
      await eve.join(links[role], `Eve, ${role}`);
      for (let n = 0; n < SOCKETS_EACH; n++) {
        lines.push(harass(`${eve.syncUrl(board)}?client=gapboard`, eve.cookie, next));
      }
    }
    await Promise.all(lines);
  };
  await attack(FRAMES / 4);
  const before = await keptBy(program, ama);
  await attack((3 * FRAMES) / 4);
  const after = await keptBy(program, ama);
  expect(after - before).toBeLessThan(GROWTH_AT_MOST_BYTES);

  writer.stop();
  await until('all is saved', () => writer.counts.saved === writer.counts.made, 15_000);
  expect(writer.counts.made).toBeGreaterThan(50);
  const fresh = ama.raw(board);
  await fresh.sync();
  const { live, unreadable } = readRecords(fresh.doc);
  expect(writer.missingFrom(live, 'all')).toEqual([]);
  expect([...unreadable.keys()]).toEqual([]);
  expect(writer.client.notices).toEqual([]);
  expect(watcher.complaints).toEqual([]);
  expect(watcher.isThere).toBe(true);
  expect(watcher.heard(FUZZ_MARK)).toBe(false);
  expect((await ama.get('/readyz')).status).toBe(200);
  expect(program.err()).toBe('');
}, 240_000);
