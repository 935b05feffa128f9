import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { boardIsOpen, join } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { LOST_LINE } from '../support/lostLine.ts';
import { lookAt, makeMapBoard, noteIn, notesThere, openMapPanel } from '../support/map.ts';
import { addHere, joinOutline } from '../support/outline.ts';

const TESTING = path.resolve(import.meta.dirname, '../../packages/evidence/src/testing');
const STUDIES = path.join(TESTING, 'studies.ris');
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

async function show(page: Page, view: 'Bubbles' | 'Heat'): Promise<void> {
  await page.getByRole('radiogroup', { name: 'Show the map as' }).getByText(view).click();
}

function viewed(page: Page, theme: string, outcome: string) {
  return page.getByRole('button', { name: new RegExp(`› ${theme}; .*› ${outcome}$`) });
}

test('a workshop: a map from a template, studies brought in, gaps from a laptop and a phone at once, seen by the room', async ({
  browser,
  server,
}) => {
  // The facilitator makes the board on the start page; the four themes are what it offers first.
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const fay = await context.newPage();
  await fay.goto(server.origin);
  await fay.getByRole('textbox', { name: 'about' }).fill('Gaps in the North East');
  await fay.getByRole('textbox', { name: 'name' }).fill('Fay');
  await fay.getByRole('button', { name: 'Create the board' }).click();
  await boardIsOpen(fay);
  const board = /board\/([\w-]+)/.exec(fay.url())?.[1];
  const { links } = await (
    await fay.request.get(`${server.origin}/api/boards/${board}/links`)
  ).json();
  await fay.keyboard.press('Escape');

  await openMapPanel(fay, 'Bring in studies');
  await fay.locator('input[type=file]').setInputFiles(STUDIES);
  await expect(fay.getByRole('heading', { name: 'Would be added: 48 studies' })).toBeVisible();
  await fay.getByRole('button', { name: 'Add to the board' }).click();
  await expect(fay.getByText('Added: 48 studies')).toBeVisible();
  await fay.getByRole('button', { name: 'To the board' }).click();
  await expect(fay.locator('[data-in="tray"]')).toHaveCount(48);
  await expect(fay.locator('[data-in="tray"]').first()).toBeInViewport();

  // A laptop and a phone put gaps down in the same moment.
  const invited: string = links.participant;
  const [ben, pat] = await Promise.all([
    join(browser, invited, 'Ben'),
    joinOutline(browser, invited, 'Pat', PHONE),
  ]);
  const place = await lookAt(ben, 'Supervision', 'Retention');
  await pat.getByRole('button', { name: /^Supervision \d/ }).click();
  await pat.getByRole('button', { name: /^Retention / }).click();
  await Promise.all([
    noteIn(ben, place, 'gap', 'Nobody asks those who left'),
    addHere(pat, 'Gap', 'Nothing from small towns'),
  ]);
  for (const page of [fay, ben]) {
    await expect
      .poll(async () => (await notesThere(page)).map(({ text, cell }) => `${text}: ${cell}`))
      .toEqual([
        'Nobody asks those who left: Supervision × Retention',
        'Nothing from small towns: Supervision × Retention',
      ]);
  }
  await expect(pat.getByText('Nobody asks those who left').first()).toBeVisible();

  // Everyone sees it.
  for (const page of [fay, ben]) {
    await show(page, 'Heat');
    await expect(viewed(page, 'Supervision', 'Retention')).toContainText('2');
    await show(page, 'Bubbles');
    await expect(viewed(page, 'Supervision', 'Retention')).toHaveAccessibleName(/2 gaps/);
  }
});

