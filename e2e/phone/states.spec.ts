import { boardIsOpen } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { LOST_LINE } from '../support/lostLine.ts';
import { makeMapBoard } from '../support/map.ts';
import { outlineIsOpen } from '../support/outline.ts';
import { joinOnPhone, PHONE, phoneIsOpen, sendNote, startStage } from '../support/phone.ts';
import { attend } from '../support/workshop.ts';

const REFUSED = /status of 4\d\d/;

test('a lobby lets a phone in by itself; a closed door, being taken off and the end are said', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(REFUSED);
  const board = await makeMapBoard(server);
  const ama = await attend(server, board, 'facilitator', 'Ama');
  const door = (is: string) => ama.ask('PUT', '/workshop/settings', { door: is });
  await door('lobby');
  const page = await (await browser.newContext(PHONE)).newPage();
  await page.goto(board.links.participant);
  await expect(page.getByText('A facilitator lets you in')).toBeVisible();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Anna');
  await page.getByRole('button', { name: 'Join the board' }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(async () => (await ama.ask('GET', '/people')).people.length).toBe(3);
  const { people } = await ama.ask('GET', '/people');
  const anna = people.find(({ name }: { name: string }) => name === 'Anna');
  expect(anna.state).toBe('waiting');
  await ama.ask('POST', `/people/${anna.id}/admit`);
  await phoneIsOpen(page);

  await door('locked');
  const late = await (await browser.newContext(PHONE)).newPage();
  await late.goto(board.links.participant);
  await expect(late.getByText('The door of this board is closed')).toBeVisible();
  await late.getByRole('button', { name: 'Join without a name' }).tap();
  await expect(late.getByRole('alert')).toContainText('closed the door');

  await ama.ask('POST', '/workshop/close');
  await expect(page.getByText('The workshop is over. Thank you for taking part.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toHaveCount(0);
  await ama.ask('DELETE', `/people/${anna.id}`);
  await expect(page.getByRole('alert')).toContainText('taken you off this board');
});

test('who looks on is told so, and is offered neither form nor hand', async ({
  browser,
  server,
}) => {
  const board = await makeMapBoard(server);
  const page = await (await browser.newContext(PHONE)).newPage();
  await page.goto(board.links.viewer);
  await page.getByRole('textbox', { name: 'Your name' }).fill('Vera');
  await page.getByRole('button', { name: 'Join the board' }).tap();
  await expect(page.locator('.tl-canvas')).toBeVisible();
  await page.goto(`/board/${board.id}/note`);
  await phoneIsOpen(page);
  await expect(page.getByText('You are looking on')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Raise your hand' })).toHaveCount(0);
});

test('outline and board are a tap away, and so is the way back to the form, with what was begun in it', async ({
  browser,
  server,
}) => {
  const board = await makeMapBoard(server);
  const page = await joinOnPhone(browser, board.links.participant, 'Anna');
  const note = page.getByRole('textbox', { name: 'Your note' });
  await note.fill('Nobody asks');
  await page.getByRole('link', { name: 'As a table and lists' }).tap();
  await outlineIsOpen(page);
  await page.getByRole('link', { name: 'Short form' }).tap();
  await phoneIsOpen(page);
  await expect(note).toHaveValue('Nobody asks');
  await page.getByRole('link', { name: 'The whole board' }).tap();
  await boardIsOpen(page);
  await page.getByRole('link', { name: 'Short form' }).tap();
  await phoneIsOpen(page);
});

test('a server that is restarted is waited for, and what was begun and sent meanwhile is there', async ({
  browser,
  ownServer,
  faults,
}) => {
  faults.expect(LOST_LINE, /status of 503/);
  const board = await makeMapBoard(ownServer);
  const ama = await attend(ownServer, board, 'facilitator', 'Ama');
  await startStage(ama, { name: 'Share round' });
  const page = await joinOnPhone(browser, board.links.participant, 'Anna');
  await expect(page.getByRole('heading', { name: 'Share round' })).toBeVisible();
  await ownServer.stop();
  await expect(page.getByText('No connection.')).toBeVisible();
  await sendNote(page, 'While it was down');
  await page.getByRole('textbox', { name: 'Your note' }).fill('Half a thou');
  await ownServer.restart();
  await expect(page.getByText('No connection.')).toHaveCount(0, { timeout: 30_000 });
  const mine = page.getByRole('listitem').filter({ hasText: 'While it was down' });
  await expect(mine).not.toContainText('Waiting', { timeout: 30_000 });
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Your note' })).toHaveValue('Half a thou');
});
