import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { tempDir } from '../testing/server.ts';
import { inThread, ThreadGaveUpError } from './inThread.ts';

const ANSWER_ONCE = JSON.stringify(new URL('./answerOnce.ts', import.meta.url).href);
const USUAL = { timeoutMs: 20_000, memoryMb: 64 };

/** A module that does this with its input. */
function worker(work: string): URL {
  const file = path.join(tempDir(), 'worker.mjs');
  fs.writeFileSync(
    file,
    `import { answerOnce } from ${ANSWER_ONCE};\nawait answerOnce((input) => { ${work} });\n`,
  );
  return pathToFileURL(file);
}

test('what comes of the work comes back', async () => {
  expect(await inThread(worker('return input.a + 1'), { a: 1 }, USUAL)).toBe(2);
});

test('work that fails says what kind of failure and where, and repeats nothing', async () => {
  const failing = inThread(worker('throw new RangeError("no Tom in " + input)'), 'Tom', USUAL);
  const error: unknown = await failing.catch((thrown: unknown) => thrown);
  expect(String(error)).toMatch(/RangeError\n\s+at .*worker\.mjs/);
  expect(String(error)).not.toContain('Tom');
});

test('work without an end is given up, and so is what takes all memory; the process lives on', async () => {
  const endless = inThread(worker('for (;;) {}'), {}, { ...USUAL, timeoutMs: 300 });
  await expect(endless).rejects.toThrow(ThreadGaveUpError);
  const greedy = inThread(
    worker('const all = []; for (;;) all.push(new Array(1e5).fill({}))'),
    {},
    {
      ...USUAL,
      memoryMb: 32,
    },
  );
  await expect(greedy).rejects.toThrow(/memory/);
});

test('a thread that ends without a word is no answer', async () => {
  await expect(inThread(worker('process.exit(3)'), {}, USUAL)).rejects.toThrow(/ended with 3/);
});
