import type { Page } from '@playwright/test';
import { join, makeBoard, records, shapes } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { holds, lookTo, shown } from '../support/together.ts';

/** What of somebody's laser or eraser is drawn on this canvas: how many points its traces have. */
function traceOf(page: Page, name: string): Promise<number> {
  return page.evaluate((who) => {
    const them = window.gapboard?.editor
      .getCollaborators()
      .find(({ userName }) => userName === who);
    return them?.scribbles.reduce((sum, { points }) => sum + points.length, 0) ?? 0;
  }, name);
}

test('whoever follows sees all that the other sees, on a screen of another shape, and stops by a key', async ({
  browser,
  server,
}) => {
  const { links } = await makeBoard(server);
  const ana = await join(browser, links.participant, 'Ana', {
    viewport: { width: 1366, height: 768 },
  });
  const ben = await join(browser, links.participant, 'Ben', {
    viewport: { width: 360, height: 740 },
  });
  await lookTo(ana, { x: -3000, y: -2000, z: 1 });
  await ben.getByRole('button', { name: '2 people here' }).click();
  await ben.getByRole('button', { name: 'Follow Ana' }).click();
  await ben.keyboard.press('Escape');
  await expect(ben.getByText('Following Ana')).toBeVisible();
  await expect.poll(async () => holds(await shown(ben), await shown(ana))).toBe(true);
  await lookTo(ana, { x: -3300, y: -2200, z: 0.8 });
  await expect.poll(async () => holds(await shown(ben), await shown(ana))).toBe(true);

  const stop = ben.getByRole('button', { name: 'Stop following Ana' });
  for (let n = 0; n < 40 && !(await stop.evaluate((one) => one === document.activeElement)); n++) {
    await ben.keyboard.press('Tab');
  }
  await expect(stop).toBeFocused();
  await ben.keyboard.press('Enter');
  await expect(ben.getByText('Following Ana')).toBeHidden();
  const before = await shown(ben);
  await lookTo(ana, { x: 0, y: 0, z: 1 });
  await ben.waitForTimeout(1_500);
  expect(await shown(ben)).toEqual(before);
});

test('everyone can point, also who only looks on and where nothing may be changed', async ({
  browser,
  server,
}) => {
  const { links } = await makeBoard(server);
  const fay = await join(browser, links.facilitator, 'Fay');
  const vera = await join(browser, links.viewer, 'Vera');
  const ben = await join(browser, links.participant, 'Ben');
  await fay.getByRole('button', { name: 'What participants may do' }).click();
  for (const name of ['Write notes', 'Move notes of others', 'Draw']) {
    await fay.getByRole('switch', { name }).setChecked(false);
  }
  await fay.keyboard.press('Escape');
  await expect(ben.getByText('Closed at the moment:')).toBeVisible();

  // On the page itself where there are few tools, and among the others where there are many.
  await expect(vera.getByTestId('tools.laser')).toBeVisible();
  for (const [page, name] of [
    [vera, 'Vera'],
    [ben, 'Ben'],
  ] as const) {
    await page.keyboard.press('k');
    expect(await page.evaluate(() => window.gapboard?.editor.getCurrentToolId())).toBe('laser');
    await page.mouse.move(400, 300);
    await page.mouse.down();
    for (let n = 0; n < 30; n++) {
      await page.mouse.move(400 + 10 * n, 300 + 5 * n);
      if (n % 5 === 0) await page.waitForTimeout(60);
    }
    await expect.poll(() => traceOf(fay, name)).toBeGreaterThan(3);
    await page.mouse.up();
    await page.keyboard.press('v');
  }
  expect(shapes(await records(fay))).toEqual([]);
  await expect.poll(() => traceOf(fay, 'Ben')).toBe(0);
});
