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
