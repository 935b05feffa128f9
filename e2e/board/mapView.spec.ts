import type { Locator, Page } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { join, makeBoard, records, saved, shapes } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { cell, heading, lookAt, makeMapBoard, noteIn, viewRests } from '../support/map.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

async function show(page: Page, view: 'Notes' | 'Bubbles' | 'Heat'): Promise<void> {
  await page.getByRole('radiogroup', { name: 'Show the map as' }).getByText(view).click();
  await expect(page.getByRole('radio', { name: view })).toBeChecked();
}

/** A cell of the view that covers the canvas, by its theme and its outcome. */
function viewed(page: Page, theme: string, outcome: string): Locator {
  return page.getByRole('button', { name: new RegExp(`› ${theme}; .*› ${outcome}$`) });
}

/** What it shows to the eye: its bubble's number and the numbers of its signs, or the number it is shaded by. */
function signs(place: Locator): Locator {
  return place.locator('[aria-hidden="true"]').first();
}

/** From now on, which cells of the view are drawn anew; to be asked once. */
async function changedCells(page: Page): Promise<() => Promise<string[]>> {
  const watch = await page.evaluateHandle(() => {
    const seen = new Set<string>();
    const note = (mutations: MutationRecord[]): void => {
      for (const { target } of mutations) {
        const at = (target instanceof Element ? target : target.parentElement)
          ?.closest('[data-at]')
          ?.getAttribute('data-at');
        if (typeof at === 'string') seen.add(at);
      }
    };
    const observer = new MutationObserver(note);
    const grid = document.querySelector('[role="grid"]');
    if (!grid) throw new Error('There is no table.');
    observer.observe(grid, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    return { seen, observer };
  });
  return () => watch.evaluate(({ seen }) => [...seen]);
}

function choice(page: Page, group: string, name: RegExp): Locator {
  return page.getByRole('group', { name: group, exact: true }).getByRole('checkbox', { name });
}

test('what one person puts on the canvas the other sees at once as bubbles and as heat', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const [ben, vera] = await Promise.all([
    join(browser, links.participant, 'Ben'),
    join(browser, links.viewer, 'Vera'),
  ]);
  await show(vera, 'Bubbles');
  const place = viewed(vera, 'Supervision', 'Safety');
  await expect(place).toHaveAccessibleName(/^Not discussed yet\. /);
  await expect(signs(place)).toHaveText('');

  const there = await lookAt(ben, 'Supervision', 'Safety');
  await noteIn(ben, there, 'gap', 'Nobody has asked');
  await expect(place).toHaveAccessibleName(/^Not rated yet, 1 gap\. /);
  await expect(signs(place)).toHaveText('1');
  const changed = await changedCells(vera);
  await noteIn(ben, there, 'research', 'A review of 2019');
  await expect(place).toHaveAccessibleName(/^Not rated yet, 1 research note, 1 gap\. /);
  await expect(signs(place)).toHaveText('11');
  expect(await changed(), 'no other cell is drawn anew').toEqual([
    await place.getAttribute('data-at'),
  ]);

  await show(vera, 'Heat');
  await expect(signs(place)).toHaveText('1');
  const shade = () => place.evaluate((one) => getComputedStyle(one).backgroundColor);
  const one = await shade();
  await noteIn(ben, await lookAt(ben, 'Supervision', 'Care entry'), 'gap', 'Nor here');
  await noteIn(ben, await lookAt(ben, 'Supervision', 'Care entry'), 'gap', 'Nor here again');
  await expect(signs(viewed(vera, 'Supervision', 'Care entry'))).toHaveText('2');
  // There is a cell with more by now: one gap is no longer the most.
  await expect.poll(shade).not.toBe(one);
  await vera.getByLabel('Shade by').selectOption('Research');
  await expect(signs(place)).toHaveText('1');
  await expect(signs(viewed(vera, 'Supervision', 'Care entry'))).toHaveText('0');
  await vera.getByLabel('Shade by').selectOption('Not discussed yet');
  await expect(signs(viewed(vera, 'Supervision', 'Retention'))).toHaveText('Not yet');
});

test('a filter shows what one asks for, counts it, and is taken away again', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server, 'demo');
  const page = await join(browser, links.viewer, 'Vera');
  await show(page, 'Bubbles');
  const place = viewed(page, 'Shared decision-making with families', 'Care entry');
  const research = place.getByText('2', { exact: true });
  const gaps = place.getByText('1', { exact: true });
  await expect(place).toHaveAccessibleName(/, 1 study, 1 research note, 1 gap\. /);
  await expect(research).toBeVisible();

  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await choice(page, 'Kind', /^Gap/).check();
  await expect(research).toBeHidden();
  await expect(gaps).toBeVisible();
  const line = page.getByRole('status').filter({ hasText: 'Filtered' });
  await expect(line).toHaveText(/^Filtered: \d of \d+ notes, 0 of 24 studies$/);
  const left = await line.textContent();
  await choice(page, 'Themes', /^Workforce/).check();
  await expect(line).not.toHaveText(left ?? '');
  await expect(gaps).toBeHidden();
  // What is known of the cell is not filtered away with what is in it.
  await expect(place).toHaveAccessibleName(/^Weak evidence, [^0-9]*\. /);
  await page.getByRole('complementary').getByRole('button', { name: 'Clear the filter' }).click();
  await expect(research).toBeVisible();
  await expect(line).toBeHidden();
});

