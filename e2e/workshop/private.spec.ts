import type { Page } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { join, textIsOpen } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { LOST_LINE } from '../support/lostLine.ts';
import { lookAt, makeMapBoard, notesThere } from '../support/map.ts';
import { joinOutline, noteItem } from '../support/outline.ts';
import { attend } from '../support/workshop.ts';
import { workshopBar } from '../support/workshopBar.ts';

const WRITE = {
  name: 'Write privately',
  instructions: 'What do you miss?',
  minutes: 0,
  activities: ['write' as const],
  anonymous: true,
};

async function writing(server: { origin: string }, anonymous = true) {
  const board = await makeMapBoard(server);
  const ama = await attend(server, board, 'facilitator', 'Ama');
  const after = { ...WRITE, name: 'Share', activities: ['notes' as const] };
  const [stage = '', next = ''] = await ama.addStages([{ ...WRITE, anonymous }, after]);
  await ama.start(stage);
  return { board, ama, stage, next };
}

const padOf = (page: Page) => page.getByRole('complementary', { name: /^Your private pad/ });

async function write(page: Page, text: string): Promise<void> {
  const pad = padOf(page);
  await pad.getByRole('textbox', { name: 'Your note' }).fill(text);
  await pad.getByRole('button', { name: 'Put it in my pad' }).click();
  await expect(pad.getByRole('listitem').filter({ hasText: text })).toBeVisible();
}

test('people write in pads of their own on board and in outline; nobody sees what, everybody how much; all of it is brought in at once', async ({
  browser,
  server,
}) => {
  const { board } = await writing(server);
  const [fay, ben, pat, vera] = await Promise.all([
    join(browser, board.links.facilitator, 'Fay', { viewport: { width: 1366, height: 768 } }),
    join(browser, board.links.participant, 'Ben'),
    joinOutline(browser, board.links.participant, 'Pat'),
    join(browser, board.links.viewer, 'Vera'),
  ]);
  await expect(padOf(ben)).toContainText('Only you can see this');
  await expect(padOf(ben)).toContainText(
    'nobody can tell whose is whose, not even the facilitator',
  );
  await expect(padOf(vera)).toHaveCount(0);
  await expect(padOf(fay).getByRole('textbox')).toHaveCount(0);
  await expect(ben.getByText('Write in your private pad now.')).toBeVisible();
  expect(await violations(ben)).toEqual([]);

  await padOf(pat).getByRole('combobox', { name: 'Theme' }).selectOption('Supervision');
  await padOf(pat).getByRole('button', { name: 'Put it in my pad' }).click();
  await expect(padOf(pat).getByText('Please write a few words first.').first()).toBeVisible();
  await padOf(pat).getByRole('textbox', { name: 'Your note' }).fill('Fathers are not asked');
  await padOf(pat).getByRole('button', { name: 'Put it in my pad' }).click();
  await expect(padOf(pat).getByText('Please choose an outcome as well').first()).toBeVisible();
  await padOf(pat).getByRole('combobox', { name: 'Outcome' }).selectOption('Retention');
  await padOf(pat).getByRole('button', { name: 'Put it in my pad' }).click();
  await expect(padOf(pat).getByRole('listitem')).toContainText(['Supervision, Retention']);
  await write(ben, 'Nobody asks those who left');
  await write(ben, 'A slip');

  // A cell that is pressed while one writes is the one that the note is for.
  await (await lookAt(ben, 'Supervision', 'Safety')).getByRole('button').click();
  const theme = padOf(ben).getByRole('combobox', { name: 'Theme' });
  await expect(theme.locator('option:checked')).toHaveText('Supervision');
  await expect(padOf(ben).getByRole('combobox', { name: 'Outcome' })).toHaveValue(/heading:/);
  await padOf(ben).getByRole('combobox', { name: 'Theme' }).selectOption('Not placed');
  await ben.getByRole('button', { name: 'Close' }).first().click();

  // One's own can be changed and taken away; deleting can be undone.
  const mine = padOf(ben);
  await mine.getByRole('button', { name: 'Edit: A slip' }).click();
  await mine.getByRole('textbox', { name: 'Your note' }).fill('Small towns are left out');
  await mine.getByRole('button', { name: 'Save the change' }).click();
  await expect(mine.getByRole('listitem')).toContainText([
    'Nobody asks those who left',
    'Small towns are left out',
  ]);
  await mine.getByRole('button', { name: 'Delete: Small towns are left out' }).click();
  await expect(mine.getByRole('listitem')).toHaveCount(1);
  await mine.getByRole('button', { name: 'Undo' }).click();
  await expect(mine.getByRole('listitem')).toHaveCount(2);

  // A reload loses nothing: neither what is in the pad nor what is being written.
  await mine.getByRole('textbox', { name: 'Your note' }).fill('Half a thou');
  await ben.reload();
  await expect(mine.getByRole('listitem')).toHaveCount(2);
  await expect(mine.getByRole('textbox', { name: 'Your note' })).toHaveValue('Half a thou');
  await mine.getByRole('textbox', { name: 'Your note' }).fill('');

  for (const page of [fay, vera, pat]) {
    await expect(workshopBar(page)).toContainText('3 notes by 2 people so far.');
    expect(await page.content()).not.toContain('those who left');
  }
  expect(await notesThere(fay)).toEqual([]);

  await workshopBar(fay).getByRole('button', { name: 'End the private writing' }).click();
  await expect(workshopBar(fay).getByText('There are 3 notes by 2 people.')).toBeVisible();
  await workshopBar(fay).getByRole('button', { name: 'End it' }).click();
  await expect(mine).toContainText('Your 2 notes can be changed until');
  await workshopBar(fay).getByRole('button', { name: 'Bring in 3 private notes' }).click();
  const reveal = fay.getByRole('dialog', { name: 'Bring in private notes' });
  await expect(reveal.getByText('Only 2 people wrote')).toBeVisible();
  expect(await violations(fay, 'dialog')).toEqual([]);
  await reveal.getByRole('button', { name: 'Bring in all 3' }).click();
  await expect(reveal.getByText('3 notes are on the board now.')).toBeVisible();
  await expect(reveal.getByRole('button', { name: 'Show them' })).toBeFocused();
  await fay.keyboard.press('Enter');
  await expect
    .poll(async () =>
      (await notesThere(fay)).map(({ text, cell }) => `${text}: ${cell}`).toSorted(),
    )
    .toEqual([
      'Fathers are not asked: Supervision × Retention',
      'Nobody asks those who left: undefined',
      'Small towns are left out: undefined',
    ]);
  await expect
    .poll(() => fay.evaluate(() => window.gapboard?.editor.getSelectedShapeIds().length))
    .toBe(3);
  await expect(mine).toHaveCount(0);
});

