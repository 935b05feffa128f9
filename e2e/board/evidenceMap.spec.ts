import type { Page } from '@playwright/test';
import { join, records, textIsOpen } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import {
  cell,
  dragTo,
  heading,
  lookAt,
  makeMapBoard,
  middleOf,
  noteIn,
  noteSaying,
  notesThere,
  viewRests,
} from '../support/map.ts';

/** The last rows of the page's map and the tray below them. */
async function lookAtTray(page: Page): Promise<void> {
  await page.evaluate(() => {
    const editor = window.gapboard?.editor;
    const map = editor?.getCurrentPageShapes().find(({ type }) => type === 'evidence-map');
    const bounds = map && editor?.getShapePageBounds(map.id);
    if (!editor || !bounds) return;
    const part = { x: bounds.x, y: bounds.maxY - 1_300, w: 2_400, h: 1_300 };
    editor.zoomToBounds(part, { immediate: true });
  });
  await viewRests(page);
}

test('two people put notes down in a cell: each is of its kind, in that cell, for both', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const [ben, ann] = await Promise.all([
    join(browser, links.participant, 'Ben'),
    join(browser, links.participant, 'Ann'),
  ]);
  await noteIn(ben, await lookAt(ben, 'Supervision', 'Safety'), 'gap', 'Nobody has asked');
  await noteIn(ann, await lookAt(ann, 'Supervision', 'Safety'), 'practice', 'We see it work');
  for (const page of [ben, ann]) {
    await expect
      .poll(() => notesThere(page))
      .toEqual([
        { text: 'Nobody has asked', kind: 'gap', cell: 'Supervision × Safety' },
        { text: 'We see it work', kind: 'practice', cell: 'Supervision × Safety' },
      ]);
    const place = await cell(page, 'Supervision', 'Safety');
    await expect(place).toContainText('1 practice note, 1 gap');
    // They lie in the cell, beside each other, without anybody tidying.
    const [box, gap, practice] = await Promise.all(
      [place, noteSaying(page, 'Nobody'), noteSaying(page, 'We see')].map((one) =>
        one.boundingBox(),
      ),
    );
    if (!box || !gap || !practice) throw new Error('Something is not on the screen.');
    for (const note of [gap, practice]) {
      expect(note.x).toBeGreaterThan(box.x);
      expect(note.x + note.width).toBeLessThan(box.x + box.width);
      expect(note.y + note.height).toBeLessThan(box.y + box.height);
    }
    expect(practice.x).toBeGreaterThanOrEqual(gap.x + gap.width);
  }
});

test('a note that is dragged says where it would come to lie, others see it on its way, and undo brings it back', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const [ben, ann] = await Promise.all([
    join(browser, links.participant, 'Ben'),
    join(browser, links.participant, 'Ann'),
  ]);
  await noteIn(ben, await lookAt(ben, 'Supervision', 'Safety'), 'gap', 'Nobody has asked');
  await expect(noteSaying(ann, 'Nobody')).toBeAttached();
  await lookAt(ann, 'Supervision', 'Safety');
  const home = await noteSaying(ann, 'Nobody').boundingBox();

  const goal = await cell(ben, 'Supervision', 'Care entry');
  await dragTo(ben, await middleOf(noteSaying(ben, 'Nobody')), await middleOf(goal));
  await expect(ben.getByText(/Supervision — .*Care entry/)).toBeVisible();
  await expect
    .poll(async () => (await noteSaying(ann, 'Nobody').boundingBox())?.x)
    .toBeGreaterThan((home?.x ?? 0) + 100);
  // It is counted where it came from until it is put down.
  expect((await notesThere(ann))[0]?.cell).toBe('Supervision × Safety');
  await ben.mouse.up();
  for (const page of [ben, ann]) {
    await expect
      .poll(async () => (await notesThere(page))[0]?.cell)
      .toBe('Supervision × Care entry');
  }
  await ben.keyboard.press('Control+z');
  for (const page of [ben, ann]) {
    await expect.poll(async () => (await notesThere(page))[0]?.cell).toBe('Supervision × Safety');
  }
});

test('a note is moved without dragging, and its kind and strength are set beside it', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const ben = await join(browser, links.participant, 'Ben');
  await noteIn(ben, await lookAt(ben, 'Supervision', 'Safety'), 'gap', 'Nobody has asked');
  await noteSaying(ben, 'Nobody').click();
  const tools = ben.getByRole('toolbar', { name: 'This note' });
  await tools.getByLabel('What kind of gap it is').selectOption('Findings disagree');
  await tools.getByRole('button', { name: 'Research evidence' }).click();
  await tools.getByLabel('How strong the evidence is').selectOption('some');
  await tools.getByRole('button', { name: 'Move to cell…' }).click();
  await ben
    .getByLabel('Theme')
    .selectOption({ label: 'Supervision and decision-making › Risk assessment tools' });
  await ben.getByLabel('Outcome').selectOption({ label: 'Workers › Retention' });
  await ben.getByRole('button', { name: 'Move', exact: true }).click();
  await expect
    .poll(() => notesThere(ben))
    .toEqual([
      { text: 'Nobody has asked', kind: 'research', cell: 'Risk assessment tools × Retention' },
    ]);
  const note = (await records(ben)).find(({ type }) => type === 'evidence-note');
  expect(note?.props).toMatchObject({ strength: 'some', gap: 'conflict' });
});

