import { expect, type Locator, type Page } from '@playwright/test';

/** The bar in which a workshop shows, on the board and in the outline. */
export function workshopBar(page: Page): Locator {
  return page.getByRole('region', { name: 'Workshop', exact: true });
}

/** Opens the panel from which a workshop is run; answers it. */
export async function openWorkshop(page: Page): Promise<Locator> {
  await page
    .getByRole('button', { name: /^Workshop: |^Agenda, timer/ })
    .first()
    .click();
  const panel = page.getByRole('dialog', { name: 'Workshop' });
  await expect(panel.getByRole('heading', { name: 'Agenda' })).toBeVisible();
  return panel;
}

/** Everything the workshop has said to those who listen to this page, from now on. */
export async function hear(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const watch = new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) {
          if (node.parentElement?.closest('[data-spoken]')) heard.push(node.textContent ?? '');
        }
      }
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => [...Reflect.get(window, 'heard')].join(' | '));
}

/** The time that a page shows, in seconds. */
export async function secondsShown(page: Page): Promise<number> {
  const text = await workshopBar(page).getByRole('timer').innerText();
  const [, minutes = '', seconds = ''] = /(\d+):(\d\d)/.exec(text) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}
