/** A published map, as whoever gets the file opens it: from a disk, in a browser, with nothing else. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test as base } from '@playwright/test';
import { mapHtml, mapRis, mapSvg } from '../../packages/evidence/src/export/index.ts';
import {
  mapOf,
  optionsWith,
  sampleMap,
} from '../../packages/evidence/src/export/testing/sample.ts';
import {
  optionsSaying,
  recordsSaying,
} from '../../packages/evidence/src/export/testing/sayings.ts';
import { publishedBoard } from '../../packages/evidence/src/testing/homelessness.ts';
import { violations } from '../support/axe.ts';

interface OfTest {
  /** opens a page from a file and fails the test if anything goes wrong in it or it asks for anything */
  open: (html: string) => Promise<void>;
}

const test = base.extend<OfTest>({
  open: async ({ page }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'gapboard-map-'));
    const wrong: string[] = [];
    page.on('console', (message) => wrong.push(message.text()));
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('dialog', (dialog) => wrong.push(dialog.message()));
    page.on('request', (request) => {
      if (!/^(file|blob):/.test(request.url())) wrong.push(request.url());
    });
    await use(async (html) => {
      const file = join(folder, 'map.html');
      await writeFile(file, html);
      await page.goto(pathToFileURL(file).href);
    });
    await rm(folder, { recursive: true });
    expect(wrong).toEqual([]);
  },
});

const sample = () => mapHtml(sampleMap(), optionsWith());
const PHONE = { width: 360, height: 740 };

const cell = (page: Page, name: RegExp) => page.getByRole('gridcell', { name });
const conferences = /^Some evidence, mixed or unclear, contested, 2 studies/;

test('a cell is drawn, opened by a click, and lists what lies in it', async ({ open, page }) => {
  await open(sample());
  await expect(cell(page, conferences).locator('circle.some')).toHaveCount(1);
  await expect(cell(page, conferences).locator('text.number')).toHaveText('2');
  await cell(page, conferences).click();
  const panel = page.getByRole('dialog', { name: 'Safety' });
  await expect(panel).toContainText('Families › Family group conferences');
  await expect(panel).toContainText(
    'Rated by 3 people: strong evidence 1, some evidence 1, weak evidence 1.',
  );
  await expect(panel.locator('li.note')).toHaveCount(2);
  await expect(panel.locator('li.study')).toHaveCount(2);
  await expect(panel.getByRole('link', { name: /doi\.org/ })).toHaveAttribute(
    'href',
    'https://doi.org/10.1093/bjsw/bcab213',
  );
  // The map stays in use beside the list.
  await cell(page, /^No research found/).click();
  await expect(page.getByRole('dialog', { name: 'Cost' })).toContainText('somebody searched');
});

