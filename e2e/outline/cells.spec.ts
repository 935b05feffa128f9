import { study as madeStudy } from '@gapboard/evidence/testing';
import type { Page } from '@playwright/test';
import type { TLRecord } from 'tldraw';
import { join, records, saved } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { makeMapBoard, openMapPanel } from '../support/map.ts';
import { cellPanel, joinOutline, noteItem, openCell, tableCell } from '../support/outline.ts';

/** A facilitator puts a study on the board, in one cell. */
async function putStudy(fay: Page, title: string, theme: string, outcome: string): Promise<void> {
  const all = await records(fay);
  const keyOf = (label: string): string => {
    const found = all.find((record) => Reflect.get(record, 'label') === label);
    return found?.id.slice('heading:'.length) ?? '';
  };
  const study = madeStudy('trial', {
    title,
    authors: ['Carpenter, J.'],
    year: '2013',
    sourceKind: 'rct',
  });
  const placement = {
    id: `placement:trial.${keyOf(theme)}.${keyOf(outcome)}`,
    typeName: 'placement',
    study: study.id,
    theme: `heading:${keyOf(theme)}`,
    outcome: `heading:${keyOf(outcome)}`,
    direction: null,
    meta: {},
  };
  await fay.evaluate(
    (made) => {
      // What a record is, its schema says.
      window.gapboard?.editor.store.put(made as unknown as TLRecord[]);
    },
    [study, placement],
  );
  await saved(fay);
}

test('a cell is rated, found to have no research, and its studies placed, for all to see', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const fay = await join(browser, links.facilitator, 'Fay');
  const title = 'Supervision and staying on: a trial';
  await putStudy(fay, title, 'Supervision', 'Retention');
  const [ana, ben] = await Promise.all([
    joinOutline(browser, links.participant, 'Ana'),
    joinOutline(browser, links.participant, 'Ben'),
  ]);
  for (const [page, strength] of [
    [ana, 'Strong evidence'],
    [ben, 'Weak evidence'],
  ] as const) {
    await openCell(page, 'Supervision', 'Retention');
    await page.getByRole('button', { name: 'Rate this cell' }).click();
    await page.getByRole('radio', { name: strength }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText(`You said:`)).toContainText(strength);
  }
  await expect(tableCell(ana, 'Supervision', 'Retention')).toHaveAccessibleName(
    /: Weak evidence, contested, 1 study$/,
  );
  await expect(cellPanel(ana)).toContainText('the middle of what 2 people said');

  await openCell(ben, 'Supervision', 'Safety');
  await ben.getByRole('button', { name: 'No research found' }).click();
  await ben.getByRole('radio', { name: 'Somebody searched' }).check();
  await ben.getByRole('button', { name: 'Say so' }).click();
  await expect(tableCell(ana, 'Supervision', 'Safety')).toHaveAccessibleName(
    /: No research found \(somebody searched\)$/,
  );
  await expect(cellPanel(ben)).toContainText('No research found: Somebody searched (Ben, ');

  await noteItem(ana, title).getByRole('button', { name: 'Place in another cell…' }).click();
  await ana.getByRole('combobox', { name: 'Theme', exact: true }).selectOption('Supervision');
  await ana.getByRole('combobox', { name: 'Outcome', exact: true }).selectOption('Safety');
  await ana.getByRole('button', { name: 'Place', exact: true }).click();
  await expect(noteItem(ben, title)).toBeVisible();
  await noteItem(ben, title).getByRole('button', { name: 'Take out of this cell' }).click();
  await expect(tableCell(ana, 'Supervision', 'Safety')).toHaveAccessibleName(/searched\)$/);
  await ben.getByRole('button', { name: 'Undo' }).click();
  await expect(tableCell(ana, 'Supervision', 'Safety')).toHaveAccessibleName(
    /searched\), 1 study$/,
  );
});

test('where people rate blind, nobody sees what others said, and each sees what they said themselves', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const fay = await join(browser, links.facilitator, 'Fay');
  await fay.evaluate(() => {
    const editor = window.gapboard?.editor;
    const map = editor?.getCurrentPageShapes().find(({ type }) => type === 'evidence-map');
    const blind = { ...map, props: { ...map?.props, blind: true } };
    // What a record is, its schema says.
    editor?.store.put([blind as unknown as TLRecord]);
  });
  await saved(fay);
  const [ana, ben] = await Promise.all([
    joinOutline(browser, links.participant, 'Ana'),
    joinOutline(browser, links.participant, 'Ben'),
  ]);
  await openCell(ana, 'Supervision', 'Safety');
  await expect(cellPanel(ana)).toContainText('Nobody sees what others said');
  await ana.getByRole('button', { name: 'Rate this cell' }).click();
  await ana.getByRole('radio', { name: 'Some evidence' }).check();
  await ana.getByRole('button', { name: 'Save' }).click();
  await expect(cellPanel(ana)).toContainText('You said: ●●○ Some evidence');
  await openCell(ben, 'Supervision', 'Safety');
  await expect(cellPanel(ben)).toContainText('1 person has rated it so far.');
  await expect(cellPanel(ben)).not.toContainText('Some evidence');
  await expect(tableCell(ben, 'Supervision', 'Safety')).toHaveAccessibleName(/Not discussed yet$/);
  await ana.getByRole('button', { name: 'Change your rating' }).click();
  await ana.getByRole('button', { name: 'Take it back' }).click();
  await expect(ana.getByRole('button', { name: 'Rate this cell' })).toBeVisible();
});

