import { openSqlite } from '@gapboard/server/sqlite';
import { startServer } from '@gapboard/server/start';
import { expect } from '@playwright/test';
import * as Y from 'yjs';
import type { Made } from './board.ts';
import { plainClient } from './plainClient.ts';

/** Notes made and deleted again, so that a board carries several times what it shows. */
const GONE = 800;

/**
 * On the data of a server that does not run: much is made on a board and deleted again, and when
 * nobody is left on it the server gives it a new document.
 */
export async function renewBoard(dataDir: string, board: Made): Promise<void> {
  const server = await startServer({ dataDir, host: '127.0.0.1', timing: { graceMs: 50 } });
  try {
    const before = await epochOf(dataDir, board);
    await bloat(server.port, board);
    await expect.poll(() => epochOf(dataDir, board)).not.toBe(before);
  } finally {
    await server.close();
  }
}

async function epochOf(dataDir: string, board: Made): Promise<string | undefined> {
  const storage = openSqlite(`${dataDir}/gapboard.db`);
  try {
    // The server made this id, so it is one.
    const id = board.id as Parameters<typeof storage.load>[0];
    return (await storage.load(id)).epoch?.id;
  } finally {
    await storage.close();
  }
}

async function bloat(port: number, board: Made): Promise<void> {
  const provider = plainClient(port, board);
  const { doc } = provider;
  await expect.poll(() => provider.synced).toBe(true);
  const records = doc.getMap<Y.Map<unknown>>('records');
  const some = [...records.values()].find((map) => isNote(map.get('$')))?.get('$');
  doc.transact(() => {
    for (let n = 0; n < GONE; n++) {
      const map = new Y.Map<unknown>();
      map.set('$', Object.assign({}, some, { id: `shape:gone-${n}` }));
      map.set('$del', true);
      records.set(`shape:gone-${n}`, map);
    }
  });
  // Answered in order: what went before has been taken in.
  const second = plainClient(port, board);
  const arrived = second.doc.getMap('records');
  await expect.poll(() => arrived.has(`shape:gone-${GONE - 1}`)).toBe(true);
  second.destroy();
  provider.destroy();
}

function isNote(base: unknown): boolean {
  return typeof base === 'object' && base !== null && 'type' in base && base.type === 'note';
}
