import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { makeMapBoard } from '../support/map.ts';
import { joinOnPhone, startStage } from '../support/phone.ts';
import { attend } from '../support/workshop.ts';

const MINUTE_MS = 60_000;
/** Of so many seconds that begin on the screen the best counts: a busy machine is late with some. */
const SECONDS = 4;

/** The seconds that begin on the screen, each with the true time (epoch ms) at which it did. */
function secondsOf(page: Page): Promise<{ left: number; at: number }[]> {
  return page.evaluate(
    (many) =>
      new Promise((done) => {
        const seen: { left: number; at: number }[] = [];
        const timer = document.querySelector<HTMLElement>('[role="timer"]');
        if (!timer) throw new Error('There is no timer.');
        new MutationObserver(() => {
          const [, minutes, seconds] = /(\d+):(\d\d)/.exec(timer.innerText) ?? [];
          const left = Number(minutes) * 60 + Number(seconds);
          // What the page believes of the date has no part in this.
          seen.push({ left, at: performance.timeOrigin + performance.now() });
          if (seen.length === many) done(seen);
        }).observe(timer, { subtree: true, characterData: true, childList: true });
      }),
    SECONDS,
  );
}

for (const wrongBy of [-10 * MINUTE_MS, 10 * MINUTE_MS]) {
  test(`a phone whose clock is ${wrongBy / MINUTE_MS} minutes wrong shows the time of the session to half a second`, async ({
    browser,
    server,
  }) => {
    const board = await makeMapBoard(server);
    const ama = await attend(server, board, 'facilitator', 'Ama');
    await startStage(ama, { name: 'Share' });
    await ama.ask('POST', '/workshop/timer', { do: 'start', minutes: 5 });
    const { state } = await ama.ask('GET', '/workshop');
    const page = await joinOnPhone(browser, board.links.participant, 'Anna');
    await page.addInitScript((by) => {
      const real = Date.now.bind(Date);
      Date.now = () => real() + by;
    }, wrongBy);
    await page.reload();
    await expect(page.getByRole('timer')).toHaveText(/[345]:\d\d/);
    const late = (await secondsOf(page)).map(({ left, at }) =>
      Math.abs(state.timer.endsAt - left * 1000 - at),
    );
    expect(Math.min(...late)).toBeLessThan(500);
  });
}
