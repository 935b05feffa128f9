import type { Route } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { join, makeBoard } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { makeMapBoard } from '../support/map.ts';
import { focused, joinOutline, tabTo } from '../support/outline.ts';
import { attend, type StageContent } from '../support/workshop.ts';
import { hear, openWorkshop, workshopBar } from '../support/workshopBar.ts';

const STAGE: StageContent = {
  name: 'Share',
  instructions: 'Read what others wrote.',
  minutes: 5,
  activities: ['notes'],
  anonymous: false,
};

test('a ready-made agenda is put in and run: what will change is said before, and everyone is told what to do', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const fay = await join(browser, links.facilitator, 'Fay', {
    viewport: { width: 1366, height: 768 },
  });
  await expect(workshopBar(fay)).toHaveCount(0);
  const [ben, sue, vera, pat] = await Promise.all([
    join(browser, links.participant, 'Ben'),
    join(browser, links.scribe, 'Sue'),
    join(browser, links.viewer, 'Vera'),
    joinOutline(browser, links.participant, 'Pat'),
  ]);
  const panel = await openWorkshop(fay);
  await panel.getByRole('button', { name: 'Use the ready-made agenda' }).click();
  await expect(panel.getByRole('listitem')).toHaveCount(8);
  await expect(panel.getByText('8 stages, 90 minutes in all')).toBeVisible();
  for (const page of [ben, pat]) {
    await expect(workshopBar(page)).toContainText('the facilitator starts the next stage');
  }
  const heard = await hear(ben);

  await panel.getByRole('button', { name: 'Start next: Welcome and practice note' }).click();
  await expect(panel.getByText('Participants can write notes.')).toBeVisible();
  await expect(panel.getByText('The clock starts at 10 minutes.')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Start', exact: true })).toBeFocused();
  await fay.keyboard.press('Enter');
  await expect(panel.getByText('“Welcome and practice note” is running.')).toBeVisible();
  for (const page of [ben, pat, sue, vera]) {
    await expect(workshopBar(page)).toContainText('Welcome and practice note');
    await expect(workshopBar(page)).toContainText('1 of 8');
    await expect(workshopBar(page)).toContainText('What do you hope to take home today?', {
      ignoreCase: true,
    });
  }
  await expect(workshopBar(ben)).toContainText('choose a kind of note in the toolbar');
  // What is open looks so, though drawing is closed.
  await expect(ben.getByTestId('tools.note-gap')).toHaveCSS('opacity', '1');
  await expect(ben.getByTestId('tools.draw')).not.toHaveCSS('opacity', '1');
  await expect(workshopBar(pat)).toContainText('press “Add a note”');
  await expect(workshopBar(sue)).toContainText('Draw and write what the room says');
  await expect(workshopBar(vera)).toContainText('You are looking on');
  await expect(workshopBar(vera).getByRole('button', { name: /hand|agree/i })).toHaveCount(0);
  await expect.poll(heard).toContain('Stage 1 of 8: Welcome and practice note.');

  // From the bar, without the panel.
  await fay.keyboard.press('Escape');
  await workshopBar(fay).getByRole('button', { name: 'Next stage: Write privately' }).click();
  await expect(workshopBar(fay).getByText('Everybody gets a private pad')).toBeVisible();
  await workshopBar(fay).getByRole('button', { name: 'Start', exact: true }).click();
  await expect(workshopBar(ben)).toContainText('Write in your private pad');
});

