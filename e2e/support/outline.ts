import {
  type Browser,
  type BrowserContextOptions,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';
import { OPENS_WITHIN } from './board.ts';

/** Someone with a browser of their own follows a link, gives a name, and goes into the outline. */
export async function joinOutline(
  browser: Browser,
  link: string,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('textbox', { name: 'name' }).fill(name);
  await page.getByRole('button', { name: 'Join in the outline' }).click();
  await outlineIsOpen(page);
  return page;
}

export async function outlineIsOpen(page: Page): Promise<void> {
  const first = page.locator('main').getByRole('heading', { level: 2 }).first();
  await expect(first).toBeVisible(OPENS_WITHIN);
}

/** A cell of the table, by its theme and its outcome. */
export function tableCell(page: Page, theme: string, outcome: string): Locator {
  return page
    .getByRole('table')
    .getByRole('button', { name: new RegExp(`^${theme}, ${outcome}: `) });
}

/** Opens a cell of the table; answers all that is shown of it. */
export async function openCell(page: Page, theme: string, outcome: string): Promise<Locator> {
  await tableCell(page, theme, outcome).click();
  const panel = cellPanel(page);
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(`${theme}: ${outcome}`);
  return panel;
}

export function cellPanel(page: Page): Locator {
  const known = page.getByRole('heading', { name: 'What is known', exact: true });
  return page.getByRole('region').filter({ has: known });
}

/** A note in a list, by what it says. */
export function noteItem(page: Page, text: string): Locator {
  return page.getByRole('listitem').filter({ hasText: text });
}

/** Writes a note in the cell that is open, and closes the form. */
export async function addHere(page: Page, kind: string, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a note here' }).click();
  await page.getByRole('radio', { name: kind }).check();
  await page.getByRole('textbox', { name: 'Your note' }).fill(text);
  await page.getByRole('button', { name: 'Add the note' }).click();
  await expect(page.getByRole('textbox', { name: 'Your note' })).toHaveValue('');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(noteItem(page, text)).toBeVisible();
}

/** Everything this page has said, from now on, to those who listen to it. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const region = document.querySelector('[data-live]');
    if (!region) throw new Error('There is nothing to listen to.');
    new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
  return () => page.evaluate(() => [...Reflect.get(window, 'said')].map(String));
}

/** Goes from one thing to the next by Tab until this one has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < 120; steps++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there.');
}

async function hasFocus(target: Locator): Promise<boolean> {
  if ((await target.count()) === 0) return false;
  return target.first().evaluate((element) => element === document.activeElement);
}

/** What has the focus, by its accessible name. */
export function focused(page: Page): Locator {
  return page.locator(':focus');
}