test('notes are brought in cell by cell, and what comes late waits to be brought in as well', async ({
  browser,
  server,
}) => {
  const { board, ama, stage } = await writing(server, false);
  const [pat, cleo] = await Promise.all([
    joinOutline(browser, board.links.participant, 'Pat'),
    attend(server, board, 'participant', 'Cleo'),
  ]);
  await expect(padOf(pat)).toContainText('It comes in with your name');
  const send = (id: string, text: string) =>
    cleo.ask('PUT', `/workshop/private/notes/${id.padEnd(21, '0')}`, {
      stage,
      text,
      kind: 'gap',
      cell: null,
      map: null,
    });
  await send('one', 'In the tray');
  await padOf(pat).getByRole('combobox', { name: 'Theme' }).selectOption('Supervision');
  await padOf(pat).getByRole('combobox', { name: 'Outcome' }).selectOption('Retention');
  await write(pat, 'In a cell');
  await ama.ask('POST', '/workshop/private/end', { stage });

  const fay = await joinOutline(browser, board.links.facilitator, 'Fay');
  await workshopBar(fay).getByRole('button', { name: 'Bring in 2 private notes' }).click();
  const reveal = fay.getByRole('dialog', { name: 'Bring in private notes' });
  await reveal.getByText('Or cell by cell').click();
  await reveal.getByRole('button', { name: 'Bring in 1: Supervision, Retention' }).click();
  await expect(reveal.getByText('1 note is on the board now.')).toBeVisible();
  await send('late', 'Late');
  await expect(reveal.getByText('1 is on the board already; 2 more')).toBeVisible();
  await reveal.getByRole('button', { name: 'Bring in 2 more' }).click();
  await expect(reveal.getByText('3 notes are on the board now.')).toBeVisible();
  await reveal.getByRole('button', { name: 'Done' }).click();
  await expect(fay.getByRole('button', { name: 'Not placed (2)' })).toBeVisible();
  await expect(workshopBar(fay)).toContainText('start the next stage when you are ready');
});

