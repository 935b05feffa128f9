import type { Page } from '@playwright/test';
import { join, makeBoard, records, same, shapes, writeNote } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { LOST_LINE } from '../support/lostLine.ts';
import { come, type Person, wordsOf } from '../support/people.ts';

/** Room for ten notes, none of them under a notice. */
const ROOMY = { viewport: { width: 1500, height: 900 } };
/** Once the server answers again, everybody is back within this time, in ms: the longest wait between two tries and some. */
const BACK_MS = 20_000;

/** Counts how often a page is loaded or left from now on. */
function loadsOf(page: Page): () => number {
  let loads = 0;
  page.on('framenavigated', () => loads++);
  page.on('load', () => loads++);
  return () => loads;
}

async function words(page: Page): Promise<string[]> {
  return shapes(await records(page))
    .flatMap((record) => wordsOf(record))
    .toSorted();
}

test('the server is stopped and started, and killed and started, while a dozen people write: nobody loads the page again, nothing is lost, and everyone is told', async ({
  browser,
  ownServer: server,
  faults,
}, info) => {
  test.setTimeout(300_000);
  faults.expect(LOST_LINE);
  const board = await makeBoard(server);
  const anna = await join(browser, board.links.facilitator, 'Anna', ROOMY);
  const ben = await join(browser, board.links.participant, 'Ben', ROOMY);
  const screens = [anna, ben] as const;
  const loads = screens.map(loadsOf);
  const crowd: Person[] = [];
  for (let n = 0; n < 12; n++) {
    crowd.push(await come(server, board, board.links.participant, `P${n}`));
  }
  for (const person of crowd) person.startWriting(1_000);
  const written: string[] = [];
  let row = 0;
  const bothWrite = async (when: string): Promise<void> => {
    row += 1;
    for (const [page, name] of [
      [anna, 'Anna'],
      [ben, 'Ben'],
    ] as const) {
      written.push(`${name} ${when}`);
      await writeNote(
        page,
        { x: 230 * row - 90, y: name === 'Anna' ? 320 : 560 },
        `${name} ${when}`,
      );
    }
  };

  await bothWrite('before');
  for (const way of ['stop', 'kill'] as const) {
    await test.step(way === 'stop' ? 'an operator stops it' : 'its power is cut', async () => {
      const down = server[way]();
      if (way === 'stop') {
        for (const page of screens) {
          await expect(page.getByText(/server is being stopped or restarted/)).toBeVisible();
        }
      }
      await down;
      for (const page of screens) {
        await expect(page.locator('[data-saved="offline"]')).toHaveText(/^Offline/);
      }
      await bothWrite(`while it is down, ${way}`);
      for (const page of screens) {
        await expect(page.locator('[data-saved="offline"]')).toHaveText(
          /Offline · \d+ changes? kept here/,
        );
      }
      await info.attach(`down-${way}`, { body: await anna.screenshot(), contentType: 'image/png' });

      await server.restart();
      const up = Date.now();
      for (const page of screens) {
        await expect(page.locator('[data-saved="saved"]')).toBeVisible({ timeout: BACK_MS });
        await expect(page.getByText(/server is being stopped or restarted/)).toBeHidden();
        await expect(page.getByRole('button', { name: '14 people here' })).toBeVisible();
      }
      await expect.poll(() => crowd.every(({ isLive }) => isLive), { timeout: BACK_MS }).toBe(true);
      expect(Date.now() - up).toBeLessThan(BACK_MS);
      await bothWrite(`after, ${way}`);
    });
  }

  for (const person of crowd) person.stopWriting();
  await expect.poll(() => crowd.every(({ isSaved }) => isSaved), { timeout: BACK_MS }).toBe(true);
  for (const page of screens) await expect(page.locator('[data-saved="saved"]')).toBeVisible();
  const everything = [...written, ...crowd.flatMap((person) => person.written)].toSorted();
  await same(...screens);
  for (const page of screens)
    await expect.poll(() => words(page), { timeout: 60_000 }).toEqual(everything);
  const newcomer = await come(server, board, board.links.viewer, 'Vera');
  await expect.poll(() => newcomer.words(), { timeout: 60_000 }).toEqual(everything);
  expect(loads.map((count) => count())).toEqual([0, 0]);
  for (const person of [...crowd, newcomer]) person.leave();
});
