import type { TLRecord } from 'tldraw';
import { join, makeBoard, saved, writeNote } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { cell, lookAt, makeMapBoard, noteIn, notesThere } from '../support/map.ts';
import {
  addHere,
  cellPanel,
  focused,
  joinOutline,
  listen,
  noteItem,
  openCell,
  outlineIsOpen,
  tableCell,
  tabTo,
} from '../support/outline.ts';

test('by keyboard and ear alone: join, find a cell, add a gap, hear another’s note, move one’s own, delete it and think again', async ({
  browser,
  page,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  await page.goto(links.participant);
  await tabTo(page, page.getByRole('textbox', { name: 'name' }));
  await page.keyboard.type('Ana');
  await tabTo(page, page.getByRole('button', { name: 'Join in the outline' }));
  await page.keyboard.press('Enter');
  await outlineIsOpen(page);

  // Of all the cells Tab leads to one; the arrow keys lead on.
  await tabTo(page, tableCell(page, 'Community level', 'Safety'));
  await page.keyboard.press('ArrowRight');
  await expect(focused(page)).toHaveAccessibleName(
    'Community level, Care entry: Not discussed yet',
  );
  for (let n = 0; n < 5; n++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await expect(focused(page)).toHaveAccessibleName('Supervision, Safety: Not discussed yet');
  await page.keyboard.press('Enter');
  await expect(focused(page)).toHaveText('Supervision: Safety');

  const said = await listen(page);
  await tabTo(page, page.getByRole('button', { name: 'Add a note here' }));
  await page.keyboard.press('Enter');
  await expect(focused(page)).toHaveAccessibleName('Your note');
  await page.keyboard.type('Nobody has asked the children');
  await tabTo(page, page.getByRole('button', { name: 'Add the note' }));
  await page.keyboard.press('Enter');
  await expect
    .poll(said)
    .toEqual(['Added Gap in Supervision, Safety. You can write another, or close the form.']);
  await expect(focused(page)).toHaveAccessibleName('Your note');
  await expect(focused(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(focused(page)).toHaveAccessibleName('Add a note here');

  const ben = await joinOutline(browser, links.participant, 'Ben');
  await openCell(ben, 'Supervision', 'Safety');
  await addHere(ben, 'Practice knowledge', 'Supervision keeps people safe');
  await expect
    .poll(async () => (await said()).at(-1))
    .toBe('Ben added a practice note in Supervision, Safety: Supervision keeps people safe.');
  await expect(focused(page)).toHaveAccessibleName('Add a note here');
  await expect(noteItem(page, 'Supervision keeps people safe')).toBeVisible();

  const own = noteItem(page, 'Nobody has asked the children');
  await tabTo(page, own.getByRole('button', { name: 'Move to cell…' }));
  await page.keyboard.press('Enter');
  await expect(focused(page)).toHaveAccessibleName('Theme');
  await page.keyboard.type('Risk');
  await page.keyboard.press('Tab');
  await expect(focused(page)).toHaveAccessibleName('Outcome');
  await page.keyboard.type('Retention');
  await page.keyboard.press('Tab');
  await expect(focused(page)).toHaveText('Move');
  await page.keyboard.press('Enter');
  await expect(focused(page)).toHaveText('Undo');
  await expect
    .poll(async () => (await said()).at(-1))
    .toBe('Moved to Risk assessment tools, Retention: “Nobody has asked the children”');
  await tabTo(page, page.getByRole('button', { name: 'Go there' }));
  await page.keyboard.press('Enter');
  await expect(focused(page)).toHaveText('Risk assessment tools: Retention');

  await tabTo(page, own.getByRole('button', { name: 'Delete' }));
  await page.keyboard.press('Enter');
  await expect(focused(page)).toHaveText('Undo');
  await expect.poll(async () => (await said()).at(-1)).toMatch(/^Deleted: /);
  await openCell(ben, 'Risk assessment tools', 'Retention');
  await expect(cellPanel(ben).getByText('Nothing lies in this cell yet.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await said()).at(-1)).toBe('Undone: it is back.');
  // The focus is on the note that has come back.
  await expect(focused(page)).toContainText('Nobody has asked the children');
  await expect(noteItem(ben, 'Nobody has asked the children')).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(focused(page)).toHaveAccessibleName(
    'Risk assessment tools, Retention: Not rated yet, 1 gap',
  );
});

test('outline and canvas are the same board, live: what one does the other sees and hears', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const ben = await join(browser, links.participant, 'Ben');
  const ana = await joinOutline(browser, links.participant, 'Ana', {
    viewport: { width: 360, height: 740 },
  });
  const said = await listen(ana);
  await noteIn(ben, await lookAt(ben, 'Supervision', 'Safety'), 'gap', 'Nothing from Wales');
  await expect
    .poll(async () => (await said()).at(-1))
    .toBe('Ben added a gap in Supervision, Safety: Nothing from Wales.');

  // On a phone themes open to their outcomes.
  await ana.getByRole('button', { name: /^Supervision 1 of 12 discussed, 1 gap/ }).click();
  await ana.getByRole('button', { name: /^Safety Not rated yet, 1 gap/ }).click();
  await expect(noteItem(ana, 'Nothing from Wales')).toContainText('by Ben');
  await addHere(ana, 'Lived experience', 'I was never asked');
  await expect
    .poll(() => notesThere(ben))
    .toEqual([
      { text: 'I was never asked', kind: 'lived', cell: 'Supervision × Safety' },
      { text: 'Nothing from Wales', kind: 'gap', cell: 'Supervision × Safety' },
    ]);
  await expect(await cell(ben, 'Supervision', 'Safety')).toContainText(
    '1 lived experience note, 1 gap',
  );

  // What Ana writes in a note, Ben sees being written; and what she says of it, on his canvas.
  await noteItem(ana, 'I was never asked').getByRole('button', { name: 'Edit' }).click();
  await expect(ben.getByText('Ana is typing…')).toBeVisible();
  await ana.getByRole('textbox', { name: 'Your note' }).fill('Nobody ever asked me');
  await ana.getByRole('radio', { name: 'Practice knowledge' }).check();
  await ana.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(async () => (await notesThere(ben)).find(({ kind }) => kind === 'practice'))
    .toEqual({ text: 'Nobody ever asked me', kind: 'practice', cell: 'Supervision × Safety' });

  await noteItem(ana, 'Nothing from Wales').getByRole('button', { name: 'Move to cell…' }).click();
  await ana.getByRole('combobox', { name: 'Theme', exact: true }).selectOption('Not placed');
  await ana.getByRole('button', { name: 'Move', exact: true }).click();
  await expect
    .poll(async () => (await notesThere(ben)).find(({ kind }) => kind === 'gap')?.cell)
    .toBe(undefined);
  await ana.getByRole('link', { name: 'Board' }).click();
  await expect(ana.locator('.tl-canvas')).toBeVisible();
  await ana.getByRole('link', { name: 'Outline' }).click();
  await outlineIsOpen(ana);
});

test('every text on the board can be read, be it of no map', async ({ browser, server }) => {
  const { links } = await makeMapBoard(server);
  const ben = await join(browser, links.facilitator, 'Ben');
  await ben.evaluate(() => {
    const editor = window.gapboard?.editor;
    const richText = (text: string) => ({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    });
    editor?.createShapes([
      { type: 'frame', x: 0, y: 3000, props: { w: 800, h: 400, name: 'Parking space' } },
      { type: 'note', x: 50, y: 3050, props: { richText: richText('A plain sticky note') } },
      { type: 'text', x: 0, y: 4000, props: { richText: richText('Welcome, everyone') } },
      { type: 'geo', x: 0, y: 4500, props: { w: 300, h: 200, richText: richText('A box') } },
    ]);
  });
  await saved(ben);
  const ana = await joinOutline(browser, links.viewer, 'Ana');
  await ana.getByRole('button', { name: 'Also on the board' }).click();
  const items = ana.getByRole('region').or(ana.locator('main')).getByRole('listitem');
  for (const text of ['Parking space', 'A plain sticky note', 'Welcome, everyone', 'A box']) {
    await expect(items.filter({ hasText: text }).first()).toBeVisible();
  }
});

test('a board without a map says so, and what is written on it can be read all the same', async ({
  browser,
  server,
}) => {
  const { links } = await makeBoard(server);
  const ben = await join(browser, links.participant, 'Ben');
  await writeNote(ben, { x: 300, y: 300 }, 'Before there is a map');
  await saved(ben);
  const ana = await joinOutline(browser, links.participant, 'Ana');
  await expect(ana.getByText('There is no map on this board yet')).toBeVisible();
  await expect(noteItem(ana, 'Before there is a map')).toBeVisible();
});

test('what one looks for is found by words, kind, strength and group, and what is left out is said', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const ana = await joinOutline(browser, links.participant, 'Ana');
  await openCell(ana, 'Supervision', 'Safety');
  await addHere(ana, 'Gap', 'Nothing on fathers in Wales');
  await addHere(ana, 'Lived experience', 'My father was never asked');
  await openCell(ana, 'Supervision', 'Retention');
  await addHere(ana, 'Research evidence', 'A trial with fathers');
  const said = await listen(ana);
  await ana.getByRole('button', { name: 'Find and filter' }).click();
  await ana.getByRole('searchbox', { name: 'Words to look for' }).fill('WALES father');
  await expect
    .poll(async () => (await said()).at(-1))
    .toBe('1 of 3 notes and 0 of 0 studies match.');
  await expect(tableCell(ana, 'Supervision', 'Safety')).toHaveAccessibleName(
    /: Not rated yet, 1 gap$/,
  );
  await expect(tableCell(ana, 'Supervision', 'Retention')).toHaveAccessibleName(/: Not rated yet$/);
  const panel = await openCell(ana, 'Supervision', 'Safety');
  await expect(panel).toContainText('1 of 2 things here match what you look for.');
  await ana.getByRole('button', { name: 'Show everything' }).click();
  await expect(noteItem(ana, 'My father was never asked')).toBeVisible();
  await ana.getByRole('checkbox', { name: 'Lived experience' }).check();
  await expect(noteItem(ana, 'Nothing on fathers')).toBeHidden();
  await ana
    .getByRole('combobox', { name: 'Theme or group of themes' })
    .selectOption('Workforce well-being, retention and turnover');
  await expect(panel).toContainText('0 of 2 things here match what you look for.');
  // What is left out stays left out when the form is closed: so that is said.
  const filter = ana.getByRole('button', { name: 'Find and filter' });
  await filter.click();
  await expect(filter).toContainText('0 of 3 notes and 0 of 0 studies match.');
});

test('of several maps one chooses; the address leads back to the map and the cell, and a cell that goes is said to be gone', async ({
  browser,
  server,
}) => {
  const board = await makeMapBoard(server);
  const fay = await join(browser, board.links.facilitator, 'Fay');
  await fay.evaluate(() => {
    const editor = window.gapboard?.editor;
    const map = editor?.getCurrentPageShapes().find(({ type }) => type === 'evidence-map');
    if (!editor || !map) return;
    const id = 'shape:second';
    const heading = (key: string, axis: string, label: string) => ({
      id: `heading:${key}`,
      typeName: 'heading',
      map: id,
      axis,
      node: key,
      parent: null,
      index: 'a1',
      label,
      definition: '',
      size: null,
      meta: {},
    });
    const second = {
      ...map,
      id,
      y: map.y + 5000,
      index: 'a9',
      props: { ...map.props, title: 'Kinship care' },
    };
    const records: unknown = [
      second,
      heading('carers', 'theme', 'Carers'),
      heading('staying', 'outcome', 'Staying together'),
    ];
    // What a record is, its schema says.
    editor.store.put(records as TLRecord[]);
  });
  await saved(fay);
  const ana = await joinOutline(browser, board.links.participant, 'Ana');
  const maps = ana.getByRole('combobox', { name: 'Map', exact: true });
  await expect(maps.getByRole('option')).toHaveCount(2);
  await maps.selectOption('Kinship care');
  await expect(ana.getByRole('heading', { name: 'Kinship care', level: 2 })).toBeVisible();
  await openCell(ana, 'Carers', 'Staying together');
  await addHere(ana, 'Gap', 'Who stays together?');
  await ana.reload();
  await expect(noteItem(ana, 'Who stays together?')).toBeVisible();
  await ana.goBack();
  await expect(cellPanel(ana)).toBeHidden();
  await expect(ana.getByRole('heading', { name: 'Kinship care', level: 2 })).toBeVisible();
  await ana.goForward();
  await expect(noteItem(ana, 'Who stays together?')).toBeVisible();

  await fay.evaluate(() => {
    const store = window.gapboard?.editor.store;
    const heading: unknown = 'heading:staying';
    store?.remove([heading as TLRecord['id']]);
  });
  await expect(ana.getByText('This cell is not on the map any more')).toBeVisible();
  await ana.getByRole('button', { name: 'Back to the map' }).click();
  await ana.getByRole('button', { name: 'Not placed (1)' }).click();
  await expect(noteItem(ana, 'Who stays together?')).toBeVisible();
});
