import type { Browser, Page } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { boardIsOpen, join, makeBoard, records, saved, writeNote } from '../support/board.ts';
import { expect, type Gapboard, test } from '../support/fixtures.ts';
import { LOST_LINE } from '../support/lostLine.ts';
import { joinOutline } from '../support/outline.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
/** Asked again and again by whoever waits, and answered so to whoever may not come. */
const TURNED_AWAY = /status of 403 .*\/api\//;

/** The panel of who is here, opened if it is not. */
async function people(page: Page) {
  const panel = page.getByRole('dialog', { name: 'Who is here' });
  if (!(await panel.isVisible())) {
    await page.getByRole('button', { name: /(person|people) here$/ }).click();
  }
  await expect(panel.getByText(/\d here/).first()).toBeVisible();
  return panel;
}

async function setDoor(page: Page, door: 'Open' | 'Lobby' | 'Locked'): Promise<void> {
  const panel = await people(page);
  await panel.getByRole('button', { name: /^Door and settings/ }).click();
  await panel.getByRole('radio', { name: door }).check();
  await expect(panel.getByText('Saved.')).toBeVisible();
  await panel.getByRole('button', { name: 'Back to the list' }).click();
}

/** Somebody with a browser of their own gives a name on the way in, wherever that leads. */
async function knock(browser: Browser, link: string, name: string, options = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(link);
  await page.getByRole('textbox', { name: 'name' }).fill(name);
  await page.keyboard.press('Enter');
  return page;
}

async function withFay(browser: Browser, server: Gapboard, options = {}) {
  const board = await makeBoard(server);
  const fay = await join(browser, board.links.facilitator, 'Fay', options);
  return { board, fay };
}

test('who comes to a lobby waits until a facilitator, who is told, lets them in or turns them away', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(TURNED_AWAY);
  const { board, fay } = await withFay(browser, server);
  await setDoor(fay, 'Lobby');
  await fay.keyboard.press('Escape');
  const [ben, cy] = [
    await knock(browser, board.links.participant, 'Ben'),
    await knock(browser, board.links.participant, 'Cy'),
  ];
  for (const page of [ben, cy]) {
    await expect(page.getByRole('heading', { name: 'You are in the lobby' })).toBeVisible();
  }
  expect(await violations(ben)).toEqual([]);
  await expect(fay.getByRole('status').getByText('2 people wait in the lobby.')).toBeAttached();
  const panel = await people(fay);
  const dee = await knock(browser, board.links.participant, 'Dee', PHONE);
  await expect(dee.getByRole('heading', { name: 'You are in the lobby' })).toBeVisible();
  await panel.getByRole('button', { name: 'Let in Dee' }).click();
  await expect(dee.getByRole('heading', { name: 'You are in the lobby' })).toHaveCount(0);
  await panel.getByRole('button', { name: 'Let in Ben' }).click();
  await expect(panel.getByText('Ben is in.')).toBeVisible();
  await boardIsOpen(ben);
  await panel.getByRole('button', { name: 'Turn away Cy' }).click();
  await expect(cy.getByText('A facilitator has not let you in.')).toBeVisible();
  await expect(panel.getByRole('heading', { name: /^In the lobby/ })).toHaveCount(0);
  await expect(fay.getByRole('status').getByText(/the lobby/)).toHaveCount(0);

  // Whoever has been in comes in again, and a mistake can be put right.
  await ben.reload();
  await boardIsOpen(ben);
  await panel.getByText('Taken off or turned away (1)').click();
  await panel.getByRole('button', { name: 'Let in again Cy' }).click();
  await cy.getByRole('button', { name: 'Try again' }).click();
  await boardIsOpen(cy);
});