test('what cannot be brought in is refused in words, and nothing is half added', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(/status of 400 .*\/import/);
  const { links } = await makeMapBoard(server);
  const fay = await join(browser, links.facilitator, 'Fay');
  await openMapPanel(fay, 'Bring in studies');
  const input = fay.locator('input[type=file]');
  const refused = fay.getByRole('dialog').getByRole('alert');
  const half = JSON.stringify({ CodeSets: [], References: [{ Title: 'A study' }] }).slice(0, 40);
  const many = Array.from({ length: 20_000 }, (_, n) => `TY  - JOUR\nTI  - Study ${n}\nER  - \n`);
  for (const [name, content, says] of [
    ['half.json', half, /Nothing was added/],
    ['many.ris', many.join(''), /20,000/],
    ['picture.ris', '\u0089PNG\r\n\u001a\n', /Nothing was added/],
    ['board.tldr', '{"tldrawFileFormatVersion":99,"schema":{},"records":[]}', /Nothing was added/],
    ['named.ris', 'TY  - JOUR\nTI  - Her NHS number is 943 476 5919\nER  - \n', /not sent/],
  ] as const) {
    await input.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
    await expect(refused, name).toContainText(says);
    await expect(fay.getByRole('button', { name: 'Add to the board' })).toHaveCount(0);
  }
  // What is only odd comes in as it is.
  const odd =
    'TY  - JOUR\nTI  - <script>alert(1)</script> & =1+1\nAU  - O\u2019Brien, Zo\u00eb\nER  - \n';
  await input.setInputFiles({ name: 'odd.ris', mimeType: 'text/plain', buffer: Buffer.from(odd) });
  await fay.getByRole('button', { name: 'Add to the board' }).click();
  await fay.getByRole('button', { name: 'To the board' }).click();
  await expect(fay.locator('[data-in="tray"]')).toContainText('<script>alert(1)</script> & =1+1');
});

test('what is said of a file is kept while it is read anew, and only what was asked last is previewed', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(/status of 4\d\d .*\/import/);
  const { links } = await makeMapBoard(server);
  const fay = await join(browser, links.facilitator, 'Fay');
  await fay.getByRole('button', { name: /^Map:/ }).focus();
  await fay.keyboard.press('Enter');
  const dialog = fay.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Bring in studies' }).press('Enter');
  // The button that was pressed has gone.
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();

  const input = fay.locator('input[type=file]');
  const table = { name: 'mine.csv', mimeType: 'text/csv' };
  await input.setInputFiles({ ...table, buffer: Buffer.from('what,who\nA trial,Carpenter\n') });
  await expect(input, 'the same file can be chosen again').toHaveValue('');
  const title = dialog.getByLabel('Title', { exact: true });
  await title.focus();
  await title.press('w');
  await expect(fay.getByRole('heading', { name: 'Would be added: 1 study' })).toBeVisible();
  await expect(title).toBeFocused();
  await expect(dialog.getByText('1 study is in no cell and waits in')).toBeVisible();
  // The first of two answers comes last.
  await fay.route('**/import', async (route) => {
    if ((route.request().postData() ?? '').includes('"authors"')) await route.continue();
    else await fay.waitForTimeout(1_000).then(() => route.continue());
  });
  await title.selectOption('who');
  await dialog.getByLabel('Authors').selectOption('what');
  await dialog.getByText('1 study, one by one').click();
  await expect(dialog.locator('strong')).toHaveText('Carpenter');
  await fay.waitForTimeout(1_500);
  await expect(dialog.locator('strong')).toHaveText('Carpenter');
  await expect(dialog.getByLabel('Authors')).toHaveValue('0');
  await fay.unroute('**/import');

  // A review says which of its codes are rows and columns only in what it is asked.
  const review = gunzipSync(await readFile(path.join(TESTING, 'retraction.eppi.json.gz')));
  await input.setInputFiles({ name: 'review.json', mimeType: 'text/plain', buffer: review });
  await expect(fay.getByRole('heading', { name: 'Would be added: 14 studies' })).toBeVisible();
  await dialog.getByLabel('Into which map').selectOption('A new map');
  await expect(dialog.getByRole('alert')).toContainText('no themes and outcomes');
  await dialog.getByLabel('Themes (rows)').selectOption('Comparison Sets › Language (6)');
  await dialog.getByLabel('Outcomes (columns)').selectOption('Comparison Sets › Geography (3)');
  await expect(fay.getByRole('heading', { name: /^Would be added: 14 studies, / })).toBeVisible();
  await dialog.getByRole('button', { name: 'Add to the board' }).click();
  await dialog.getByRole('button', { name: 'To the board' }).click();
  const shown = fay.getByLabel('Map', { exact: true }).locator('option:checked');
  await expect(shown, 'the views are of the map that one is sent to').toHaveText('Evidence map');
});

