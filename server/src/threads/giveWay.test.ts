import { once } from 'node:events';
import os from 'node:os';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';

const { PRIORITY_BELOW_NORMAL } = os.constants.priority;

test.runIf(process.platform === 'linux')(
  'a thread gives way, and the process it is in does not',
  async () => {
    const before = os.getPriority();
    const file = new URL('./giveWay.ts', import.meta.url);
    const worker = new Worker(
      `import(${JSON.stringify(file)}).then(({ giveWay }) => {
      giveWay();
      require('node:worker_threads').parentPort.postMessage(require('node:os').getPriority());
    });`,
      { eval: true },
    );
    const [priority] = await once(worker, 'message');
    await worker.terminate();
    expect(priority).toBe(Math.max(before, PRIORITY_BELOW_NORMAL));
    expect(os.getPriority()).toBe(before);
  },
);