test('a facilitator in the outline is told who waits as well, lets them in by keyboard, and sees who is here', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(TURNED_AWAY);
  const { board, fay } = await withFay(browser, server);
  await setDoor(fay, 'Lobby');
  const cara = await joinOutline(browser, board.links.facilitator, 'Cara');
  const ben = await knock(browser, board.links.participant, 'Ben');
  await expect(ben.getByRole('heading', { name: 'You are in the lobby' })).toBeVisible();
  await expect(cara.getByRole('status').getByText('1 person waits in the lobby.')).toBeAttached();
  const opener = cara.getByRole('button', { name: '2 people here' });
  await opener.press('Enter');
  const panel = cara.getByRole('dialog', { name: 'Who is here' });
  await panel.getByRole('button', { name: 'Let in Ben' }).press('Enter');
  await boardIsOpen(ben);
  await expect(panel.getByRole('heading', { name: /^In the lobby/ })).toHaveCount(0);
  await expect(panel.getByText(/^3 here/)).toBeVisible();
  await expect(panel.getByRole('button', { name: /^Follow/ })).toHaveCount(0);
  expect(await violations(cara)).toEqual([]);
  await panel.press('Escape');
  await expect(cara.getByRole('button', { name: '3 people here' })).toBeFocused();
});

test('nobody new comes in by a locked door, and they are told so', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(TURNED_AWAY);
  const { board, fay } = await withFay(browser, server);
  const ben = await join(browser, board.links.participant, 'Ben');
  await setDoor(fay, 'Locked');
  const eve = await knock(browser, board.links.participant, 'Eve');
  await expect(eve.getByText(/closed the door|door .* locked/i).first()).toBeVisible();
  await ben.reload();
  await boardIsOpen(ben);
  const panel = await people(fay);
  await expect(panel.getByRole('listitem').filter({ hasText: 'Eve' })).toHaveCount(0);
  await expect(panel.getByRole('button', { name: /^Door and settings.*Locked/ })).toBeVisible();
});

test('a name that is a script is text everywhere, and a new one is everywhere at once', async ({
  browser,
  server,
}) => {
  const script = '<img src=x onerror="window.hacked = 1">';
  const { board, fay } = await withFay(browser, server);
  const ben = await join(browser, board.links.participant, script);
  const pat = await joinOutline(browser, board.links.participant, 'Pat');
  const panel = await people(fay);
  await expect(panel.getByText(script)).toBeVisible();
  for (const page of [fay, ben, pat]) {
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  }

  await panel.getByRole('button', { name: `Change ${script}` }).click();
  await panel.getByRole('textbox', { name: 'Name' }).fill('Ben');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByText('Ben is saved.')).toBeVisible();
  await expect(panel.getByText(script)).toHaveCount(0);
  // To themselves too, without anything being loaded again.
  await ben.getByRole('button', { name: /people here$/ }).click();
  await expect(ben.getByRole('dialog', { name: 'Who is here' }).getByText('Ben')).toBeVisible();
  await pat
    .getByRole('button', { name: /people/i })
    .first()
    .click();
  const listed = pat.getByRole('dialog', { name: 'Who is here' });
  await expect(listed.getByText('Ben')).toBeVisible();
  for (const page of [fay, ben, pat]) await expect(page.getByText(script)).toHaveCount(0);
});

test('a new role takes effect at once: a participant becomes a facilitator, and a viewer', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(LOST_LINE);
  const { board, fay } = await withFay(browser, server);
  const ben = await join(browser, board.links.participant, 'Ben');
  const pat = await joinOutline(browser, board.links.participant, 'Pat');
  const panel = await people(fay);
  const give = async (name: string, role: string): Promise<void> => {
    await panel.getByRole('button', { name: `Change ${name}` }).click();
    await panel.getByRole('combobox', { name: 'Role' }).selectOption({ label: role });
    await panel.getByRole('button', { name: 'Save' }).click();
    await expect(panel.getByText(`${name} is saved.`)).toBeVisible();
  };
  await expect(ben.getByRole('button', { name: 'Share' })).toHaveCount(0);
  await give('Ben', 'Facilitator');
  await expect(ben.getByRole('button', { name: 'Share' })).toBeVisible();
  await boardIsOpen(ben);
  await give('Ben', 'Viewer');
  await expect(ben.getByRole('button', { name: 'Share' })).toHaveCount(0);
  await expect(ben.getByText('You are looking on')).toBeVisible();
  await give('Pat', 'Viewer');
  await expect(pat.getByText('You are looking on')).toBeVisible();
});

