import { boardIsOpen, makeBoard } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { PHONE, phoneIsOpen } from '../support/phone.ts';

const REFUSED = /status of 4\d\d/;

test('a facilitator makes a board, shows its code, and someone types it on a phone and is in', async ({
  browser,
  page,
}) => {
  await page.goto('/');
  await expect(page.getByText('None yet. A board you start here')).toBeVisible();
  await page.getByRole('textbox', { name: 'What is the board about?' }).fill('Workforce wellbeing');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Fatima');
  await page.getByRole('button', { name: 'Create the board' }).click();

  const share = page.getByRole('dialog', { name: /Invite people/ });
  await expect(share).toBeVisible();
  for (const role of ['participant', 'scribe', 'viewer', 'facilitator']) {
    await expect(share.getByText(new RegExp(`^${role} link$`, 'i'))).toBeVisible();
  }
  await share.getByRole('button', { name: 'Show to the room' }).click();
  const room = page.getByRole('dialog', { name: 'Join this board' });
  const code = /[FHKMRWXY234679]{3}.[FHKMRWXY234679]{3}/.exec(
    (await room.innerText()).replaceAll('\n', ' '),
  )?.[0];
  expect(code).toBeDefined();
  const qr = await room.getByRole('img', { name: /QR code/ }).boundingBox();
  expect(qr?.height).toBeGreaterThan(300);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await boardIsOpen(page);
  await expect(page.getByRole('heading', { name: 'Workforce wellbeing' })).toBeVisible();

  const phone = await browser.newContext(PHONE);
  const participant = await phone.newPage();
  await participant.goto('/');
  // As people type codes: small letters, a space for the dash.
  const typed = code?.toLowerCase().replace(/[^a-z0-9]/g, ' ') ?? '';
  await participant.getByRole('textbox', { name: 'Code from the facilitator' }).fill(typed);
  await participant.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(participant.getByText('Workforce wellbeing')).toBeVisible();
  await expect(participant.getByText('are kept on this server with the board')).toBeVisible();
  expect(participant.url()).not.toContain(code);
  await participant.getByRole('textbox', { name: 'Your name' }).fill('Peter');
  await participant.keyboard.press('Enter');
  await phoneIsOpen(participant);
  await expect(page.getByRole('button', { name: '2 people here' })).toBeVisible();
  await participant.getByRole('link', { name: 'The whole board' }).tap();
  await boardIsOpen(participant);

  // The line that says whether work is safe is never hidden, and nothing runs over the edge.
  await expect(participant.locator('[data-saved="saved"]')).toBeVisible();
  const width = await participant.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);

  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Workforce wellbeing' })).toBeVisible();
  // The name is remembered.
  await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Fatima');
});

test('a link that was renewed, a wrong link and an unknown code each say so and what to do', async ({
  page,
  server,
  faults,
}) => {
  faults.expect(REFUSED);
  const board = await makeBoard(server);
  const renewed = await fetch(`${server.origin}/api/boards/${board.id}/links/participant`, {
    method: 'POST',
    headers: { Cookie: board.cookie, Origin: server.origin },
  });
  expect(renewed.status).toBe(200);
  const { links, code } = await renewed.json();
  expect(code).not.toBe(board.code);

  await page.goto(board.links.participant);
  await expect(page.getByRole('alert')).toContainText(/new/i);
  await page.goto('/join#nonsense');
  await expect(page.getByRole('alert')).toBeVisible();

  await page.goto('/');
  await page.getByRole('textbox', { name: 'Code from the facilitator' }).fill('not a code');
  await page.keyboard.press('Enter');
  await expect(page.getByText('That is not a Gapboard code.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Code from the facilitator' }).fill(board.code);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();

  await page.goto(links.participant);
  await expect(page.getByRole('button', { name: 'Join the board' })).toBeVisible();
});

test('a name that is empty or too long is refused in words, and what was typed stays', async ({
  page,
  server,
}) => {
  const board = await makeBoard(server);
  await page.goto(board.links.participant);
  const name = page.getByRole('textbox', { name: 'Your name' });
  await name.fill('   ');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Please type the name others will see.')).toBeVisible();
  await name.fill('x'.repeat(81));
  await page.keyboard.press('Enter');
  await expect(page.getByText('A name can have at most 80 characters; this has 81.')).toBeVisible();
  await expect(name).toHaveValue('x'.repeat(81));
});

test('a board nobody has made, and one this browser has not joined, say so and show a way on', async ({
  page,
  server,
  faults,
}) => {
  faults.expect(REFUSED);
  const board = await makeBoard(server);
  await page.goto(`/board/${board.id}`);
  await expect(page.getByText('You have not joined this board in this browser')).toBeVisible();
  await page.goto('/board/nosuchboardnosuchboar');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('link', { name: 'Join with a code' }).click();
  await expect(page.getByRole('textbox', { name: 'Code from the facilitator' })).toBeVisible();
});

test('with the keyboard alone a facilitator makes a board, shares it and keeps a version', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('textbox', { name: 'What is the board about?' }).focus();
  await page.keyboard.type('Keyboard only');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Kay');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /Invite people/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await boardIsOpen(page);
  const versions = page.getByRole('button', { name: 'Versions' });
  await versions.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Versions of this board' });
  await panel.getByRole('textbox').focus();
  await page.keyboard.type('By keyboard');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('“By keyboard” is kept.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(versions).toBeFocused();
  await page.keyboard.press('Enter');
  await panel.getByRole('link', { name: /^Look: By keyboard/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/history/);
});