test('a cell is listed beside the map, and found on the canvas', async ({ browser, server }) => {
  const { links } = await makeMapBoard(server, 'demo');
  const page = await join(browser, links.participant, 'Ben');
  await show(page, 'Bubbles');
  await viewed(page, 'Organisational-level interventions', 'Mental health and well-being').click();
  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(panel.getByRole('heading', { name: 'Research evidence (2)' })).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'Studies (2)' })).toBeVisible();
  await panel.getByText('More about this study').first().click();
  await panel.getByText('More about this study').last().click();
  const link = panel.getByRole('link', { name: /^10\./ });
  await expect(link).toHaveAttribute('href', /^https:\/\/doi\.org\/10\./);

  await panel.getByRole('button', { name: 'Show on the canvas' }).click();
  await expect(page.getByRole('radio', { name: 'Notes' })).toBeChecked();
  await expect(panel).toBeHidden();
  const there = await cell(page, 'Organisational-level interventions', 'Mental health.*');
  await viewRests(page);
  const [canvas, box] = await Promise.all([
    page.locator('.tl-canvas').boundingBox(),
    there.boundingBox(),
  ]);
  if (!canvas || !box) throw new Error('Something is not on the screen.');
  expect(box.x).toBeGreaterThanOrEqual(canvas.x);
  expect(box.x + box.width).toBeLessThanOrEqual(canvas.x + canvas.width);
  expect(box.y).toBeGreaterThanOrEqual(canvas.y);
  expect(box.y + box.height).toBeLessThanOrEqual(canvas.y + canvas.height);
});

test('what is written in a cell’s sheet outlives it; a moved note is gone after, a cell that goes is said to', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const [ben, fay] = await Promise.all([
    join(browser, links.participant, 'Ben'),
    join(browser, links.facilitator, 'Fay'),
  ]);
  await noteIn(ben, await lookAt(ben, 'Supervision', 'Safety'), 'gap', 'Nobody has asked');
  const sheet = ben.getByRole('complementary');
  const move = async (outcome: string): Promise<void> => {
    await sheet.getByRole('button', { name: /^Move/ }).click();
    await sheet.getByLabel('Outcome').selectOption(outcome);
    await sheet.getByRole('button', { name: 'Move', exact: true }).click();
    await sheet.getByRole('button', { name: 'Go there' }).click();
  };
  await show(ben, 'Bubbles');
  const place = viewed(ben, 'Supervision', 'Safety');
  await place.click();
  await sheet.getByRole('button', { name: 'Add a note here' }).click();
  await sheet.getByRole('textbox', { name: 'Your note' }).fill('Half a thought');
  await sheet.getByRole('button', { name: 'Show on the canvas' }).focus();
  await ben.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(place).toBeFocused();
  await place.click();
  await expect(sheet.getByRole('textbox', { name: 'Your note' })).toHaveValue('Half a thought');

  const address = ben.url();
  await move('Retention');
  await expect(sheet.getByRole('heading', { level: 2 })).toHaveText('Supervision: Retention');
  await expect(sheet.getByText('Nobody has asked', { exact: true })).toBeVisible();
  await show(ben, 'Notes');
  await (await lookAt(ben, 'Supervision', 'Retention')).getByRole('button').click();
  await move('Safety');
  await expect(sheet).toBeHidden();
  await expect(await cell(ben, 'Supervision', 'Safety')).toBeInViewport({ ratio: 1 });
  expect(ben.url()).toBe(address);

  await show(ben, 'Heat');
  await place.click();
  await heading(fay, 'Supervision').click();
  await fay.getByRole('button', { name: 'Remove' }).click();
  await fay.getByRole('button', { name: 'Remove' }).click();
  await expect(sheet.getByText('This cell is not on the map any more')).toBeVisible();
  await sheet.getByRole('button', { name: 'Back to the map' }).click();
  await expect(sheet).toBeHidden();
});