test('who is taken off sees the board close, and why; what they wrote stays, and their link opens nothing', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(TURNED_AWAY);
  faults.expect(LOST_LINE);
  const { board, fay } = await withFay(browser, server);
  const ben = await join(browser, board.links.participant, 'Ben');
  await writeNote(ben, { x: 400, y: 300 }, 'Nobody asks those who left');
  await saved(ben);
  const panel = await people(fay);
  await panel.getByRole('button', { name: 'Change Ben' }).click();
  await panel.getByRole('button', { name: 'Take off the board' }).click();
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await panel.getByRole('button', { name: 'Take off the board' }).click();
  await panel.getByRole('button', { name: 'Yes, take off' }).click();
  await expect(panel.getByText('Ben has been taken off the board.')).toBeVisible();
  await expect(ben.getByText('A facilitator has taken you off this board.')).toBeVisible();
  await ben.goto(board.links.participant);
  await expect(ben.getByText('A facilitator has taken you off this board.')).toBeVisible();
  await ben.goto(`${server.origin}/board/${board.id}/outline`);
  await expect(ben.getByText('A facilitator has taken you off this board.')).toBeVisible();
  await expect(fay.getByRole('button', { name: '1 person here' })).toBeVisible();
  expect(JSON.stringify(await records(fay))).toContain('Nobody asks those who left');
});

test('the last facilitator cannot be made anything else, and is told why', async ({
  browser,
  ownServer: server,
  faults,
}) => {
  faults.expect(/status of 409/);
  const { fay } = await withFay(browser, server);
  const panel = await people(fay);
  // The board's maker is one too, on another device.
  await panel.getByRole('button', { name: 'Change Maker' }).click();
  await panel.getByRole('button', { name: 'Take off the board' }).click();
  await panel.getByRole('button', { name: 'Yes, take off' }).click();
  await expect(panel.getByText('Maker has been taken off the board.')).toBeVisible();
  await panel.getByRole('button', { name: 'Change Fay' }).click();
  await expect(panel.getByRole('button', { name: 'Take off the board' })).toHaveCount(0);
  await panel.getByRole('combobox', { name: 'Role' }).selectOption({ label: 'Viewer' });
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByRole('alert')).toContainText('this is its only one');
  await expect(fay.getByRole('button', { name: 'Share' })).toBeVisible();
});

test('two people of one name are told apart; who is where, and what they are, is said', async ({
  browser,
  server,
}) => {
  const { board, fay } = await withFay(browser, server);
  await join(browser, board.links.participant, 'Sam');
  const other = await join(browser, board.links.participant, 'Sam', {
    userAgent: 'Mozilla/5.0 (Linux; Android 9) Mobile Safari/537.36',
  });
  const panel = await people(fay);
  const second = panel.getByRole('listitem').filter({ hasText: 'Sam (2)' });
  await expect(second).toContainText('here on a phone');
  await panel.getByRole('button', { name: 'Change Sam (2)' }).click();
  await second.getByRole('combobox', { name: 'Who they are' }).selectOption('Manager');
  await second.getByRole('combobox', { name: 'Where they are' }).selectOption('In the room');
  await second.getByRole('button', { name: 'Save' }).click();
  await expect(second).toContainText('here on a phone · In the room · Manager');
  await other.context().close();
  await expect(second).toContainText('just now · In the room · Manager', { timeout: 30_000 });
});

test('kinds of people are named by facilitators; what cannot be used is said and kept', async ({
  browser,
  server,
}) => {
  const { fay } = await withFay(browser, server);
  const panel = await people(fay);
  await panel.getByRole('button', { name: /^Door and settings/ }).click();
  const kinds = panel.getByRole('textbox', { name: 'Kinds of people' });
  await kinds.fill('Teacher\nParent\nteacher');
  await panel.getByRole('button', { name: 'Save kinds' }).click();
  await expect(panel.getByText('“teacher” is there twice.')).toBeVisible();
  await expect(kinds).toHaveValue('Teacher\nParent\nteacher');
  await expect(kinds).toBeFocused();
  await kinds.fill('Teacher\n\n Parent ');
  await panel.getByRole('button', { name: 'Save kinds' }).click();
  await expect(panel.getByText('Saved.')).toBeVisible();
  await expect(kinds).toHaveValue('Teacher\nParent');
  await panel.getByRole('checkbox', { name: /without a name/ }).uncheck();
  await expect(panel.getByText('Saved.')).toBeVisible();
  await panel.getByRole('button', { name: 'Back to the list' }).click();
  await panel.getByRole('button', { name: 'Change Fay' }).click();
  const kind = panel.getByRole('combobox', { name: 'Who they are' });
  await expect(kind.getByRole('option')).toHaveText(['Not said', 'Teacher', 'Parent']);
});

