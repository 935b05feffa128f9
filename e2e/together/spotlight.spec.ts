import type { Browser, Page } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { join, makeBoard, type Made, records, shapes, textIsOpen } from '../support/board.ts';
import { expect, test, type Gapboard } from '../support/fixtures.ts';
import { makeMapBoard } from '../support/map.ts';
import { cameraOf, holds, lookTo, seesShape, shown, together } from '../support/together.ts';

const WIDE = { width: 1366, height: 768 };
const PHONE = { width: 360, height: 740 };
const SQUARE = { width: 900, height: 900 };

/** Four squares at the corners of what is shown at 100 % on a wide screen, far off from where a board begins. */
async function corners(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const editor = window.gapboard?.editor;
    for (const [x, y] of [
      [3040, 2080],
      [4260, 2080],
      [3040, 2500],
      [4260, 2500],
    ]) {
      editor?.createShape({
        type: 'geo',
        x: x ?? 0,
        y: y ?? 0,
        props: { w: 60, h: 60, fill: 'solid' },
      });
    }
  });
  await lookTo(page, { x: -3000, y: -2000, z: 1 });
  return shapes(await records(page)).map(({ id }) => id);
}

async function room(
  browser: Browser,
  server: Gapboard,
): Promise<{ board: Made; ana: Page; ben: Page; cleo: Page }> {
  const board = await makeBoard(server);
  const [ana, ben, cleo] = await Promise.all([
    join(browser, board.links.facilitator, 'Ana', { viewport: WIDE }),
    join(browser, board.links.participant, 'Ben', { viewport: PHONE }),
    join(browser, board.links.viewer, 'Cleo', { viewport: SQUARE, reducedMotion: 'reduce' }),
  ]);
  return { board, ana, ben, cleo };
}

async function seesAll(page: Page, ids: string[]): Promise<boolean> {
  const each = await Promise.all(ids.map((id) => seesShape(page, id)));
  return each.every(Boolean);
}

test('everyone is brought to all that the facilitator sees, on whatever screen, and has a way back', async ({
  browser,
  server,
}) => {
  const { ana, ben, cleo } = await room(browser, server);
  const ids = await corners(ana);
  for (const page of [ben, cleo]) {
    await expect.poll(async () => shapes(await records(page)).length).toBe(4);
    expect(await seesAll(page, ids)).toBe(false);
  }
  const before = await cameraOf(ben);

  await together(ana, 'Bring everyone here');
  for (const page of [ben, cleo]) {
    await expect(page.getByText('Ana brought you here.')).toBeVisible();
    await expect.poll(() => seesAll(page, ids)).toBe(true);
  }
  for (const page of [ben, cleo]) expect(await violations(page)).toEqual([]);
  // As large as it goes: the phone is filled from side to side.
  const onPhone = await shown(ben);
  expect(onPhone.w).toBeLessThan((await shown(ana)).w * 1.1);
  await expect(ana.getByText('You brought everyone here. 2 people are with you.')).toBeVisible();

  await ben.getByRole('button', { name: 'Back to where I was' }).click();
  await expect.poll(() => cameraOf(ben)).toEqual(before);
  await expect(ben.getByText('Ana brought you here.')).toBeHidden();
  await expect(ana.getByText('1 person is with you.')).toBeVisible();
  await cleo.getByRole('button', { name: 'Put this away' }).click();
  expect(await seesAll(cleo, ids)).toBe(true);

  // Whoever comes later is not brought to where the others have been.
  await ana.getByRole('button', { name: 'Put this away' }).click();
  const again = await ben.context().newPage();
  await again.goto(ben.url());
  await again.waitForFunction(() => window.gapboard !== undefined);
  await again.waitForTimeout(500);
  await expect(again.getByText('Ana brought you here.')).toBeHidden();
});