test('what identifies a person is named by its place, the name of the file too, and not sent', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const fay = await join(browser, links.facilitator, 'Fay');
  let sent = 0;
  fay.on('request', (request) => (sent += request.url().endsWith('/import') ? 1 : 0));
  await openMapPanel(fay, 'Bring in studies');
  const refused = fay.getByRole('dialog').getByRole('alert');
  for (const [name, content, says] of [
    ['a.csv', 'Title,Year\nOne,2019\nHer NHS number is 943 476 5919,2020\n', 'a.csv, line 3'],
    ['NHS number 943 476 5919.csv', 'Title,Year\nOne,2019\n', 'The file’s name'],
    ['b.ris', 'TY  - JOUR\nTI  - One\nPB  - NHS number 943 476 5919\nER  - \n', 'b.ris, line 1'],
    ['c.csv', 'axis,label\ntheme,NHS number 943 476 5919\noutcome,Safety\n', 'c.csv'],
  ] as const) {
    await fay
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
    await expect(refused).toContainText(`${says}: this looks like an NHS number`);
  }
  expect(sent).toBe(0);
});

test('settings of a map: what others change meanwhile stays, and what is refused is said', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const [fay, finn] = await Promise.all([
    join(browser, links.facilitator, 'Fay'),
    join(browser, links.facilitator, 'Finn'),
  ]);
  await Promise.all([openMapPanel(fay, 'Settings'), openMapPanel(finn, 'Settings')]);
  await finn.getByLabel('Title').fill('Gaps in the North');
  await finn.getByRole('button', { name: 'Save' }).click();
  await expect(fay.getByLabel('Title')).toHaveValue('Gaps in the North');
  await fay.getByRole('textbox', { name: 'Question' }).fill('Her NHS number is 943 476 5919');
  await fay.getByRole('button', { name: 'Save' }).click();
  await expect(fay.getByRole('dialog').getByRole('alert')).toContainText('may identify somebody');
  await fay.getByRole('textbox', { name: 'Question' }).fill('What do we not know?');
  await finn.getByLabel('Title').fill('Gaps in the North East');
  await finn.getByRole('button', { name: 'Save' }).click();
  await fay.getByRole('button', { name: 'Save' }).click();
  await expect(fay.getByText('Saved.', { exact: true })).toBeVisible();
  for (const page of [fay, finn]) {
    await expect(page.getByLabel('Title')).toHaveValue('Gaps in the North East');
    await expect(page.getByRole('textbox', { name: 'Question' })).toHaveValue(
      'What do we not know?',
    );
  }
});

test('a facilitator takes the map away; names go along only when asked for, a looker-on has no such choice', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const [fay, ben] = await Promise.all([
    join(browser, links.facilitator, 'Fay'),
    join(browser, links.participant, 'Benedict Quill'),
  ]);
  await noteIn(ben, await lookAt(ben, 'Supervision', 'Safety'), 'gap', 'Nobody has asked');
  await expect.poll(async () => (await notesThere(fay)).length).toBe(1);
  await openMapPanel(fay, 'Take it away');
  const download = async (name: string): Promise<string> => {
    const [file] = await Promise.all([
      fay.waitForEvent('download'),
      fay.getByRole('button', { name: `Download: ${name}` }).click(),
    ]);
    return readFile(await file.path(), 'latin1');
  };
  const plain = await download('The whole map (JSON)');
  expect(plain).toContain('Nobody has asked');
  expect(plain).not.toContain('Quill');
  await fay.getByRole('checkbox', { name: 'Names of those who wrote and rated' }).check();
  expect(await download('The whole map (JSON)')).toContain('Benedict Quill');
  expect((await download('Report (PDF)')).slice(0, 5)).toBe('%PDF-');
  const [picture] = await Promise.all([
    fay.waitForEvent('download'),
    fay.getByRole('button', { name: 'Picture of the map with its notes, SVG' }).click(),
  ]);
  const svg = await readFile(await picture.path(), 'utf8');
  expect(svg).toContain('<svg');
  expect(svg).toContain('Nobody has asked');

  await ben.getByRole('button', { name: /^Map:/ }).click();
  await expect(ben.getByRole('button', { name: /Report/ })).toBeVisible();
  await expect(ben.getByRole('checkbox')).toHaveCount(0);
});

