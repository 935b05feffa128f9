import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';

/** What axe finds on our own screens that keeps people out, in words; the canvas is left out. */
export async function violations(page: Page, only = 'body'): Promise<string[]> {
  // Many dialogs load when they are asked for.
  await page.locator(only).first().waitFor();
  return seriousIn(new AxeBuilder({ page }).include(only).exclude('.tl-container'));
}

/** The same of something of ours on the canvas, where most is tldraw's. */
export async function violationsOf(thing: Locator): Promise<string[]> {
  await thing.evaluate((element) => element.setAttribute('data-judged', ''));
  const found = await seriousIn(new AxeBuilder({ page: thing.page() }).include('[data-judged]'));
  await thing.evaluate((element) => element.removeAttribute('data-judged'));
  return found;
}

async function seriousIn(axe: AxeBuilder): Promise<string[]> {
  const { violations: found } = await axe.analyze();
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
