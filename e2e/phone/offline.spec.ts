import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { LOST_LINE } from '../support/lostLine.ts';
import { makeMapBoard } from '../support/map.ts';
import { joinOnPhone, phoneIsOpen, sendNote, startStage, wordsOnBoard } from '../support/phone.ts';
import { Wifi } from '../support/wifi.ts';
import { attend } from '../support/workshop.ts';

test.use({ serviceWorkers: 'allow' });

const note = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });

/** How often these words stand on the board. */
const times = (all: string[], text: string): number => all.filter((one) => one === text).length;

test('notes wait while the wifi is gone, through a reload, and are sent once when it is back', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(LOST_LINE);
  const board = await makeMapBoard(server);
  const wifi = new Wifi(server);
  await wifi.up();
  const page = await joinOnPhone(browser, wifi.through(board.links.participant), 'Anna');
  const isKept = (): Promise<boolean> =>
    page.evaluate(async () => {
      const kept = await (await caches.open('gapboard')).keys();
      return ['/join', 'NoteScreen'].every((part) => kept.some(({ url }) => url.includes(part)));
    });
  await expect.poll(isKept).toBe(true);

  await wifi.cut();
  await expect(page.getByText('No connection.')).toBeVisible();
  await sendNote(page, 'Written in the cellar');
  await expect(note(page, 'Written in the cellar')).toContainText('Waiting to be sent');
  await page.reload();
  await phoneIsOpen(page);
  await expect(note(page, 'Written in the cellar')).toContainText('Waiting to be sent');
  // What one can choose from is still there.
  await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
  await sendNote(page, 'And another');

  await wifi.up();
  for (const text of ['Written in the cellar', 'And another']) {
    await expect(note(page, text)).not.toContainText('Waiting');
  }
  const words = await wordsOnBoard(server, board);
  expect(times(words, 'Written in the cellar')).toBe(1);
  expect(times(words, 'And another')).toBe(1);
  await wifi.cut();
});

test('a note whose answer was lost is sent again and is on the board once', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(LOST_LINE);
  const board = await makeMapBoard(server);
  const page = await joinOnPhone(browser, board.links.participant, 'Anna');
  let delivered = 0;
  await page.route('**/notes', async (route) => {
    // The server takes it, and the answer never comes.
    const answer = await route.fetch();
    expect(answer.status()).toBe(201);
    delivered++;
    if (delivered < 3) await route.abort();
    else await route.fulfill({ response: answer });
  });
  await sendNote(page, 'Delivered thrice');
  await expect.poll(() => delivered).toBe(3);
  await expect(note(page, 'Delivered thrice')).not.toContainText('Waiting');
  await expect(note(page, 'Delivered thrice')).toHaveCount(1);
  expect(times(await wordsOnBoard(server, board), 'Delivered thrice')).toBe(1);
});

test('what comes when writing is closed is kept and said, and can be handed to the facilitator', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(LOST_LINE, /status of 403/);
  const board = await makeMapBoard(server);
  const ama = await attend(server, board, 'facilitator', 'Ama');
  const page = await joinOnPhone(browser, board.links.participant, 'Anna');
  await startStage(ama, { name: 'Share round' });
  await expect(page.getByRole('heading', { name: 'Share round' })).toBeVisible();
  await page.context().setOffline(true);
  await sendNote(page, 'Came too late');
  await expect(note(page, 'Came too late')).toContainText('Waiting to be sent');
  await startStage(ama, { name: 'Listen', activities: [] });
  await page.context().setOffline(false);
  await expect(note(page, 'Came too late')).toContainText('The board does not take this.');
  await page.reload();
  const late = note(page, 'Came too late');
  await expect(late).toContainText('The board does not take this.');
  await late.getByRole('button', { name: 'Hand it to the facilitator' }).tap();
  await expect(late).toHaveCount(0);
  const { handedIn } = await ama.ask('GET', '/handed-in');
  expect(JSON.stringify(handedIn)).toContain('Came too late');
});

test('what may identify somebody does not leave the phone: it is asked about, or has to be taken out', async ({
  browser,
  server,
}) => {
  const board = await makeMapBoard(server);
  const page = await joinOnPhone(browser, board.links.participant, 'Anna');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.postData() ?? ''));
  await sendNote(page, 'NHS number 943 476 5919');
  await expect(page.getByText('This looks like an NHS number.').first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Your note' })).toBeFocused();
  await sendNote(page, 'Ring 07700 900123');
  await page.getByRole('button', { name: 'Keep it' }).tap();
  await expect(page.getByText('Please choose a reason first').first()).toBeVisible();
  expect(sent.join()).not.toMatch(/943|07700/);
  await page.getByRole('combobox', { name: 'Why do you keep it?' }).selectOption('It is made up');
  await page.getByRole('button', { name: 'Keep it' }).tap();
  await expect(note(page, 'Ring 07700 900123')).toBeVisible();
  expect(sent.join()).toContain('"phone":"example"');
  expect(sent.join()).not.toContain('943');
});