test('what is written without a line is kept on the device, through a reload, and sent once', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(LOST_LINE);
  const { board, ama, stage } = await writing(server);
  const ben = await join(browser, board.links.participant, 'Ben');
  await ben.route('**/notes', (route) => route.abort());
  await write(ben, 'Written in a dead spot');
  await expect(padOf(ben).getByText('Not sent yet: it is kept on this device')).toBeVisible();
  await ben.reload();
  await expect(padOf(ben).getByText('Written in a dead spot')).toBeVisible();
  // All is brought in while they are without a line: theirs comes late, and is not lost.
  await ama.ask('POST', '/workshop/private/end', { stage });
  await ama.ask('POST', '/workshop/private/reveal', { stage, part: 'all' });
  await expect(padOf(ben)).toContainText('Private writing is over.');
  await ben.unroute('**/notes');
  await ben.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(padOf(ben).getByText('Not sent yet')).toHaveCount(0);
  const { held } = await ama.ask('GET', '/workshop/private');
  expect(held).toMatchObject([{ notes: 1, people: 1 }]);
});

test('what may identify somebody stays on the device; the scribe has a pad too', async ({
  browser,
  server,
}) => {
  const { board } = await writing(server);
  const sue = await join(browser, board.links.scribe, 'Sue');
  const pad = padOf(sue);
  await pad.getByRole('textbox', { name: 'Your note' }).fill('Her NHS number is 943 476 5919');
  await pad.getByRole('button', { name: 'Put it in my pad' }).click();
  await expect(pad.getByRole('textbox', { name: 'Your note' })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await expect(pad.getByRole('listitem')).toHaveCount(0);
  await pad.getByRole('textbox', { name: 'Your note' }).fill('Nothing on grandparents');
  await sue.keyboard.press('Control+Enter');
  await expect(pad.getByRole('listitem')).toContainText(['Nothing on grandparents']);
});

test('whoever writes on the canvas as private writing begins keeps their words, and is told where to write', async ({
  browser,
  server,
}) => {
  const board = await makeMapBoard(server);
  const ama = await attend(server, board, 'facilitator', 'Ama');
  const [stage = ''] = await ama.addStages([WRITE]);
  const ben = await join(browser, board.links.participant, 'Ben');
  await ben.getByTestId('tools.note-gap').click();
  const box = await ben.locator('.tl-canvas').boundingBox();
  if (!box) throw new Error('There is no canvas.');
  await ben.mouse.click(box.x + 400, box.y + 300);
  await textIsOpen(ben);
  await ben.keyboard.type('Begun before');
  await ama.start(stage);
  await expect(workshopBar(ben)).toContainText('Write in your private pad');
  await expect(padOf(ben)).toBeVisible();
  await expect(
    ben.getByText('Write in your private pad now. The board itself is closed.'),
  ).toBeVisible();
});

test('after a stage, notes that were not brought in are still there for their author and for any facilitator', async ({
  browser,
  server,
}) => {
  const { board, ama, next } = await writing(server);
  const pat = await joinOutline(browser, board.links.participant, 'Pat');
  await write(pat, 'Do not forget me');
  await ama.start(next);
  await expect(padOf(pat)).toContainText('Private writing is over. Your 1 note can be changed');
  await expect(workshopBar(pat)).toContainText('press “Add a note”');
  const fay = await joinOutline(browser, board.links.facilitator, 'Fay');
  await workshopBar(fay).getByRole('button', { name: 'Bring in 1 private note' }).click();
  await fay.getByRole('dialog').getByRole('button', { name: 'Bring in the note' }).click();
  await fay.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await expect(padOf(pat)).toHaveCount(0);
  await pat.getByRole('button', { name: 'Not placed (1)' }).click();
  await expect(noteItem(pat, 'Do not forget me')).toBeVisible();
});
