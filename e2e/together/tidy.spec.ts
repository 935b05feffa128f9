import type { Locator } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { join, records, saved, shapes } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { lookAt, makeMapBoard, noteIn, notesThere } from '../support/map.ts';

/** Chooses a heading by its own words, whatever group they stand in. */
async function choose(select: Locator, label: string): Promise<void> {
  const option = select.locator('option', { hasText: new RegExp(`${label}$`) });
  await select.selectOption(await option.getAttribute('value'));
}

test('a co-facilitator finds strays, heaps and likely duplicates, and puts them in order', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const fay = await join(browser, links.facilitator, 'Fay', {
    viewport: { width: 1366, height: 768 },
  });
  const ada = await join(browser, links.facilitator, 'Ada');
  const safety = await lookAt(fay, 'Supervision', 'Safety');
  await noteIn(fay, safety, 'gap', 'We do not know how often supervision happens');
  await noteIn(fay, safety, 'gap', 'How often does supervision happen? We do not know how');
  // Two notes on each other beside the map, and an arrow from nothing to nothing.
  await fay.evaluate(() => {
    const editor = window.gapboard?.editor;
    const map = editor?.getCurrentPageShapes().find(({ type }) => type === 'evidence-map');
    const bounds = map && editor?.getShapePageBounds(map);
    const x = (bounds?.maxX ?? 0) + 200;
    const text = (words: string) => ({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
    });
    editor?.createShape({ type: 'note', x, y: 0, props: { richText: text('First') } });
    editor?.createShape({ type: 'note', x: x + 60, y: 20, props: { richText: text('Second') } });
    editor?.createShape({ type: 'arrow', x, y: 400, props: { end: { x: 100, y: 0 } } });
  });
  await saved(fay);

  await expect(ada.getByRole('button', { name: /^Together \(5 to tidy\)/ })).toBeVisible();
  await ada.getByRole('button', { name: /^Together/ }).click();
  await ada.getByRole('button', { name: /^Tidy up/ }).click();
  const panel = ada.getByRole('dialog', { name: 'Tidy up' });
  await expect(panel.getByText('5 things to tidy')).toBeVisible();
  expect(await violations(ada, '[role="dialog"]')).toEqual([]);

  const heap = panel.getByRole('region', { name: 'Lying on each other' });
  await heap.getByRole('button', { name: 'Put side by side' }).click();
  await expect(heap).toBeHidden();
  const [first, second] = shapes(await records(ada)).filter(({ type }) => type === 'note');
  expect(Math.abs((first?.x ?? 0) - (second?.x ?? 0))).toBeGreaterThanOrEqual(200);

  const alike = panel.getByRole('region', { name: 'Saying nearly the same' });
  await expect(alike.getByText('We do not know how often supervision happens')).toBeVisible();
  await alike.getByRole('button', { name: 'They are different' }).click();
  await expect(alike).toBeHidden();
  await panel
    .getByRole('region', { name: 'Arrows that lead from nothing to nothing' })
    .getByRole('button', { name: 'Leave it so' })
    .click();
  await expect(panel.getByText('2 things to tidy')).toBeVisible();
  // The other facilitator is not asked again.
  await expect(fay.getByRole('button', { name: /^Together \(2 to tidy\)/ })).toBeVisible();

  // An evidence note in the tray goes to a cell by plain lists.
  await fay.evaluate(() => {
    const editor = window.gapboard?.editor;
    const note = editor?.getCurrentPageShapes().find(({ type }) => type === 'evidence-note');
    const props = { ...note?.props, cell: null };
    // The props of a note, as this board has them.
    if (note) editor?.updateShape({ ...note, props } as typeof note);
  });
  const tray = panel.getByRole('region', { name: /^Notes in the tray/ });
  await tray.getByRole('button', { name: /^Move to a cell/ }).click();
  await choose(tray.getByRole('combobox', { name: 'Theme' }), 'Supervision');
  await choose(tray.getByRole('combobox', { name: 'Outcome' }), 'Retention');
  await tray.getByRole('button', { name: 'Move here' }).click();
  await expect(tray).toBeHidden();
  await expect
    .poll(async () => (await notesThere(fay)).map(({ cell = '' }) => cell).toSorted())
    .toEqual(['Supervision × Retention', 'Supervision × Safety']);
});
