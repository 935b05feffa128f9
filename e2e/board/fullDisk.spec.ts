import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openSqlite, type SqliteStorage } from '@gapboard/server/sqlite';
import { startServer } from '@gapboard/server/start';
import { join, makeBoard, same, shapes, writeNote } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';

test.use({ serviceWorkers: 'allow' });

const LONG = 'What do families say about the first visit? '.repeat(30);

test('when the server’s disk is full people are told, nothing is called saved, and it heals by itself', async ({
  browser,
}) => {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'gapboard-full-'));
  let storage: SqliteStorage | undefined;
  const server = await startServer({
    dataDir,
    host: '127.0.0.1',
    ports: [0],
    openStorage: (file) => (storage = openSqlite(file)),
  });
  const board = await makeBoard({ origin: `http://127.0.0.1:${server.port}` });
  const anna = await join(browser, board.links.participant, 'Anna');
  const ben = await join(browser, board.links.participant, 'Ben');
  await writeNote(anna, { x: 300, y: 200 }, 'Before');
  await expect(async () => expect(shapes(await same(anna, ben))).toHaveLength(1)).toPass();

  storage?.limitGrowth(0);
  await anna.evaluate((text) => {
    const editor = window.gapboard?.editor;
    const richText = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    };
    for (let n = 0; n < 20; n++) {
      editor?.createShape({ type: 'note', x: n * 220, y: 600, props: { richText } });
    }
  }, LONG);
  await expect(anna.locator('[data-saved="not-saved"]')).toContainText('Not saved');
  await expect(anna.getByRole('alert')).toContainText('The server cannot store anything just now');
  await expect(ben.getByText(/disk is full/)).toBeVisible();

  storage?.limitGrowth(undefined);
  await expect(anna.locator('[data-saved="saved"]')).toBeVisible();
  await expect(async () => expect(shapes(await same(anna, ben))).toHaveLength(21)).toPass();
  await anna.context().close();
  await ben.context().close();
  await server.close();
  await rm(dataDir, { recursive: true });
});
