import {
  boardIsOpen,
  join,
  makeBoard,
  mayLeave,
  records,
  same,
  saved,
  shapes,
  writeNote,
} from '../support/board.ts';
import { damageCopy } from '../support/deviceCopy.ts';
import { expect, test } from '../support/fixtures.ts';
import { LOST_LINE } from '../support/lostLine.ts';
import { inTheHall } from '../support/wifi.ts';

test.use({ serviceWorkers: 'allow' });

test('work goes on while the wifi is gone, is said to be kept here, and merges on return', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(LOST_LINE);
  const { wifi, board } = await inTheHall(server);
  const anna = await join(browser, wifi.through(board.links.participant), 'Anna');
  const ben = await join(browser, board.links.participant, 'Ben');
  await writeNote(anna, { x: 300, y: 300 }, 'Before');
  await saved(anna);

  await wifi.cut();
  await expect(anna.locator('[data-saved="offline"]')).toHaveText('Offline');
  await writeNote(anna, { x: 600, y: 300 }, 'Meanwhile by Anna');
  await writeNote(ben, { x: 600, y: 500 }, 'Meanwhile by Ben');
  await expect(anna.locator('[data-saved="offline"]')).toContainText(/\d+ changes? kept here/);
  await saved(ben);

  await wifi.up();
  await expect(anna.locator('[data-saved="saved"]')).toBeVisible();
  expect(shapes(await same(anna, ben))).toHaveLength(3);
  await wifi.cut();
});

test('a known board opens with no network, and what is written then reaches the others later', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(LOST_LINE);
  const { wifi, board } = await inTheHall(server);
  const anna = await join(browser, wifi.through(board.links.participant), 'Anna');
  await writeNote(anna, { x: 300, y: 300 }, 'Before');
  await saved(anna);
  // The page hands what it has loaded to the service worker once things have come to rest.
  const isKept = (): Promise<boolean> =>
    anna.evaluate(async () => {
      const cache = await caches.open('gapboard');
      const kept = await cache.keys();
      const page = await cache.match('/');
      return page !== undefined && kept.some(({ url }) => url.includes('/assets/tldraw-'));
    });
  await expect.poll(isKept).toBe(true);

  await wifi.cut();
  await anna.reload();
  await boardIsOpen(anna);
  expect(shapes(await records(anna))).toHaveLength(1);
  await writeNote(anna, { x: 600, y: 300 }, 'Written on the train');
  await expect(anna.locator('[data-saved="offline"]')).toContainText(/\d+ changes? kept here/);
  await mayLeave(anna);
  await anna.reload();
  await boardIsOpen(anna);
  await expect(anna.locator('[data-saved="offline"]')).toContainText(/\d+ changes? kept here/);
  expect(shapes(await records(anna))).toHaveLength(2);

  await wifi.up();
  await expect(anna.locator('[data-saved="saved"]')).toBeVisible();
  const ben = await join(browser, board.links.participant, 'Ben');
  expect(shapes(await same(anna, ben))).toHaveLength(2);
  await wifi.cut();
});

test('a damaged copy on the device is said to be damaged, and the board opens all the same', async ({
  browser,
  server,
}) => {
  const board = await makeBoard(server);
  const anna = await join(browser, board.links.participant, 'Anna');
  await writeNote(anna, { x: 300, y: 300 }, 'Still here');
  await saved(anna);
  await damageCopy(anna, board.id);
  await anna.reload();
  await boardIsOpen(anna);
  await expect(anna.getByText('The copy on this device was damaged')).toBeVisible();
  await saved(anna);
  expect(shapes(await records(anna))).toHaveLength(1);
});

test('where the browser keeps nothing, unsent work is said to be unsaved and leaving the page is guarded', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(LOST_LINE);
  const { wifi, board } = await inTheHall(server);
  const anna = await join(browser, wifi.through(board.links.participant), 'Anna', {
    viewport: { width: 360, height: 740 },
  });
  // As a private window or a full device does.
  await anna.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('There is no storage here.', 'SecurityError');
    };
  });
  await anna.reload();
  await boardIsOpen(anna);
  await expect(anna.getByText('This browser keeps no copy')).toBeVisible();
  await anna.getByRole('button', { name: 'Dismiss' }).click();
  await wifi.cut();
  await expect(anna.locator('[data-saved="offline"]')).toBeVisible();
  await writeNote(anna, { x: 180, y: 300 }, 'Only here');
  await expect(anna.locator('[data-saved="not-saved"]')).toBeVisible();
  await expect(anna.getByRole('alert')).toContainText('not saved');

  const asked = anna.waitForEvent('dialog');
  await anna.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();

  await wifi.up();
  await expect(anna.locator('[data-saved="saved"]')).toBeVisible();
  await wifi.cut();
});