test('of two facilitators who start different stages at once, one does; the other is told, and sees what runs', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(/409/);
  const board = await makeBoard(server);
  const maker = await attend(server, board, 'facilitator', 'Maker');
  await maker.addStages([
    { ...STAGE, name: 'One' },
    { ...STAGE, name: 'Two' },
  ]);
  const [ama, fay] = await Promise.all(
    ['Ama', 'Fay'].map((name) => join(browser, board.links.facilitator, name)),
  );
  if (!ama || !fay) throw new Error('Somebody is missing.');
  const panels = await Promise.all([openWorkshop(ama), openWorkshop(fay)]);
  const [hers, theirs] = panels;
  await hers.getByRole('button', { name: 'Start: One' }).click();
  await theirs.getByRole('button', { name: 'Start: Two' }).click();
  // Neither is sent before both have been pressed: whoever hears of the other's first would be asked again.
  const held: Route[] = [];
  for (const page of [ama, fay]) {
    await page.route('**/workshop/stage', (route) => void held.push(route));
  }
  await Promise.all(
    panels.map((panel) => panel.getByRole('button', { name: 'Start', exact: true }).click()),
  );
  await expect.poll(() => held.length).toBe(2);
  await Promise.all(held.map((route) => route.continue()));
  await Promise.all([ama, fay].map((page) => page.unroute('**/workshop/stage')));
  const alerts = panels.map((panel) => panel.getByRole('alert'));
  await expect
    .poll(async () => (await Promise.all(alerts.map((one) => one.count()))).join(''))
    .toMatch(/^(10|01)$/);
  const wonByAma = (await alerts[0]?.count()) === 0;
  const lost = alerts[wonByAma ? 1 : 0];
  await expect(lost ?? ama.locator('nothing')).toContainText(
    wonByAma ? 'Ama has just started “One”' : 'Fay has just started “Two”',
  );
  for (const panel of panels) {
    await expect(panel.getByText(`“${wonByAma ? 'One' : 'Two'}” is running.`)).toBeVisible();
  }
  // Whoever lost carries on from there, with what the other began.
  const [loser, panel] = wonByAma ? [fay, theirs] : [ama, hers];
  await panel.getByRole('button', { name: 'End the stage' }).click();
  await panel.getByRole('button', { name: 'End it' }).click();
  await expect(panel.getByText('No stage is running')).toBeVisible();
  await loser.keyboard.press('Escape');
});

test('a stage is edited, moved, duplicated and removed while another runs; what runs cannot be removed, and follows its edits', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(/409|404/);
  const board = await makeBoard(server);
  const ama = await attend(server, board, 'facilitator', 'Ama');
  const [one = '', two = ''] = await ama.addStages([
    { ...STAGE, name: 'One' },
    { ...STAGE, name: 'Two' },
    { ...STAGE, name: 'Three' },
  ]);
  await ama.start(one);
  const [fay, ben] = await Promise.all([
    join(browser, board.links.facilitator, 'Fay'),
    join(browser, board.links.participant, 'Ben'),
  ]);
  const panel = await openWorkshop(fay);
  const names = () => panel.getByRole('heading', { level: 4 }).allInnerTexts();

  await panel.getByRole('button', { name: 'Edit: One' }).click();
  await expect(panel.getByText('This stage is running')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Name' }).fill('One, anew');
  await panel.getByRole('textbox', { name: /What people are to do/ }).fill('Draw it.');
  await panel.getByRole('checkbox', { name: /Write notes/ }).uncheck();
  await panel.getByRole('checkbox', { name: /^Draw/ }).check();
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(workshopBar(ben)).toContainText('One, anew');
  await expect(workshopBar(ben)).toContainText('choose the pen in the toolbar');
  await expect(panel.getByRole('button', { name: 'Edit: One, anew' })).toBeFocused();

  await panel.getByRole('button', { name: 'Edit: One, anew' }).click();
  await panel.getByRole('button', { name: 'Remove', exact: true }).click();
  await panel.getByRole('button', { name: /^Remove “One, anew”/ }).click();
  await expect(panel.getByRole('alert')).toContainText('“One, anew” is running');
  await panel.getByRole('button', { name: 'Cancel' }).click();

  await panel.getByRole('button', { name: 'Up: Three' }).click();
  await expect.poll(names).toEqual(['One, anew', 'Three', 'Two']);
  await expect(panel.getByRole('button', { name: 'Up: Three' })).toBeFocused();
  await panel.getByRole('button', { name: 'Edit: Three' }).click();
  await panel.getByRole('button', { name: 'Duplicate' }).click();
  await expect.poll(names).toEqual(['One, anew', 'Three', 'Three (again)', 'Two']);

  // One that somebody else removes while it is being edited: its words are kept.
  await panel.getByRole('button', { name: 'Edit: Two' }).click();
  await panel.getByRole('textbox', { name: 'Name' }).fill('Two, rewritten');
  await ama.ask('DELETE', `/workshop/stages/${two}`);
  await expect(panel.getByText('Another facilitator has removed this stage')).toBeVisible();
  await expect(panel.getByRole('textbox', { name: 'Name' })).toHaveValue('Two, rewritten');
  await panel.getByRole('button', { name: 'Add the stage' }).click();
  await expect.poll(names).toEqual(['One, anew', 'Three', 'Three (again)', 'Two, rewritten']);
});