test('a note that others’ work has moved is taken where it lies, and seen there', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const [fay, ben] = await Promise.all([
    join(browser, links.facilitator, 'Fay'),
    join(browser, links.participant, 'Ben'),
  ]);
  await noteIn(ben, await lookAt(ben, 'Supervision', 'Safety'), 'gap', 'Nobody has asked');
  await lookAt(fay, 'Child level', 'Safety');
  await heading(fay, 'Child level').click();
  const before = await middleOf(noteSaying(ben, 'Nobody'));
  for (const _ of Array(3)) await fay.getByRole('button', { name: 'Taller' }).click();
  await expect
    .poll(async () => (await middleOf(noteSaying(ben, 'Nobody'))).y)
    .toBeGreaterThan(before.y + 100);
  const { x, y } = await middleOf(noteSaying(ben, 'Nobody'));
  await expect(ben.getByRole('toolbar', { name: 'This note' })).toHaveCount(0);
  await ben.mouse.click(x, y);
  await expect(ben.getByRole('toolbar', { name: 'This note' })).toBeVisible();
  await ben.keyboard.press('Escape');

  // Out of view, and back when the row is as low as it was.
  await ben.evaluate((up) => {
    const { x: left, y: top, z } = window.gapboard?.editor.getCamera() ?? { x: 0, y: 0, z: 1 };
    window.gapboard?.editor.setCamera({ x: left, y: top + up / z, z }, { immediate: true });
  }, 880 - y);
  await expect(noteSaying(ben, 'Nobody')).toBeHidden();
  for (const _ of Array(3)) await fay.keyboard.press('Control+z');
  await expect(noteSaying(ben, 'Nobody')).toBeVisible();
});

test('Escape leaves the form beside a note and nothing else, and the focus is where it was', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const ben = await join(browser, links.participant, 'Ben');
  await noteIn(ben, await lookAt(ben, 'Supervision', 'Safety'), 'gap', 'Nobody has asked');
  await noteSaying(ben, 'Nobody').click();
  const tools = ben.getByRole('toolbar', { name: 'This note' });
  const opener = tools.getByRole('button', { name: 'Move to cell…' });
  await opener.click();
  // The keys are the form's: on the canvas Tab would go to the next note.
  await ben.keyboard.press('Tab');
  await expect(ben.getByLabel('Theme')).toBeFocused();
  await ben.keyboard.press('Escape');
  await expect(ben.getByLabel('Theme')).toHaveCount(0);
  await expect(opener).toBeFocused();

  const why = tools.getByRole('button', { name: 'Why…' });
  await why.click();
  await ben.getByRole('button', { name: 'Save' }).click();
  await expect(why).toBeFocused();
  await ben.keyboard.press('Escape');
  await expect(tools).toHaveCount(0);
});

test('what is written about a gap is kept whatever is pressed next', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const ben = await join(browser, links.participant, 'Ben');
  await noteIn(ben, await lookAt(ben, 'Supervision', 'Safety'), 'gap', 'Nobody has asked');
  const why = async (): Promise<unknown> =>
    (await records(ben)).find(({ type }) => type === 'evidence-note')?.props?.['picos'];
  const open = async (): Promise<void> => {
    await noteSaying(ben, 'Nobody').click();
    await ben.getByRole('button', { name: 'Why…' }).click();
  };
  await open();
  await ben.getByLabel('Who is it about?').fill('Children in care');
  await ben.getByTestId('tools.draw').click();
  await expect.poll(why).toEqual({ population: 'Children in care' });
  await ben.getByTestId('tools.select').click();

  await open();
  await ben.getByLabel('What is done?').fill('Mentors');
  await ben.keyboard.press('Escape');
  await expect.poll(why).toEqual({ population: 'Children in care', intervention: 'Mentors' });
  await ben.getByRole('button', { name: 'Why…' }).click();
  await ben.getByLabel('Who is it about?').fill('');
  await ben.getByRole('button', { name: 'Cancel' }).click();
  await ben.keyboard.press('Control+z');
  await expect.poll(why).toEqual({ population: 'Children in care' });
});