test('of several maps the one that is looked at is taken away and brought into', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const fay = await join(browser, links.facilitator, 'Fay');
  await openMapPanel(fay, 'Bring in studies');
  await fay.getByLabel('Into which map').selectOption('A new map');
  await fay.locator('input[type=file]').setInputFiles({
    name: 'framework.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('axis,label\nrow,Homes\ncolumn,Costs\n'),
  });
  await fay.getByRole('button', { name: 'Add to the board' }).click();
  await fay.getByRole('button', { name: 'To the board' }).click();
  const chosen = (label: string) => fay.getByLabel(label).locator('option:checked');
  const views = fay.getByLabel('Map', { exact: true });
  for (const title of ['Evidence map', 'Children’s social care: four themes']) {
    await views.selectOption(title);
    await openMapPanel(fay, 'Bring in studies');
    await expect(chosen('Into which map')).toHaveText(title);
    await fay.getByRole('dialog').getByRole('button', { name: 'Back' }).click();
    await fay.getByRole('dialog').getByRole('button', { name: 'Take it away' }).click();
    await expect(chosen('Which map')).toHaveText(title);
    await fay.keyboard.press('Escape');
  }
});

test('whoever takes the map away or brings studies in without a line is told so, and can try again', async ({
  browser,
  ownServer,
  faults,
}) => {
  faults.expect(LOST_LINE);
  const { links } = await makeMapBoard(ownServer);
  const fay = await join(browser, links.facilitator, 'Fay');
  await openMapPanel(fay, 'Take it away');
  await ownServer.kill();
  const report = fay.getByRole('button', { name: 'Download: Report (PDF)' });
  await report.click();
  const said = fay.getByRole('dialog').getByRole('alert');
  await expect(said).toContainText('server cannot be reached');
  await fay.getByRole('dialog').getByRole('button', { name: 'Back' }).click();
  await fay.getByRole('dialog').getByRole('button', { name: 'Bring in studies' }).click();
  const file = { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('Title\nA study') };
  const files = fay.locator('input[type=file]');
  await files.setInputFiles(file);
  await expect(said).toContainText('Nothing was sent or added');

  await ownServer.restart();
  await files.setInputFiles(file);
  await expect(fay.getByText('Would be added: 1 study')).toBeVisible();
  await fay.getByRole('dialog').getByRole('button', { name: 'Back' }).click();
  await fay.getByRole('dialog').getByRole('button', { name: 'Take it away' }).click();
  const [taken] = await Promise.all([fay.waitForEvent('download'), report.click()]);
  expect(taken.suggestedFilename()).toBe('Gaps in the evidence.pdf');
});

test('people rate a cell without seeing each other, until the facilitator shows it', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const [fay, ben] = await Promise.all([
    join(browser, links.facilitator, 'Fay'),
    join(browser, links.participant, 'Ben'),
  ]);
  await openMapPanel(fay, 'Settings');
  await fay.getByRole('button', { name: 'Start' }).click();
  await expect(fay.getByText(/kept apart just now/)).toBeVisible();
  await fay.keyboard.press('Escape');
  const place = await lookAt(ben, 'Supervision', 'Safety');
  await place.getByRole('button').click();
  await ben.getByRole('button', { name: /Rate this cell/ }).click();
  await ben.getByRole('radio', { name: /Weak evidence/ }).check();
  await ben.getByRole('button', { name: 'Save' }).click();
  const seen = fay.locator('[data-cell]').filter({ hasText: 'Weak evidence' });
  await expect(seen).toHaveCount(0);
  await (await lookAt(fay, 'Supervision', 'Safety')).getByRole('button').click();
  await fay.getByRole('button', { name: /Rate this cell/ }).click();
  await fay.getByRole('radio', { name: /Strong evidence/ }).check();
  await fay.getByRole('button', { name: 'Save' }).click();
  await fay.keyboard.press('Escape');
  await openMapPanel(fay, 'Settings');
  await fay.getByRole('button', { name: 'Show the ratings' }).click();
  await expect(fay.getByText('Everyone’s ratings are on the map now.')).toBeVisible();
  await expect(fay.getByRole('button', { name: 'Start' })).toBeVisible();
  for (const page of [fay, ben]) {
    await expect(page.locator('[data-cell]').filter({ hasText: 'Weak evidence' })).toHaveCount(1);
    await expect(page.locator('[data-cell]').filter({ hasText: '≠' })).toHaveText(/contested/);
  }
  await show(ben, 'Bubbles');
  await expect(viewed(ben, 'Supervision', 'Safety')).toContainText('≠');
});
