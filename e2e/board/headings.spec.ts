import type { Page } from '@playwright/test';
import { join, saved } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import {
  cell,
  heading,
  lookAt,
  makeMapBoard,
  middleOf,
  noteIn,
  noteSaying,
  notesThere,
} from '../support/map.ts';

test('a facilitator renames, adds, moves and removes headings; what lies under one that goes waits in the tray', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const [fay, ben] = await Promise.all([
    join(browser, links.facilitator, 'Fay'),
    join(browser, links.participant, 'Ben'),
  ]);
  await noteIn(ben, await lookAt(ben, 'Supervision', 'Safety'), 'gap', 'Nobody has asked');
  await expect(noteSaying(fay, 'Nobody')).toBeAttached();
  await lookAt(fay, 'Supervision', 'Safety');

  await heading(fay, 'Supervision').click();
  await fay.getByRole('button', { name: 'Rename' }).click();
  await fay.getByLabel('Name').fill('Reflective supervision');
  await fay.getByRole('button', { name: 'Save' }).click();
  await expect(heading(ben, 'Reflective supervision')).toBeAttached();

  await fay.getByRole('button', { name: 'Add a theme below' }).click();
  await fay.getByLabel('Name').fill('Peer supervision');
  await fay.getByRole('button', { name: 'Save' }).click();
  await expect(heading(ben, 'Peer supervision')).toBeAttached();
  await fay.getByRole('button', { name: 'Move up' }).click();
  const above = async (): Promise<boolean> => {
    const [peer, other] = await Promise.all(
      ['Peer supervision', 'Reflective supervision'].map((label) =>
        heading(ben, label).boundingBox(),
      ),
    );
    return (peer?.y ?? 0) < (other?.y ?? 0);
  };
  await expect.poll(above).toBe(true);

  await fay.getByRole('button', { name: 'Close' }).click();
  await heading(fay, 'Reflective supervision').click();
  await fay.getByRole('button', { name: 'Remove' }).click();
  await expect(fay.getByText(/nothing is lost/)).toBeVisible();
  await fay.getByRole('button', { name: 'Remove' }).click();
  await expect(heading(ben, 'Reflective supervision')).toHaveCount(0);
  await ben.evaluate(() => void window.gapboard?.editor.zoomToFit({ immediate: true }));
  const tray = ben.locator('[data-tray]');
  await expect
    .poll(async () => {
      const [box, note] = await Promise.all([
        tray.boundingBox(),
        noteSaying(ben, 'Nobody').boundingBox(),
      ]);
      return (note?.y ?? 0) > (box?.y ?? Number.MAX_SAFE_INTEGER);
    })
    .toBe(true);

  await fay.keyboard.press('Control+z');
  await expect(heading(ben, 'Reflective supervision')).toBeAttached();
  expect((await notesThere(ben))[0]?.cell).toBe('Reflective supervision × Safety');
  await expect(await cell(ben, 'Reflective supervision', 'Safety')).toContainText('1 gap');
});

test('a heading’s tools go when something else is pressed, and one that is not named is not added', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const fay = await join(browser, links.facilitator, 'Fay');
  await lookAt(fay, 'Supervision', 'Safety');
  await noteIn(fay, await cell(fay, 'Supervision', 'Care entry'), 'gap', 'Nobody has asked');
  const tools = fay.getByRole('toolbar', { name: '“Supervision”' });
  await heading(fay, 'Supervision').click();
  await expect(tools).toBeVisible();
  const note = await noteSaying(fay, 'Nobody').boundingBox();
  await fay.mouse.click((note?.x ?? 0) + 100, (note?.y ?? 0) + 8);
  await expect(tools).toHaveCount(0);

  await heading(fay, 'Supervision').click();
  await fay.getByRole('button', { name: 'Add a theme below' }).click();
  await expect(heading(fay, 'New theme')).toBeAttached();
  await fay.keyboard.press('Escape');
  await expect(heading(fay, 'New theme')).toHaveCount(0);

  // A group has no cells of its own: what is in them is not sent to the tray unasked.
  await heading(fay, 'Supervision').click();
  await fay.getByRole('button', { name: 'Add a theme inside' }).click();
  await expect(fay.getByText(/What is in them \(1\) goes to “Not placed yet”/)).toBeVisible();
  await fay.keyboard.press('Escape');
  await expect(tools.getByRole('button', { name: 'Rename' })).toBeFocused();
  await fay.keyboard.press('Escape');
  await expect(tools).toHaveCount(0);
  expect((await notesThere(fay))[0]?.cell).toBe('Supervision × Care entry');
});

