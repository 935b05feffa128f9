import type { Locator, Page } from '@playwright/test';
import { makeBoard } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { makeMapBoard } from '../support/map.ts';
import { PHONE, wordsOnBoard } from '../support/phone.ts';

/** Counts every touch of a page, as the page itself sees it. */
async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const key = 'taps';
    window.addEventListener(
      'pointerdown',
      () => sessionStorage.setItem(key, String(Number(sessionStorage.getItem(key)) + 1)),
      { capture: true },
    );
  });
  return () => page.evaluate(() => Number(sessionStorage.getItem('taps')));
}

async function type(page: Page, field: Locator, words: string): Promise<void> {
  await field.tap();
  await page.keyboard.type(words);
}

test('from the QR code to the first note it is at most five taps besides typing, and ten seconds', async ({
  browser,
  server,
}) => {
  const board = await makeMapBoard(server);
  const page = await (await browser.newContext(PHONE)).newPage();
  const taps = await countTaps(page);
  const began = Date.now();
  await page.goto(board.links.participant);
  await type(page, page.getByRole('textbox', { name: 'Your name' }), 'Anna');
  await page.getByRole('button', { name: 'Join the board' }).tap();
  await type(page, page.getByRole('textbox', { name: 'Your note' }), 'Nobody asks the fathers');
  await page.getByRole('button', { name: 'Send', exact: true }).tap();
  const mine = page.getByRole('listitem').filter({ hasText: 'Nobody asks the fathers' });
  await expect(mine).toContainText('The facilitator places it');
  await expect(mine).not.toContainText(/Waiting|Sent/);
  expect(Date.now() - began).toBeLessThan(10_000);
  expect(await taps()).toBeLessThanOrEqual(5);
  expect(await wordsOnBoard(server, board)).toContain('Nobody asks the fathers');
  // The token has not stayed behind in the list of pages.
  await page.goBack();
  expect(page.url()).not.toContain('#');
});

test('without a name it is one tap less to the form, and others see who came by a number', async ({
  browser,
  server,
}) => {
  const board = await makeBoard(server);
  const page = await (await browser.newContext(PHONE)).newPage();
  const taps = await countTaps(page);
  await page.goto(board.links.participant);
  await page.getByRole('button', { name: 'Join without a name' }).tap();
  await type(page, page.getByRole('textbox', { name: 'Your note' }), 'Said by nobody');
  await page.getByRole('button', { name: 'Send', exact: true }).tap();
  await expect(page.getByRole('listitem').filter({ hasText: 'Said by nobody' })).toBeVisible();
  expect(await taps()).toBe(3);
  await page.goto(board.links.participant);
  await expect(page.getByText('You are already on this board.')).toBeVisible();
  await page.getByRole('button', { name: 'Go to the board' }).tap();
  await expect(page.getByRole('listitem').filter({ hasText: 'Said by nobody' })).toBeVisible();
  const { participant } = await (await page.request.get(`/api/boards/${board.id}/me`)).json();
  expect(participant.name).toMatch(/^Participant \d+$/);
});

test('who says what kind of person they are, where they are, the kind of note and its cell has it all kept', async ({
  browser,
  server,
}) => {
  const board = await makeMapBoard(server);
  const page = await (await browser.newContext(PHONE)).newPage();
  await page.goto(board.links.participant);
  await page.getByRole('textbox', { name: 'Your name' }).fill('Anna');
  await page
    .getByRole('combobox', { name: 'Which describes you best?' })
    .selectOption('Lived experience');
  await page.getByRole('combobox', { name: 'Where are you?' }).selectOption('Joining remotely');
  await page.getByRole('button', { name: 'Join the board' }).tap();
  await page.getByRole('textbox', { name: 'Your note' }).fill('We were never asked');
  await page.getByRole('radio', { name: 'Lived experience' }).check();
  await page.getByRole('combobox', { name: 'Theme' }).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Send', exact: true }).tap();
  await expect(page.getByText('Please choose an outcome as well').first()).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Outcome' })).toBeFocused();
  await page.getByRole('combobox', { name: 'Outcome' }).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Send', exact: true }).tap();
  const mine = page.getByRole('listitem').filter({ hasText: 'We were never asked' });
  await expect(mine).toContainText('Lived experience');
  await expect(mine).not.toContainText('The facilitator places it');
  const me = await page.request.get(`/api/boards/${board.id}/me`);
  expect(await me.json()).toMatchObject({ group: 'Lived experience', place: 'remote' });
});
