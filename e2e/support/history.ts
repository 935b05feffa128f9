import {
  type Browser,
  type BrowserContextOptions,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';
import { OPENS_WITHIN, records } from './board.ts';
import type { Gapboard } from './server.ts';

export async function historyIsOpen(page: Page): Promise<void> {
  await expect(slider(page)).toBeVisible(OPENS_WITHIN);
  await expect(page.getByRole('application')).toBeVisible();
}

export function slider(page: Page): Locator {
  return page.getByRole('slider', { name: 'Moment' });
}

/** What the slider says of the moment it is at. */
export async function saidMoment(page: Page): Promise<string> {
  return (await slider(page).getAttribute('aria-valuetext')) ?? '';
}

/** One of the three lists beside the picture. */
export async function part(page: Page, name: 'Session' | 'In words' | 'Changes'): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

/** Somebody joins by a link and goes to the history at once, without the canvas. */
export async function joinHistory(
  browser: Browser,
  server: Pick<Gapboard, 'origin'>,
  board: { id: string; links: Record<string, string> },
  role: 'facilitator' | 'participant' | 'viewer',
  name: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(board.links[role] ?? '');
  await page.getByRole('textbox', { name: 'name' }).fill(name);
  await page.getByRole('button', { name: 'Join in the outline' }).click();
  await expect(page).toHaveURL(/\/outline/);
  await page.goto(`${server.origin}/board/${board.id}/history`);
  return page;
}

/** Confirms what is asked of whoever brings something back. */
export async function bringBack(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Yes, bring it back' }).click();
  await expect(page.getByText(/things? brought back\./)).toBeVisible();
}

/** Somebody on the canvas rewrites a note or deletes it. */
export async function change(
  page: Page,
  said: string,
  to: { text: string } | 'delete',
): Promise<void> {
  const note = (await records(page)).find(
    ({ type, props }) =>
      type === 'evidence-note' && JSON.stringify(props?.['richText']).includes(said),
  );
  await page.evaluate(
    ({ id, text }) => {
      const editor = window.gapboard?.editor;
      const shape = editor?.getCurrentPageShapes().find((one) => one.id === id);
      if (!editor || !shape) throw new Error('There is no such note.');
      if (text === null) return void editor.deleteShapes([shape.id]);
      const content = [{ type: 'paragraph', content: [{ type: 'text', text }] }];
      editor.updateShape({
        id: shape.id,
        type: 'evidence-note',
        props: { richText: { type: 'doc', content } },
      });
    },
    { id: note?.id, text: to === 'delete' ? null : to.text },
  );
}
