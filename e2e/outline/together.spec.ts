import { violations } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { makeMapBoard } from '../support/map.ts';
import {
  addHere,
  cellPanel,
  focused,
  joinOutline,
  listen,
  noteItem,
  openCell,
} from '../support/outline.ts';

test('two people who write in one note at once both keep their words, and each is told', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const fay = await joinOutline(browser, links.facilitator, 'Fay');
  const ana = await joinOutline(browser, links.participant, 'Ana');
  await openCell(ana, 'Supervision', 'Safety');
  await addHere(ana, 'Gap', 'Supervision matters');
  await openCell(fay, 'Supervision', 'Safety');
  await noteItem(fay, 'Supervision matters').getByRole('button', { name: 'Edit' }).click();
  await expect(ana.getByText('Fay: writing here…')).toBeVisible();
  await noteItem(ana, 'Supervision matters').getByRole('button', { name: 'Edit' }).click();
  await ana.getByRole('textbox', { name: 'Your note' }).fill('Supervision matters most');
  await ana.getByRole('button', { name: 'Save' }).click();
  await expect(
    fay.getByText('Somebody has changed this note while you were writing.'),
  ).toBeVisible();
  await fay.getByRole('textbox', { name: 'Your note' }).fill('Good supervision matters');
  await fay.getByRole('button', { name: 'Save' }).click();
  for (const page of [ana, fay]) {
    await expect(noteItem(page, 'Good supervision matters most')).toBeVisible();
  }
});

test('a note that somebody else deletes while one writes in it: one is told, and keeps one’s words', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const fay = await joinOutline(browser, links.facilitator, 'Fay');
  const ana = await joinOutline(browser, links.participant, 'Ana');
  await openCell(ana, 'Supervision', 'Safety');
  await addHere(ana, 'Gap', 'First thought');
  const said = await listen(ana);
  await noteItem(ana, 'First thought').getByRole('button', { name: 'Edit' }).click();
  await ana.getByRole('textbox', { name: 'Your note' }).fill('A much better thought');
  await openCell(fay, 'Supervision', 'Safety');
  await noteItem(fay, 'First thought').getByRole('button', { name: 'Delete' }).click();

  await expect(cellPanel(ana).getByText('This note was deleted while you were')).toBeVisible();
  expect((await said()).join(' ')).toContain('Your words are kept here.');
  await expect(focused(ana)).toHaveAccessibleName('Your note');
  await expect(focused(ana)).toHaveValue('A much better thought');
  // Looking elsewhere loses nothing.
  await openCell(ana, 'Supervision', 'Retention');
  await openCell(ana, 'Supervision', 'Safety');
  await expect(ana.getByRole('textbox', { name: 'Your note' })).toHaveValue(
    'A much better thought',
  );
  await ana.getByRole('button', { name: 'Add as a new note' }).click();
  await expect(noteItem(fay, 'A much better thought')).toBeVisible();
  await expect(ana.getByRole('textbox', { name: 'Your note' })).toBeHidden();
});

test('what others do takes the focus from nobody and moves nothing under their hands', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const fay = await joinOutline(browser, links.facilitator, 'Fay');
  const ana = await joinOutline(browser, links.participant, 'Ana');
  await openCell(ana, 'Supervision', 'Safety');
  for (const text of ['One', 'Two', 'Three']) await addHere(ana, 'Gap', `Gap ${text}`);
  const order = (): Promise<string[]> =>
    cellPanel(ana)
      .getByRole('listitem')
      .evaluateAll((items) => items.map((item) => item.querySelector('p')?.textContent ?? ''));
  await noteItem(ana, 'Gap Two').getByRole('button', { name: 'Edit' }).focus();

  await openCell(fay, 'Supervision', 'Safety');
  await addHere(fay, 'Research evidence', 'A study above');
  await noteItem(fay, 'Gap One').getByRole('button', { name: 'Move to cell…' }).click();
  await fay.getByRole('combobox', { name: 'Outcome', exact: true }).selectOption('Retention');
  await fay.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(noteItem(ana, 'Gap One')).toBeHidden();
  await expect(focused(ana)).toHaveAccessibleName('Edit: “Gap Two”');
  // Back in the cell it is the first in its order, and yet does not push in before what is being read.
  await fay.getByRole('button', { name: 'Undo' }).click();
  await expect(noteItem(ana, 'Gap One')).toBeVisible();
  expect(await order()).toEqual(['A study above', 'Gap Two', 'Gap Three', 'Gap One']);

  // What has the focus goes: it comes to what is next, and not to the top of the page.
  await noteItem(fay, 'Gap Two').getByRole('button', { name: 'Delete' }).click();
  await expect(noteItem(ana, 'Gap Two')).toBeHidden();
  await expect(focused(ana)).toContainText('Gap Three');
});

test('whose note others move, merge or delete hears of it, and puts it back by keyboard; what comes moves nothing', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const fay = await joinOutline(browser, links.facilitator, 'Fay');
  const ana = await joinOutline(browser, links.participant, 'Ana');
  await openCell(ana, 'Supervision', 'Safety');
  await addHere(ana, 'Gap', 'Nobody asks the fathers');
  await openCell(fay, 'Supervision', 'Safety');
  await addHere(fay, 'Gap', 'Fathers are not asked');
  const said = await listen(ana);
  const own = ana.getByRole('region', { name: 'Changes to your notes' });
  const mine = noteItem(fay, 'Nobody asks the fathers');
  const still = cellPanel(ana).getByRole('button', { name: 'Add a note here' });
  const before = await still.boundingBox();

  await mine.getByRole('button', { name: /^Merge/ }).click();
  await mine.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(own).toContainText(
    'Fay merged your note “Nobody asks the fathers” into the note “Fathers are not asked”.',
  );
  await expect.poll(async () => (await said()).join(' ')).toContain('You can put it back:');
  expect(await still.boundingBox()).toEqual(before);
  expect(await violations(ana)).toEqual([]);
  await own.getByRole('button', { name: /^Put back/ }).press('Enter');
  await expect(own).toHaveCount(0);
  await expect(focused(ana)).toHaveAttribute('id', 'outline');
  await expect(fay.getByText('Also said')).toHaveCount(0);

  await mine.getByRole('button', { name: /^Move/ }).click();
  await fay.getByRole('combobox', { name: 'Theme', exact: true }).selectOption('Supervision');
  await fay.getByRole('combobox', { name: 'Outcome', exact: true }).selectOption('Retention');
  await fay.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(own).toContainText('Fay moved your note “Nobody asks the fathers” to Supervision');
  await own.getByRole('button', { name: /^Show/ }).press('Enter');
  await expect(ana.getByRole('heading', { name: 'Supervision: Retention' })).toBeVisible();
  await openCell(fay, 'Supervision', 'Retention');
  await noteItem(fay, 'Nobody asks the fathers').getByRole('button', { name: 'Delete' }).click();
  await expect(own).toContainText('Fay deleted your note');
  await own.getByRole('button', { name: /^Put back/ }).press('Enter');
  await openCell(fay, 'Supervision', 'Safety');
  await expect(noteItem(fay, 'Nobody asks the fathers').first()).toBeVisible();
});