test('without a pointer a note is made, read out, and moved to a cell', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const ben = await join(browser, links.participant, 'Ben');
  await ben.getByTestId('tools.note-gap').focus();
  await ben.keyboard.press('Enter');
  await textIsOpen(ben);
  await ben.keyboard.type('Nobody has asked');
  await ben.keyboard.press('Escape');
  await expect(ben.getByRole('status', { name: 'status' })).toContainText(
    'Nobody has asked, Gap, not placed, Note.',
  );
  await ben.keyboard.press('Control+Enter');
  const tools = ben.getByRole('toolbar', { name: 'This note' });
  await expect(tools.getByRole('button', { name: 'Research evidence' })).toBeFocused();
  const opener = tools.getByRole('button', { name: 'Move to cell…' });
  for (let n = 0; n < 8; n++) await ben.keyboard.press('Tab');
  await expect(opener).toBeFocused();
  await ben.keyboard.press('Enter');
  await ben.keyboard.press('Tab');
  await expect(ben.getByLabel('Theme')).toBeFocused();
  await ben.keyboard.type('Supervision and decision-making › S');
  await ben.keyboard.press('Tab');
  await ben.keyboard.press('Tab');
  await ben.keyboard.press('Enter');
  await expect
    .poll(() => notesThere(ben))
    .toEqual([{ text: 'Nobody has asked', kind: 'gap', cell: 'Supervision × Safety' }]);
});

test('a map that is deleted with the frame around it leaves its notes on the page', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const fay = await join(browser, links.facilitator, 'Fay');
  await noteIn(fay, await lookAt(fay, 'Supervision', 'Safety'), 'gap', 'Nobody has asked');
  await fay.evaluate(() => {
    const editor = window.gapboard?.editor;
    const map = editor?.getCurrentPageShapes().find(({ type }) => type === 'evidence-map');
    if (!editor || !map) return;
    editor.createShape({ type: 'frame', props: { w: 10_000, h: 10_000 } });
    const frame = editor.getCurrentPageShapes().find(({ type }) => type === 'frame');
    if (frame) editor.reparentShapes([map.id], frame.id).select(frame.id);
  });
  await fay.keyboard.press('Delete');
  await expect(fay.locator('[data-heading]')).toHaveCount(0);
  await expect(noteSaying(fay, 'Nobody')).toBeVisible();
  await fay.keyboard.press('Control+z');
  await expect(await cell(fay, 'Supervision', 'Safety')).toContainText('1 gap');
});

test('a study that may not be moved stays where it is, and it is said why', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server, 'demo');
  const [fay, ben] = await Promise.all([
    join(browser, links.facilitator, 'Fay'),
    join(browser, links.participant, 'Ben'),
  ]);
  await fay.getByRole('button', { name: 'Rules' }).click();
  await fay.getByRole('switch', { name: 'move' }).setChecked(false);
  await expect(ben.getByText('Closed at the moment: moving others’ notes.')).toBeVisible();
  await lookAtTray(ben);
  const goal = await cell(ben, 'Other front-door arrangements', 'Safety');
  await dragTo(ben, await middleOf(ben.locator('[data-in="tray"]').first()), await middleOf(goal));
  await ben.mouse.up();
  await expect(ben.getByText('Moving notes of others is closed at the moment.')).toBeVisible();
  await expect(goal).toContainText('Not discussed yet');
});

test('a study’s card is dragged from the tray into a cell, and into a second with Alt', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server, 'demo');
  const [fay, ben] = await Promise.all([
    join(browser, links.facilitator, 'Fay'),
    join(browser, links.participant, 'Ben'),
  ]);
  const placed = async (page: typeof fay): Promise<number> =>
    (await records(page)).filter(({ typeName }) => typeName === 'placement').length;
  const before = await placed(fay);
  await lookAtTray(fay);
  const card = fay.locator('[data-in="tray"]').first();
  const study = await card.getAttribute('data-study');
  const safety = await cell(fay, 'Other front-door arrangements', 'Safety');
  const entry = await cell(fay, 'Other front-door arrangements', 'Care entry');

  await dragTo(fay, await middleOf(card), await middleOf(safety));
  await expect(fay.getByText(/Other front-door arrangements — .*Safety/)).toBeVisible();
  await fay.mouse.up();
  await expect.poll(() => placed(ben)).toBe(before + 1);
  await expect(await cell(ben, 'Other front-door arrangements', 'Safety')).toContainText('1 study');

  const there = fay.locator(`[data-study="${study}"]`);
  await expect(there).toHaveCount(1);
  await fay.keyboard.down('Alt');
  await dragTo(fay, await middleOf(there), await middleOf(entry));
  await fay.mouse.up();
  await fay.keyboard.up('Alt');
  await expect(there).toHaveCount(2);
  await expect.poll(() => placed(ben)).toBe(before + 2);
});