test('held, people stay with whoever leads until they are let go, late-comers too; another facilitator can let them go', async ({
  browser,
  server,
}) => {
  const { board, ana, ben, cleo } = await room(browser, server);
  const ids = await corners(ana);
  await expect.poll(async () => shapes(await records(ben)).length).toBe(4);
  await together(ana, 'Hold everyone here');
  await expect(ben.getByText('Ana is leading: your view moves with theirs.')).toBeVisible();
  await expect(ana.getByText('You are leading everyone. 2 people are with you.')).toBeVisible();
  for (const page of [ben, cleo]) await expect.poll(() => seesAll(page, ids)).toBe(true);

  // They cannot move off, by wheel, key or page, and can write.
  await ben.mouse.move(180, 400);
  await ben.mouse.wheel(0, 600);
  await ben.keyboard.press('Shift+1');
  await ben.waitForTimeout(300);
  expect(await seesAll(ben, ids)).toBe(true);
  await expect(ben.getByRole('button', { name: 'Back to where I was' })).toBeHidden();

  await lookTo(ana, { x: -6000, y: -2000, z: 1 });
  for (const page of [ben, cleo]) {
    await expect.poll(async () => holds(await shown(page), await shown(ana))).toBe(true);
  }

  const late = await join(browser, board.links.participant, 'Dan', { viewport: SQUARE });
  await expect(late.getByText('Ana is leading')).toBeVisible();
  await expect.poll(async () => holds(await shown(late), await shown(ana))).toBe(true);

  const fay = await join(browser, board.links.facilitator, 'Fay');
  await expect(fay.getByText('Ana is holding everyone (3 so far).')).toBeVisible();
  await fay.getByRole('button', { name: 'Let everyone go' }).click();
  for (const page of [ben, cleo, late]) {
    await expect(page.getByText('Ana has let go: your view is yours again.')).toBeVisible();
  }
  await expect(ana.getByText('You are leading everyone.')).toBeHidden();
  const at = await cameraOf(late);
  await late.mouse.move(400, 400);
  await late.mouse.wheel(0, 300);
  await expect.poll(() => cameraOf(late)).not.toEqual(at);
});

test('whoever is writing is brought when they have finished, and a page is changed too', async ({
  browser,
  server,
}) => {
  const { ana, ben } = await room(browser, server);
  await ben.keyboard.press('n');
  await ben.mouse.click(180, 350);
  await textIsOpen(ben);
  await ben.keyboard.type('Half a sent');
  const before = await cameraOf(ben);
  await ana.evaluate(() => {
    const editor = window.gapboard?.editor;
    editor?.createPage({ name: 'Second' });
    const second = editor?.getPages().at(-1);
    if (second) editor?.setCurrentPage(second);
  });
  await expect.poll(() => ben.evaluate(() => window.gapboard?.editor.getPages().length)).toBe(2);
  await together(ana, 'Bring everyone here');
  await expect(ben.getByText('You come along when you have finished.')).toBeVisible();
  await ben.keyboard.type('ence');
  expect(await cameraOf(ben)).toEqual(before);
  expect(await ben.evaluate(() => window.gapboard?.editor.getCurrentPage().name)).not.toBe(
    'Second',
  );
  await ben.keyboard.press('Escape');
  await expect(ben.getByText('Ana brought you here.')).toBeVisible();
  expect(await ben.evaluate(() => window.gapboard?.editor.getCurrentPage().name)).toBe('Second');
  await ben.getByRole('button', { name: 'Back to where I was' }).click();
  await expect
    .poll(() => ben.evaluate(() => window.gapboard?.editor.getCurrentPage().name))
    .not.toBe('Second');
  await expect.poll(() => cameraOf(ben)).toEqual(before);
});

test('what is held ends by itself when whoever holds it has gone', async ({ browser, server }) => {
  const { ana, ben, cleo } = await room(browser, server);
  await corners(ana);
  await together(ana, 'Hold everyone here');
  for (const page of [ben, cleo]) await expect(page.getByText('Ana is leading')).toBeVisible();
  await ana.context().close();
  for (const page of [ben, cleo]) {
    await expect(page.getByText('Ana has let go')).toBeVisible({ timeout: 40_000 });
  }
});

test('who looks at another view of the map hears of it, and goes when they like', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const ana = await join(browser, links.facilitator, 'Ana', { viewport: WIDE });
  const ben = await join(browser, links.participant, 'Ben', { viewport: PHONE });
  await ben.getByText('Bubbles', { exact: true }).click();
  await lookTo(ana, { x: -3000, y: -2000, z: 1 });
  await together(ana, 'Bring everyone here');
  await expect(ben.getByText('Ana is showing everyone a place on the canvas.')).toBeVisible();
  await ben.getByRole('button', { name: 'Go there' }).click();
  await expect(ben.getByText('Ana brought you here.')).toBeVisible();
  await expect.poll(async () => holds(await shown(ben), await shown(ana))).toBe(true);
});