test('what is wrong with a stage is said, and nothing is lost; what may identify somebody is refused', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(/status of 4\d\d/);
  const { links } = await makeBoard(server);
  const fay = await join(browser, links.facilitator, 'Fay');
  const panel = await openWorkshop(fay);
  await panel.getByRole('button', { name: 'Add a stage' }).click();
  await panel.getByRole('button', { name: 'Add the stage' }).click();
  await expect(panel.getByText('Please give the stage a name.')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Name' }).fill('Break');
  await panel.getByRole('textbox', { name: 'Minutes' }).first().fill('soon');
  await panel.getByRole('button', { name: 'Add the stage' }).click();
  await expect(panel.getByText('Please give a whole number of minutes')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Minutes' }).first().fill('0');
  const instructions = panel.getByRole('textbox', { name: /What people are to do/ });
  await instructions.fill('About 943 476 5919, NHS number');
  await panel.getByRole('button', { name: 'Add the stage' }).click();
  await expect(panel.getByRole('alert')).toBeVisible();
  await instructions.fill('Coffee is next door.');
  await panel.getByRole('button', { name: 'Add the stage' }).click();
  await expect(panel.getByRole('listitem')).toContainText(['Break']);
});

test('closing the workshop is asked once and says what happens; the board is to look at until it is opened again', async ({
  browser,
  server,
}) => {
  const { links } = await makeBoard(server);
  const [fay, ben] = await Promise.all([
    join(browser, links.facilitator, 'Fay'),
    join(browser, links.participant, 'Ben'),
  ]);
  const panel = await openWorkshop(fay);
  await panel.getByRole('button', { name: 'Use the ready-made agenda' }).click();
  await panel.getByRole('button', { name: 'Close the workshop…' }).click();
  await expect(panel.getByText('From then on only facilitators can change')).toBeVisible();
  await panel.getByRole('button', { name: 'Close it' }).click();
  await expect(panel.getByText('The workshop is closed.')).toBeVisible();
  await expect(workshopBar(ben)).toContainText('The workshop is over. You can look at everything');
  await expect(workshopBar(ben).getByRole('button', { name: /hand/i })).toHaveCount(0);
  await panel.getByRole('button', { name: 'Open it again' }).click();
  await expect(workshopBar(ben)).toContainText('Between stages');
});

test('a workshop can be prepared and run in the outline by the keyboard alone', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const fay = await joinOutline(browser, links.facilitator, 'Fay');
  await tabTo(fay, fay.getByRole('button', { name: 'Workshop: agenda and timer' }));
  await fay.keyboard.press('Enter');
  await tabTo(fay, fay.getByRole('button', { name: 'Use the ready-made agenda' }));
  await fay.keyboard.press('Enter');
  await tabTo(fay, fay.getByRole('button', { name: /^Start next/ }));
  await fay.keyboard.press('Enter');
  await expect(focused(fay)).toHaveText('Start');
  await fay.keyboard.press('Enter');
  await expect(fay.getByText('“Welcome and practice note” is running.')).toBeVisible();
  await fay.keyboard.press('Escape');
  await tabTo(fay, workshopBar(fay).getByRole('button', { name: /^Next stage/ }));
  await fay.keyboard.press('Enter');
  await expect(focused(fay)).toHaveText('Start');
  await fay.keyboard.press('Enter');
  await expect(workshopBar(fay)).toContainText('Write privately');
  // What was pressed has gone; the focus is on what leads further.
  await expect(focused(fay)).toHaveAccessibleName(/^Next stage|^End the private writing/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`bar and panel keep nobody out, on a laptop and a phone, ${colorScheme}`, async ({
    browser,
    server,
  }) => {
    const board = await makeMapBoard(server);
    const ama = await attend(server, board, 'facilitator', 'Ama');
    const [one = ''] = await ama.addStages([STAGE, { ...STAGE, activities: ['write'] }]);
    await ama.start(one);
    await ama.ask('PUT', '/workshop/hand', { up: true });
    const fay = await join(browser, board.links.facilitator, 'Fay', { colorScheme });
    for (const viewport of [
      { width: 1366, height: 768 },
      { width: 360, height: 740 },
    ]) {
      await fay.setViewportSize(viewport);
      await workshopBar(fay).getByRole('button', { name: 'More about this stage' }).click();
      await expect(workshopBar(fay).getByText('Would like to speak')).toBeVisible();
      expect(await violations(fay)).toEqual([]);
      const wide = await fay.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, 'nothing lies beside the screen').toBe(viewport.width);
      await workshopBar(fay).getByRole('button', { name: 'More about this stage' }).click();
      const panel = await openWorkshop(fay);
      await panel.getByRole('button', { name: 'Edit: Share' }).first().click();
      expect(await violations(fay, 'dialog')).toEqual([]);
      await fay.keyboard.press('Escape');
    }
  });
}