test('the whole map is walked through, read and left by keyboard alone', async ({ open, page }) => {
  await open(sample());
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Go to the map' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  await expect(focused).toHaveAccessibleName(/; Safety$/);
  await expect(focused).toHaveAccessibleName(/Family group conferences/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveAccessibleName(
    /^Some evidence, tends to help, agreed.*Intensive support; Care entry$/,
  );
  await page.keyboard.press('Control+End');
  await expect(focused).toHaveAccessibleName(/Supervision; Cost$/);
  await page.keyboard.press('Home');
  await expect(focused).toHaveAccessibleName('Not discussed yet. Supervision; Safety');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Safety' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(focused).toHaveAccessibleName(/Family group conferences; Safety$/);
  // The grid is one stop on the way through the page.
  await page.keyboard.press('Shift+Tab');
  await expect(focused).not.toHaveRole('gridcell');
});

test('the studies of a cell are saved as RIS, each of its type', async ({ open, page }) => {
  await open(sample());
  await cell(page, conferences).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save these studies as RIS' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('studies.ris');
  const text = await readFile(await download.path(), 'utf8');
  const all = mapRis(sampleMap(), optionsWith()).split(/(?<=ER {2}- \r\n\r\n)/);
  expect(text).toBe(all.filter((record) => /ID {2}- s[12]\r/.test(record)).join(''));
});

test('filters and search leave what was asked for, in the map, its names and its lists', async ({
  open,
  page,
}) => {
  await open(sample());
  const status = page.getByRole('status');
  await expect(status).toHaveText('Everything is shown.');
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('checkbox', { name: 'Gap' }).check();
  await expect(status).toHaveText('Shown with these filters: 2 gaps.');
  await expect(cell(page, conferences)).toHaveAccessibleName(/Shown with these filters: nothing/);
  await expect(cell(page, conferences).locator('svg *')).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(status).toHaveText('Everything is shown.');

  await page.getByRole('searchbox').fill('CONFERENCING review');
  await expect(status).toHaveText('Shown with these filters: 1 study.');
  await page.getByRole('searchbox').fill('kept us');
  await expect(status).toHaveText('Shown with these filters: 1 lived experience note.');
  await cell(page, conferences).click();
  await expect(page.getByRole('dialog')).toContainText('3 more here that the filters leave out.');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Clear filters' }).click();

  await page.getByLabel('Themes').selectOption({ label: 'Families' });
  await expect(page.getByRole('rowheader', { name: 'Supervision' })).toBeHidden();
  await expect(page.getByRole('rowheader', { name: 'Intensive support' })).toBeVisible();
  await page.getByLabel('Outcomes').selectOption({ label: 'Cost' });
  await expect(page.getByRole('columnheader', { name: 'Safety' })).toBeHidden();
  await expect(status).toHaveText('Shown with these filters: 2 gaps.');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByLabel('Notes by').selectOption('facilitator');
  await expect(status).toHaveText('Shown with these filters: 1 research note.');
  await page.getByRole('button', { name: 'List it' }).click();
  await expect(page.getByRole('dialog', { name: 'All that is shown' })).toContainText(
    'The review is sound',
  );
});

test('the same map is a heat map, and a table that is sorted', async ({ open, page }) => {
  await open(sample());
  await page.getByLabel('Heat').check();
  await expect(cell(page, conferences).locator('rect.some')).toHaveCount(1);
  await page.getByLabel('Shade by').selectOption('gap');
  await expect(cell(page, /^No research found/).locator('rect.shade-5')).toHaveCount(1);
  await expect(page.getByText('2 gaps', { exact: true })).toBeVisible();
  await page.getByLabel('Table').check();
  const rows = page.locator('#cells-body tr');
  await expect(rows).toHaveCount(4);
  await page.getByRole('button', { name: 'Gaps' }).click();
  await expect(page.getByRole('columnheader', { name: 'Gaps' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect(rows.first()).toContainText('No research found');
  await rows.first().getByRole('button', { name: 'Cost' }).click();
  await expect(page.getByRole('dialog', { name: 'Cost' })).toContainText('No UK study');
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('themes unfold to outcomes, and nothing is wider than the screen', async ({
    open,
    page,
  }) => {
    await open(sample());
    await expect(page.locator('#grid')).toBeHidden();
    await page.locator('summary', { hasText: 'Family group conferences' }).click();
    await page.getByRole('button', { name: /^Safety\s*Some evidence/ }).click();
    await expect(page.getByRole('dialog', { name: 'Safety' })).toContainText('It kept us together');
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('button', { name: /^Safety/ })).toBeFocused();
    await expect(page.getByText('Not discussed yet: Care entry')).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(PHONE.width);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test(`keeps nobody out (${colorScheme})`, async ({ open, page }) => {
      await open(sample());
      expect(await violations(page), 'bubbles').toEqual([]);
      await page.getByRole('button', { name: 'Filters' }).click();
      await page.getByLabel('Heat').check();
      await cell(page, conferences).click();
      expect(await violations(page), 'heat, filters and panel').toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByLabel('Table').check();
      for (const fold of await page.locator('details.fold > summary').all()) await fold.click();
      expect(await violations(page), 'table and lists').toEqual([]);
      await page.setViewportSize(PHONE);
      await page.locator('#accordion summary').first().click();
      expect(await violations(page), 'phone').toEqual([]);
    });
  });
}

test.describe('on paper', () => {
  test.use({ colorScheme: 'dark' });

  test('the map is light, its headings come again, and all that was said is there', async ({
    open,
    page,
  }) => {
    await open(sample());
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.locator('#controls')).toBeHidden();
    await expect(page.getByText('It kept us together').first()).toBeVisible();
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expect(page.locator('#grid thead')).toHaveCSS('display', 'table-header-group');
    await expect(page.locator('#grid thead')).toHaveCSS('position', 'static');
    // Browsers draw out the last of a grid to the end of its page, and leave a heading behind.
    await expect(page.locator('.cell .notes').first()).toHaveCSS('display', 'block');
    await expect(page.locator('#tray')).toHaveCSS('break-inside', 'avoid');
    const sizes = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(sizes[0]).toBeLessThanOrEqual(sizes[1] ?? 0);
  });

  test('the head of a large map, and that of its table, can come again on every page', async ({
    open,
    page,
  }) => {
    // What the margins leave of A4 across, in px.
    const paper = { width: 1039, height: 710 };
    await page.setViewportSize(paper);
    await open(mapHtml(mapOf(publishedBoard()), optionsWith()));
    await page.getByLabel('Table').check();
    await page.emulateMedia({ media: 'print' });
    // Browsers leave out the words of buttons where a head comes again.
    await expect(page.locator('#cells-head button').first()).toHaveCSS('display', 'contents');
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('Bubbles').check();
    await page.emulateMedia({ media: 'print' });
    // A head that is taller than a quarter of the page comes only once.
    const height = await page.locator('#grid thead').evaluate((head) => head.clientHeight);
    expect(height).toBeLessThanOrEqual(paper.height / 4);
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('everything is there to read', async ({ open, page }) => {
    await open(sample());
    await expect(page.locator('#controls')).toBeHidden();
    await expect(page.getByText('●●○ ↔ 2 ■1 ♥1')).toBeVisible();
    await expect(page.getByText('It kept us together')).toBeVisible();
    await expect(page.getByText('Placed nowhere yet')).toBeVisible();
  });
});

test('what people wrote stays what they wrote: nothing of it runs, in the page or in the drawing', async ({
  open,
  page,
}) => {
  const attacks = [
    '</script><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)><svg onload=alert(1)>',
    "javascript:alert('1')",
    '<!--<script> {{constructor.constructor("alert(1)")()}}',
    '\u2028\u202Ealert(1)//',
  ];
  for (const text of attacks) {
    const say = () => text;
    const map = mapOf(recordsSaying(say));
    await open(mapHtml(map, { ...optionsSaying(say), about: text, licence: text }));
    await expect(page.locator('h1')).toHaveText(text.trim());
    await cell(page, /agreed/).click();
    await expect(page.locator('#panel .note .text').first()).toHaveText(text.trim());
    await expect(page.locator('img')).toHaveCount(0);
    await expect(page.locator('script')).toHaveCount(2);

    const svg = mapSvg(map, optionsSaying(say), { view: 'heat', width: 900, theme: 'dark' });
    const parsed = await page.evaluate((markup) => {
      const drawing = new DOMParser().parseFromString(markup, 'image/svg+xml');
      return {
        errors: drawing.querySelectorAll('parsererror').length,
        title: drawing.querySelector('title')?.textContent,
        names: [...new Set([...drawing.querySelectorAll('*')].map(({ nodeName }) => nodeName))],
      };
    }, svg);
    expect(parsed.errors).toBe(0);
    expect(parsed.title).toBe(text.trim());
    expect(parsed.names.toSorted()).toEqual([
      'circle',
      'desc',
      'g',
      'path',
      'rect',
      'svg',
      'text',
      'title',
    ]);
  }
});