test('what is written of a heading is kept whatever is pressed next, and so is what another wrote meanwhile', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const [fay, flo] = await Promise.all([
    join(browser, links.facilitator, 'Fay'),
    join(browser, links.facilitator, 'Flo'),
  ]);
  for (const page of [fay, flo]) {
    await lookAt(page, 'Supervision', 'Safety');
    await heading(page, 'Supervision').click();
    await page.getByRole('button', { name: 'Rename' }).click();
  }
  await fay.getByLabel('Name').fill('Reflective supervision');
  await flo.getByLabel('What it means').fill('Time to think together');
  await flo.getByRole('button', { name: 'Save' }).click();
  await expect(heading(fay, 'Supervision')).toHaveAttribute('title', 'Time to think together');
  const { x, y } = await middleOf(await cell(fay, 'Risk assessment tools', 'Care entry'));
  await fay.mouse.click(x, y);
  await expect(fay.getByLabel('Name')).toHaveCount(0);
  const renamed = heading(flo, 'Reflective supervision');
  await expect(renamed).toHaveAttribute('title', 'Time to think together');

  // One that was added and has got no name goes again.
  await heading(fay, 'Reflective supervision').click();
  await fay.getByRole('button', { name: 'Add a theme below' }).click();
  await expect(heading(flo, 'New theme')).toBeAttached();
  await fay.mouse.click(x, y);
  await expect(heading(flo, 'New theme')).toHaveCount(0);
  await expect(renamed).toBeAttached();
});

test('a map whose themes have all gone gets a new first one, from a facilitator', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const [fay, ben] = await Promise.all([
    join(browser, links.facilitator, 'Fay'),
    join(browser, links.participant, 'Ben'),
  ]);
  await fay.evaluate(() => {
    const store = window.gapboard?.editor.store;
    const all: object[] = store?.allRecords() ?? [];
    const themes = all.filter((record) => Reflect.get(record, 'axis') === 'theme');
    store?.remove(themes.map((record) => Reflect.get(record, 'id')));
  });
  const first = (page: Page) => page.getByRole('button', { name: 'Add a theme', exact: true });
  await expect(fay.locator('[data-cell]')).toHaveCount(0);
  await expect(ben.locator('[data-cell]')).toHaveCount(0);
  await expect(first(ben)).toHaveCount(0);
  await fay.getByRole('button', { name: 'Where are the gaps?' }).click();
  await expect(fay.getByText('This map has no themes or no outcomes yet.')).toBeVisible();
  await fay.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
  await first(fay).click();
  await fay.getByLabel('Name').fill('Kinship care');
  await fay.getByRole('button', { name: 'Save' }).click();
  await expect(first(fay)).toHaveCount(0);
  await expect(await cell(ben, 'Kinship care', 'Safety')).toBeVisible();
});

test('a participant has no hand on the headings, and a map that is deleted leaves its notes on the page', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const [fay, ben] = await Promise.all([
    join(browser, links.facilitator, 'Fay'),
    join(browser, links.participant, 'Ben'),
  ]);
  await noteIn(ben, await lookAt(ben, 'Supervision', 'Safety'), 'gap', 'Nobody has asked');
  await saved(ben);
  await heading(ben, 'Supervision').click();
  await expect(ben.getByRole('button', { name: 'Rename' })).toHaveCount(0);

  await expect(noteSaying(fay, 'Nobody')).toBeAttached();
  await fay.evaluate(() => {
    const editor = window.gapboard?.editor;
    const map = editor?.getCurrentPageShapes().find(({ type }) => type === 'evidence-map');
    if (map) editor?.deleteShapes([map.id]);
  });
  await expect(ben.locator('[data-heading]')).toHaveCount(0);
  await expect(noteSaying(ben, 'Nobody')).toBeAttached();
  expect((await notesThere(ben)).map(({ text }) => text)).toEqual(['Nobody has asked']);
});