test('the panel is worked by keyboard alone, and gives the focus back', async ({
  browser,
  server,
}) => {
  const { board, fay } = await withFay(browser, server);
  await join(browser, board.links.participant, 'Ben');
  const opener = fay.getByRole('button', { name: '2 people here' });
  await opener.focus();
  await fay.keyboard.press('Enter');
  const panel = fay.getByRole('dialog', { name: 'Who is here' });
  await expect(panel).toBeFocused();
  const change = panel.getByRole('button', { name: 'Change Ben' });
  await change.focus();
  await fay.keyboard.press('Enter');
  await expect(panel.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await fay.keyboard.press('Shift+Tab');
  await expect(change).toBeFocused();
  await fay.keyboard.press('Tab');
  await fay.keyboard.press('Control+a');
  await fay.keyboard.type('Benedikt');
  await fay.keyboard.press('Enter');
  await expect(panel.getByText('Benedikt is saved.')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Change Benedikt' })).toBeFocused();
  await fay.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(fay.getByRole('button', { name: '2 people here' })).toBeFocused();
});

for (const [look, options] of [
  ['phone', PHONE],
  ['laptop', { viewport: { width: 1366, height: 768 } }],
  ['dark', { viewport: { width: 1366, height: 768 }, colorScheme: 'dark' as const }],
] as const) {
  test(`who is here keeps nobody out (${look})`, async ({ browser, server, faults }) => {
    faults.expect(TURNED_AWAY);
    const { board, fay } = await withFay(browser, server, options);
    const shot = async (name: string): Promise<void> => {
      const folder = process.env['GAPBOARD_SHOTS'];
      if (folder) await fay.screenshot({ path: `${folder}/${look}-${name}.png` });
    };
    await join(browser, board.links.scribe, 'Sue');
    await join(browser, board.links.participant, 'Bartholomew Featherstonehaugh-Cholmondeley');
    await setDoor(fay, 'Lobby');
    const waiting = await knock(browser, board.links.participant, 'Zoë', options);
    await expect(waiting.getByRole('heading', { name: 'You are in the lobby' })).toBeVisible();
    await knock(browser, board.links.viewer, 'Cy');
    const panel = await people(fay);
    await expect(panel.getByRole('button', { name: 'Let in Cy' })).toBeVisible();
    expect(await violations(fay, '[role=dialog]'), 'list').toEqual([]);
    await shot('list');
    await panel.getByRole('button', { name: /^Change Bartholomew/ }).click();
    expect(await violations(fay, '[role=dialog]'), 'change').toEqual([]);
    await panel.getByRole('button', { name: 'Take off the board' }).scrollIntoViewIfNeeded();
    await shot('change');
    await panel.getByRole('button', { name: 'Take off the board' }).click();
    expect(await violations(fay, '[role=dialog]'), 'remove').toEqual([]);
    await shot('remove');
    await panel.getByRole('button', { name: 'Cancel' }).click();
    await panel.getByRole('button', { name: /^Door and settings/ }).click();
    expect(await violations(fay, '[role=dialog]'), 'settings').toEqual([]);
    await shot('settings');
    await fay.keyboard.press('Escape');
    await shot('badge');
    const folder = process.env['GAPBOARD_SHOTS'];
    if (folder) await waiting.screenshot({ path: `${folder}/${look}-lobby.png` });
    // Nothing sticks out of a phone's screen.
    expect(await fay.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      options.viewport.width,
    );
  });
}
