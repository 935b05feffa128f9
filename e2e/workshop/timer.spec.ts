import type { Page } from '@playwright/test';
import { join, makeBoard } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { joinOutline } from '../support/outline.ts';
import { makeMapBoard } from '../support/map.ts';
import { attend } from '../support/workshop.ts';
import { hear, openWorkshop, secondsShown, workshopBar } from '../support/workshopBar.ts';

const TEN_MINUTES = 600_000;

/** The browser's clock is wrong by so many ms, from the first script of each page on. */
async function withWrongClock(page: Page, by: number): Promise<void> {
  await page.context().addInitScript((wrongBy) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + wrongBy;
  }, by);
}

/** A long word to those who wait: the page takes the time by the server within this, in ms. */
const SOON_MS = 3_000;

test('a clock that is ten minutes wrong, either way, moves nobody’s time by more than half a second', async ({
  browser,
  server,
}) => {
  const board = await makeBoard(server);
  const ama = await attend(server, board, 'facilitator', 'Ama');
  const pages = await Promise.all(
    [-TEN_MINUTES, 0, TEN_MINUTES].map(async (by) => {
      const page = await join(browser, board.links.participant, `Off by ${by / 60_000}`);
      await withWrongClock(page, by);
      await page.reload();
      return page;
    }),
  );
  await ama.ask('POST', '/workshop/timer', { do: 'start', minutes: 5 });
  for (const page of pages) await expect(workshopBar(page).getByRole('timer')).toBeVisible();
  await pages[0]?.waitForTimeout(SOON_MS);
  for (const page of pages) {
    // Asked on one machine: what the server says is left, and what the page shows at that moment.
    const before = await leftByServer(ama);
    const shown = await secondsShown(page);
    const after = await leftByServer(ama);
    // A second is shown until it is over, so what is shown is up to a second more than what is left.
    expect(shown).toBeGreaterThan(after - 0.5);
    expect(shown).toBeLessThan(before + 1.5);
  }
});

async function leftByServer(ama: Awaited<ReturnType<typeof attend>>): Promise<number> {
  const { state, now } = await ama.ask('GET', '/workshop');
  return (state.timer.endsAt - now) / 1000;
}

test('the clock is started, paused, given a minute and stopped, for everyone at once', async ({
  browser,
  server,
}) => {
  const board = await makeMapBoard(server);
  const [fay, ben, pat] = await Promise.all([
    join(browser, board.links.facilitator, 'Fay'),
    join(browser, board.links.participant, 'Ben'),
    joinOutline(browser, board.links.participant, 'Pat'),
  ]);
  const panel = await openWorkshop(fay);
  await panel.getByRole('textbox', { name: 'Minutes' }).fill('3');
  await panel.getByRole('button', { name: 'Start the timer' }).click();
  await fay.keyboard.press('Escape');
  const heard = await hear(ben);
  for (const page of [fay, ben, pat]) {
    await expect(workshopBar(page).getByRole('timer')).toHaveText(/^(3:00|2:5\d)$/);
  }
  await workshopBar(fay).getByRole('button', { name: 'Pause the clock' }).click();
  for (const page of [ben, pat]) {
    await expect(workshopBar(page).getByRole('timer')).toContainText('Paused');
  }
  await expect.poll(heard).toContain('The clock is paused');
  const paused = await secondsShown(ben);
  await workshopBar(fay).getByRole('button', { name: 'Add a minute' }).click();
  await expect.poll(() => secondsShown(ben)).toBe(paused + 60);
  expect(await secondsShown(pat)).toBe(paused + 60);
  await workshopBar(fay).getByRole('button', { name: 'Let the clock go on' }).click();
  await expect.poll(() => secondsShown(ben)).toBeLessThan(paused + 60);
  // What lies outside of a dialog is silent: it is said in there.
  const again = await openWorkshop(fay);
  const ama = await attend(server, board, 'facilitator', 'Ama');
  await ama.ask('POST', '/workshop/timer', { do: 'pause' });
  await expect(again.locator('[data-spoken]')).toContainText('The clock is paused');
  await again.getByRole('button', { name: 'Stop' }).click();
  await expect(workshopBar(ben)).toHaveCount(0);
});

test('the last minute looks different, the end is seen, spoken and heard once; sound can be switched off', async ({
  browser,
  server,
}) => {
  const board = await makeBoard(server);
  const ama = await attend(server, board, 'facilitator', 'Ama');
  const ben = await join(browser, board.links.participant, 'Ben');
  await ben.evaluate(() => {
    const tones: number[] = [];
    Object.assign(window, { tones });
    const start: Function = Reflect.get(OscillatorNode.prototype, 'start');
    OscillatorNode.prototype.start = function (when) {
      tones.push(when ?? 0);
      Reflect.apply(start, this, [when]);
    };
  });
  const tones = () => ben.evaluate(() => [...Reflect.get(window, 'tones')].length);
  const heard = await hear(ben);
  await ama.ask('POST', '/workshop/timer', { do: 'start', minutes: 1 });
  const timer = workshopBar(ben).getByRole('timer');
  await expect(timer).toHaveAttribute('data-time', 'last');
  await expect(timer).toContainText('Last minute');
  await ama.ask('POST', '/workshop/timer', { do: 'add', minutes: 5 });
  await expect(timer).toHaveAttribute('data-time', 'running');
  await ama.ask('POST', '/workshop/timer', { do: 'add', minutes: -5 });
  // Nobody waits a minute here: the server says that it is most of one later.
  await ben.route('**/api/clock', (route) => route.fulfill({ json: { now: Date.now() + 52_000 } }));
  await ben.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(timer).toHaveText('Time is up');
  await expect.poll(heard).toContain('Time is up.');
  await expect.poll(tones).toBe(2);

  await workshopBar(ben).getByRole('button', { name: 'More about this stage' }).click();
  await workshopBar(ben).getByRole('button', { name: 'Sound on' }).click();
  await expect(workshopBar(ben).getByRole('button', { name: 'Sound off' })).toBeFocused();
  await ben.reload();
  await workshopBar(ben).getByRole('button', { name: 'More about this stage' }).click();
  await expect(workshopBar(ben).getByRole('button', { name: 'Sound off' })).toBeVisible();
});