test('the gaps are listed by why, live, and each is one press away', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const [fay, ben] = await Promise.all([
    join(browser, links.facilitator, 'Fay'),
    join(browser, links.participant, 'Ben'),
  ]);
  await fay.getByRole('button', { name: 'Where are the gaps?' }).click();
  const panel = fay.getByRole('complementary', { name: 'Where are the gaps?' });
  await expect(panel.getByRole('heading', { name: 'Not discussed yet (144)' })).toBeVisible();
  await noteIn(ben, await lookAt(ben, 'Supervision', 'Safety'), 'gap', 'Nobody has asked');
  await expect(panel.getByRole('heading', { name: 'Not discussed yet (143)' })).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'Little to go on (1)' })).toBeVisible();
  await expect(panel.getByText('0 studies, 1 note')).toBeVisible();

  const before = await (await cell(fay, 'Supervision', 'Safety')).boundingBox();
  await panel.getByRole('button', { name: /^Go there: .*Supervision × .*Safety$/ }).click();
  await expect
    .poll(async () => (await (await cell(fay, 'Supervision', 'Safety')).boundingBox())?.width)
    .toBeGreaterThan(2 * (before?.width ?? Infinity));
  await expect(panel).toBeVisible();
  await panel.getByRole('button', { name: 'Show all 143' }).click();
  await expect(panel.getByRole('button', { name: /^Go there/ })).toHaveCount(144);
});

test('the map is walked by keyboard alone, and its keys never reach the canvas beneath', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server, 'demo');
  const page = await join(browser, links.facilitator, 'Fay');
  const before = shapes(await records(page));
  await page.evaluate(() => void window.gapboard?.editor.selectAll());
  await page.getByRole('radio', { name: 'Notes' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Bubbles' })).toBeFocused();
  await expect(page.getByRole('grid')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Filter', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(viewed(page, 'Community level', 'Safety')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(viewed(page, 'Policy level', 'Cost and cost-effectiveness')).toBeFocused();
  await page.keyboard.press('Control+Home');
  for (let n = 0; n < 7; n++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const place = viewed(page, 'Shared decision-making with families', 'Care entry');
  await expect(place).toBeFocused();
  // What the focus is on is not under the headings.
  await expect(place).toBeInViewport({ ratio: 1 });

  await page.keyboard.press('Delete');
  await page.keyboard.press('n');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary').getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await expect(place).toBeFocused();
  // Nor when nothing has the focus.
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.keyboard.press('Delete');
  await saved(page);
  expect(shapes(await records(page))).toEqual(before);

  await show(page, 'Notes');
  await page.locator('.tl-container').press('d');
  await expect
    .poll(() => page.evaluate(() => window.gapboard?.editor.getCurrentToolId()))
    .toBe('draw');
});

test('on a phone each theme is a section, and a cell opens as a sheet', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server, 'demo');
  const page = await join(browser, links.participant, 'Pia', PHONE);
  await show(page, 'Bubbles');
  await expect(page.getByRole('grid')).toHaveCount(0);
  const theme = page.getByRole('region', { name: /Shared decision-making with families$/ });
  const place = theme.getByRole('button', { name: /› Care entry$/ });
  await place.scrollIntoViewIfNeeded();
  await expect(place).toContainText('1 study, 1 research note, 1 gap');
  await place.click();
  const sheet = page.getByRole('complementary');
  await expect(sheet.getByRole('heading', { name: 'Gaps (1)' })).toBeVisible();
  const [box, view] = await Promise.all([
    sheet.boundingBox(),
    page.getByRole('region', { name: /^Example/ }).boundingBox(),
  ]);
  expect(box, 'the sheet covers the map').toEqual(view);
  await sheet.getByRole('button', { name: 'Back to the map' }).click();
  await expect(place).toBeFocused();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, 'nothing lies beside the screen').toBe(360);

  await page.getByRole('button', { name: 'Where are the gaps?' }).click();
  await page
    .getByRole('button', { name: /^Go there/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('radio', { name: 'Notes' })).toBeChecked();
});

test('a board without a map has no views of one', async ({ browser, server }) => {
  const { links } = await makeBoard(server);
  const page = await join(browser, links.facilitator, 'Fay');
  await expect(page.getByRole('radiogroup', { name: 'Show the map as' })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [device, options] of [
    ['desk', {}],
    ['phone', PHONE],
  ] as const) {
    test(`bubbles, heat, cell, filter and gaps keep nobody out (${colorScheme}, ${device})`, async ({
      browser,
      server,
    }) => {
      const { links } = await makeMapBoard(server, 'demo');
      const page = await join(browser, links.participant, 'Pia', { ...options, colorScheme });
      const close = () => page.keyboard.press('Escape');
      await show(page, 'Bubbles');
      await expect(page.getByRole('button', { name: /Care entry$/ }).first()).toBeVisible();
      expect(await violations(page), 'bubbles').toEqual([]);
      await viewed(page, 'Shared decision-making with families', 'Care entry').click();
      await expect(page.getByRole('button', { name: 'Show on the canvas' })).toBeVisible();
      expect(await violations(page), 'cell').toEqual([]);
      await close();
      await show(page, 'Heat');
      expect(await violations(page), 'heat').toEqual([]);
      await page.getByRole('button', { name: 'Filter', exact: true }).click();
      await choice(page, 'Kind', /^Gap/).check();
      expect(await violations(page), 'filter').toEqual([]);
      await close();
      await page.getByRole('button', { name: 'Where are the gaps?' }).click();
      expect(await violations(page), 'gaps').toEqual([]);
    });
  }
}