test('headings stay above a table that is scrolled, and hang over nothing of it', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server, 'demo');
  const ana = await joinOutline(browser, links.viewer, 'Ana');
  const table = ana.getByRole('table');
  const boxOf = async (name: string) => {
    const box = await table.getByText(name, { exact: true }).boundingBox();
    return { top: box?.y ?? NaN, bottom: (box?.y ?? NaN) + (box?.height ?? NaN) };
  };
  const cell = tableCell(ana, 'Other front-door arrangements', 'Safety');
  await cell.scrollIntoViewIfNeeded();
  await table.evaluate((all) => all.parentElement?.scrollBy(0, 150));
  const [corner, group, column] = await Promise.all(
    ['Themes, by outcome', 'Children and young people', 'Safety'].map(boxOf),
  );
  expect(group?.bottom).toBeLessThanOrEqual((column?.top ?? 0) + 1);
  expect(corner?.bottom).toBeCloseTo(column?.bottom ?? 0, 0);
  const first = tableCell(ana, 'Community level', 'Safety');
  await first.focus();
  expect((await first.boundingBox())?.y).toBeGreaterThanOrEqual(column?.bottom ?? Infinity);
});

test('whoever is about to say how strong the evidence is when the ratings are shown goes on and says it', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const fay = await join(browser, links.facilitator, 'Fay');
  await openMapPanel(fay, 'Settings');
  await fay.getByRole('button', { name: 'Start' }).click();
  const [ana, ben] = await Promise.all([
    joinOutline(browser, links.participant, 'Ana'),
    joinOutline(browser, links.participant, 'Ben'),
  ]);
  await openCell(ana, 'Supervision', 'Safety');
  await ana.getByRole('button', { name: 'Rate this cell' }).click();
  await ana.getByRole('radio', { name: 'Strong evidence' }).check();
  await ana.getByRole('button', { name: 'Save' }).click();
  await expect(cellPanel(ana)).toContainText('You said:');
  await openCell(ben, 'Supervision', 'Safety');
  await ben.getByRole('button', { name: 'Rate this cell' }).click();
  const weak = ben.getByRole('radio', { name: 'Weak evidence' });
  await weak.check();

  await fay.getByRole('button', { name: 'Show the ratings' }).click();
  await expect(cellPanel(ben)).toContainText('rated by 1 person');
  await expect(weak).toBeChecked();
  await expect(weak).toBeFocused();
  await ben.getByRole('button', { name: 'Save' }).click();
  await expect(cellPanel(ben)).toContainText('You said: ●○○ Weak evidence');
  await expect(cellPanel(ana)).toContainText('the middle of what 2 people said');
});

test('a facilitator records what the room agreed, and why; it goes before what each said', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const [fay, ana] = await Promise.all([
    joinOutline(browser, links.facilitator, 'Fay'),
    joinOutline(browser, links.participant, 'Ana'),
  ]);
  await openCell(ana, 'Supervision', 'Safety');
  await expect(ana.getByRole('button', { name: 'Record what was agreed' })).toBeHidden();
  await openCell(fay, 'Supervision', 'Safety');
  await fay.getByRole('button', { name: 'Record what was agreed' }).click();
  await fay.getByRole('radio', { name: 'Some evidence' }).check();
  const why = fay.getByRole('textbox', { name: 'Why, in a sentence or two' });
  await why.fill('Two trials, one of them small');
  await why.press('Escape');
  await expect(why).toHaveValue('Two trials, one of them small');
  await fay.getByRole('button', { name: 'Save' }).click();
  await expect(tableCell(ana, 'Supervision', 'Safety')).toHaveAccessibleName(
    /: Some evidence, agreed$/,
  );
  await expect(cellPanel(ana)).toContainText('recorded by Fay, ');
  await expect(cellPanel(ana)).toContainText('Two trials, one of them small');
  await fay.getByRole('button', { name: 'Record what was agreed' }).click();
  await fay.getByRole('button', { name: 'Take back what was agreed' }).click();
  await expect(tableCell(ana, 'Supervision', 'Safety')).toHaveAccessibleName(/Not discussed yet$/);
});
