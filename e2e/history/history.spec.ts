import { recordedStrokes } from '@gapboard/bench/strokes';
import type { Page } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { join, makeBoard, records, saved, textIsOpen } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import {
  bringBack,
  change,
  historyIsOpen,
  joinHistory,
  part,
  saidMoment,
  slider,
} from '../support/history.ts';
import { lookAt, middleOf, noteIn, noteSaying } from '../support/map.ts';
import { drawWithPen } from '../support/pen.ts';
import { gap, makeVoteBoard } from '../support/votes.ts';
import { attend } from '../support/workshop.ts';

const STAGE = { instructions: '', minutes: 10, anonymous: false };

/** Pictures of the screen, for people to look at: where a folder for them is named. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['GAPBOARD_SHOTS'];
  if (folder === undefined) return;
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

test('a session of three is looked back at: by slider and clock, in words, and two moments compared', async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000);
  const { board, maker } = await makeVoteBoard(server);
  const [write, sort] = await maker.addStages([
    { ...STAGE, name: 'Write', activities: ['notes', 'move', 'sketch'] },
    { ...STAGE, name: 'Sort', activities: ['notes', 'move', 'sketch'] },
  ]);
  const anna = await join(browser, board.links.participant, 'Anna');
  const sam = await join(browser, board.links.scribe, 'Sam');

  await test.step('the session', async () => {
    await maker.start(write ?? null);
    await noteIn(anna, await lookAt(anna, 'Supervision', 'Safety'), 'gap', 'Families wait');
    await noteIn(anna, await lookAt(anna, 'Supervision', 'Retention'), 'practice', 'Calls help');
    await drawWithPen(sam, recordedStrokes().get('waves') ?? [], { x: 100, y: 300 });
    await saved(anna);
    await saved(sam);
    await maker.start(sort ?? null);
    const noted = (await records(anna)).filter(({ type }) => type === 'evidence-note');
    const { round } = await maker.ask('POST', '/workshop/rounds', {
      method: 'dots',
      criterion: 'Which matters most?',
      votes: 3,
      cap: 2,
      voters: ['participant'],
      live: false,
      after: null,
      about: { notes: noted.map(({ id }) => id) },
    });
    const ben = await attend(server, board, 'participant', 'Ben');
    const votes = Object.fromEntries(noted.slice(0, 1).map(({ id }) => [id, 2]));
    await ben.ask('PUT', `/workshop/rounds/${round.id}/ballot`, { votes });
    await maker.ask('POST', `/workshop/rounds/${round.id}/close`);
    await change(anna, 'Families wait', { text: 'Families wait for months' });
    await change(anna, 'Calls help', 'delete');
    await saved(anna);
  });

  const fay = await joinHistory(browser, server, board, 'facilitator', 'Fay', {
    viewport: { width: 1366, height: 768 },
  });
  await historyIsOpen(fay);

  await test.step('the line tells of the session in words', async () => {
    const session = fay.getByRole('region', { name: 'The session' });
    await expect(session.getByRole('button', { name: /^Go there: Write, from/ })).toBeVisible();
    await expect(session.getByText(/Anna \(\d+\)/)).toBeVisible();
    await expect(session.getByText(/Sam \(\d+\)/)).toBeVisible();
    expect(await saidMoment(fay)).toContain('in “Sort”');
    await shot(fay, 'session');
    expect(await violations(fay)).toEqual([]);
  });

  await test.step('the slider goes by keys: first, last, one change, a minute; and by the clock', async () => {
    await part(fay, 'In words');
    const inWords = fay.getByRole('region', { name: 'The board in words' });
    await expect(inWords.getByText('Families wait for months')).toBeVisible();
    await expect(inWords.getByText('Calls help')).toHaveCount(0);
    await expect(inWords.getByText('1 stroke in no named drawing')).toBeVisible();
    await slider(fay).focus();
    const last = await saidMoment(fay);
    await fay.keyboard.press('Home');
    await expect(inWords.getByText('No cell had been discussed.')).toBeVisible();
    expect(await saidMoment(fay)).not.toBe(last);
    await fay.keyboard.press('End');
    await expect(inWords.getByText('Families wait for months')).toBeVisible();
    await expect(fay).toHaveURL(/at=(\d+)/);
    const end = Number(new URL(fay.url()).searchParams.get('at'));
    await fay.keyboard.press('ArrowLeft');
    await expect(fay).toHaveURL(new RegExp(`at=${end - 1}$`));
    await fay.keyboard.press('PageDown');
    await expect(inWords.getByText('Families wait for months')).toHaveCount(0);
    await fay.getByRole('textbox', { name: 'Time' }).fill('noon');
    await fay.keyboard.press('Enter');
    await expect(fay.getByText('Please type a time such as 14:32.')).toBeVisible();
    await fay.getByRole('textbox', { name: 'Time' }).fill('23:59');
    await fay.keyboard.press('Enter');
    await expect(inWords.getByText('Families wait for months')).toBeVisible();
  });

  await test.step('a stage fills the line', async () => {
    await fay.getByLabel('Show', { exact: true }).selectOption('Write');
    await expect.poll(() => saidMoment(fay)).toContain('in “Write”');
    await slider(fay).focus();
    await fay.keyboard.press('End');
    await expect(
      fay.getByRole('region', { name: 'in words' }).getByText('Calls help'),
    ).toBeVisible();
    await fay.getByLabel('Show', { exact: true }).selectOption('The whole session');
    await fay.getByRole('button', { name: 'Latest' }).click();
  });

  await test.step('two moments are compared, by kind and person, before and after', async () => {
    await part(fay, 'Changes');
    const changed = fay.getByRole('region', { name: 'What changed' });
    const compareWith = changed.getByLabel('Compare with');
    const sorting = await compareWith.locator('option', { hasText: /^Sort,/ }).textContent();
    await compareWith.selectOption(sorting);
    const rewritten = changed.getByRole('listitem').filter({ hasText: 'Families wait' });
    await expect(rewritten).toContainText('Changed: Note');
    await expect(rewritten).toContainText('by Anna');
    await expect(rewritten.locator('del')).toHaveText('Families wait');
    await expect(rewritten.locator('ins')).toHaveText('Families wait for months');
    await expect(changed.getByRole('listitem').filter({ hasText: 'Calls help' })).toContainText(
      'Removed: Note',
    );
    await changed.getByRole('checkbox', { name: 'Removed (1)' }).uncheck();
    await expect(changed.getByText('Calls help')).toHaveCount(0);
    await changed.getByRole('button', { name: 'Next' }).click();
    await expect(changed.getByRole('status').filter({ hasText: '1 of 1' })).toBeVisible();
    await shot(fay, 'changes');
    expect(await violations(fay)).toEqual([]);
    await compareWith.selectOption('The beginning');
    await expect(changed.getByRole('listitem').filter({ hasText: 'Stroke' })).toContainText('Sam');
    await changed.getByLabel('By whom').selectOption('Sam');
    await expect(changed.getByRole('listitem')).toHaveCount(1);
  });

  await test.step('from the history back to the board, and from the outline here', async () => {
    await fay.getByRole('link', { name: 'Outline', exact: true }).click();
    await fay.getByRole('link', { name: 'History', exact: true }).click();
    await historyIsOpen(fay);
    await expect(fay.getByRole('link', { name: 'Replay' })).toHaveAttribute('href', /\/replay$/);
  });
});

test('one note, an area and the whole come back while somebody writes, who loses nothing; and can be undone', async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000);
  const { board, maker } = await makeVoteBoard(server);
  const anna = await join(browser, board.links.participant, 'Anna');
  await noteIn(anna, await lookAt(anna, 'Supervision', 'Safety'), 'gap', 'Families wait');
  await noteIn(anna, await lookAt(anna, 'Supervision', 'Retention'), 'practice', 'Calls help');
  await saved(anna);

  const fay = await joinHistory(browser, server, board, 'facilitator', 'Fay');
  await historyIsOpen(fay);
  await fay.getByRole('textbox', { name: /^Name this moment/ }).fill('Before the tidying');
  await fay.keyboard.press('Enter');
  await expect(fay.getByText('“Before the tidying” has its name.')).toBeVisible();

  await change(anna, 'Families wait', 'delete');
  await change(anna, 'Calls help', { text: 'Something else' });
  await saved(anna);
  await gap(maker, 'Added since');
  await expect(fay.getByText(/newer changes? on the board/)).toBeVisible();
  expect(await saidMoment(fay)).toBeTruthy();
  await fay.getByRole('button', { name: 'Show them on the line' }).click();
  await fay.getByRole('button', { name: /^Go there: Before the tidying/ }).click();
  await part(fay, 'In words');

  await test.step('one note, and undone', async () => {
    await fay.getByRole('button', { name: 'Bring back: Families wait', exact: true }).click();
    const dialog = fay.getByRole('dialog', { name: /^Bring back “Families wait” as of/ });
    await expect(dialog.getByText('1 thing comes back.')).toBeVisible();
    await expect(dialog.getByText('Everything else on the board stays as it is.')).toBeVisible();
    expect(await violations(fay, 'dialog')).toEqual([]);
    await dialog.getByRole('button', { name: 'Yes, bring it back' }).click();
    await expect(fay.getByText('1 thing brought back.')).toBeVisible();
    await expect(noteSaying(anna, 'Families wait')).toHaveCount(1);
    await expect(noteSaying(anna, 'Something else')).toHaveCount(1);
    await expect(fay.getByRole('button', { name: 'Undo' })).toBeFocused();
    await fay.keyboard.press('Enter');
    await expect(fay.getByText('Undone: 1 thing is as before.')).toBeVisible();
    await expect(noteSaying(anna, 'Families wait')).toHaveCount(0);
    await fay.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('an area, chosen without a mouse', async () => {
    await fay.getByRole('button', { name: 'Bring back an area' }).click();
    const parts = fay.getByLabel(/^Draw a rectangle/);
    const cell = parts.locator('option', { hasText: /Supervision × .*Safety/ });
    await parts.selectOption(await cell.textContent());
    await expect(fay.getByRole('dialog').getByText('1 thing comes back.')).toBeVisible();
    await bringBack(fay);
    await expect(noteSaying(anna, 'Families wait')).toHaveCount(1);
    await expect(noteSaying(anna, 'Something else')).toHaveCount(1);
    await expect(noteSaying(anna, 'Added since')).toHaveCount(1);
    await fay.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('an area drawn on the picture', async () => {
    await fay.getByRole('button', { name: 'Bring back an area' }).click();
    const picture = await fay.getByRole('application').boundingBox();
    if (!picture) throw new Error('There is no picture.');
    await fay.mouse.move(picture.x + 5, picture.y + 5);
    await fay.mouse.down();
    await fay.mouse.move(picture.x + picture.width - 5, picture.y + picture.height - 5, {
      steps: 5,
    });
    await fay.mouse.up();
    const dialog = fay.getByRole('dialog', { name: /the area you have drawn/ });
    await expect(dialog.getByText('1 thing changes back to how it was.')).toBeVisible();
    await expect(dialog.getByText('1 thing added since then goes.')).toBeVisible();
    await expect(dialog.getByText(/work of .*Anna/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('the whole, while Anna types', async () => {
    const { x, y } = await middleOf(await lookAt(anna, 'Supervision', 'Care entry'));
    await anna.getByTestId('tools.note-question').click();
    await anna.mouse.click(x, y);
    await textIsOpen(anna);
    const typing = anna.keyboard.type('Who asks the children themselves, and when?', { delay: 90 });
    await fay.getByRole('button', { name: 'Bring back the whole board' }).click();
    await bringBack(fay);
    await typing;
    await expect(noteSaying(anna, 'Who asks the children themselves, and when?')).toHaveCount(1);
    await expect(noteSaying(anna, 'Calls help')).toHaveCount(1);
    await expect(noteSaying(anna, 'Added since')).toHaveCount(0);
    await fay.getByRole('button', { name: 'Undo' }).click();
    await expect(noteSaying(anna, 'Added since')).toHaveCount(1);
    await expect(noteSaying(anna, 'Who asks the children themselves, and when?')).toHaveCount(1);
  });
});

test('a named moment is shown to a stranger by its link, without names, until it is stopped', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(/status of 404/);
  const { board, maker } = await makeVoteBoard(server);
  const anna = await attend(server, board, 'participant', 'Anna');
  await gap(anna, 'Families wait');
  const fay = await joinHistory(browser, server, board, 'facilitator', 'Fay');
  await historyIsOpen(fay);
  await fay.getByRole('textbox', { name: /^Name this moment/ }).fill('The turn');
  await fay.keyboard.press('Enter');
  await gap(maker, 'Added later');
  await fay.getByRole('button', { name: 'Share “The turn”' }).click();
  await fay.getByRole('button', { name: 'Make a link' }).click();
  const shared = await fay.getByRole('textbox', { name: 'Link to this moment' }).inputValue();
  await expect(fay.getByRole('img', { name: /^QR code/ })).toBeVisible();
  expect(await violations(fay)).toEqual([]);
  await shot(fay, 'share');
  const link = shared.replace(/^.*\/moment#/, `${server.origin}/moment#`);

  for (const [name, viewport] of [
    ['desk', { width: 1366, height: 768 }],
    ['phone', { width: 360, height: 740 }],
  ] as const) {
    const stranger = await (await browser.newContext({ viewport })).newPage();
    await stranger.goto(link);
    await expect(stranger.getByRole('heading', { level: 1, name: board.title })).toBeVisible();
    await expect(stranger.getByText('The turn')).toBeVisible();
    await expect(stranger.getByText('Families wait')).toBeVisible();
    await expect(stranger.getByText('Added later')).toHaveCount(0);
    await expect(stranger.getByText('Anna')).toHaveCount(0);
    await expect(stranger.getByRole('application')).toBeVisible();
    expect(await violations(stranger)).toEqual([]);
    await shot(stranger, `moment-${name}`);
    expect(await stranger.context().cookies()).toEqual([]);
  }

  await fay.getByRole('button', { name: 'Stop sharing' }).click();
  await expect(fay.getByText('The link does not work any more.')).toBeVisible();
  const late = await (await browser.newContext()).newPage();
  await late.goto(link);
  await expect(late.getByRole('alert')).toBeVisible();
  await expect(late.getByText('Families wait')).toHaveCount(0);
  expect(await violations(late)).toEqual([]);
  await late.goto(`${server.origin}/moment`);
  await expect(late.getByText('This link is not complete')).toBeVisible();
});

test('a viewer is told that the history is not theirs, a new board has none, and without a line what was seen stays', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(/ERR_INTERNET_DISCONNECTED/);
  const board = await makeBoard(server);
  const vera = await joinHistory(browser, server, board, 'viewer', 'Vera');
  await expect(vera.getByText('The history is not open to viewers')).toBeVisible();
  expect(await violations(vera)).toEqual([]);

  const anna = await joinHistory(browser, server, board, 'participant', 'Anna', {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
  });
  await expect(anna.getByText('Nothing has happened on this board yet')).toBeVisible();
  expect(await violations(anna)).toEqual([]);
  const maker = await attend(server, board, 'facilitator', 'Mo');
  await gap(maker, 'The first of all');
  await expect(slider(anna)).toBeVisible();
  await part(anna, 'In words');
  await expect(anna.getByText('The first of all')).toBeVisible();
  // Looking back is for all who take part; bringing back is the facilitator's.
  await slider(anna).press('Home');
  await expect(anna.getByText('The board was empty.')).toBeVisible();
  // By finger too.
  const { width = 0, height = 0 } = (await slider(anna).boundingBox()) ?? {};
  await slider(anna).tap({ position: { x: width - 4, y: height / 2 } });
  await expect(anna.getByText('The first of all')).toBeVisible();
  await slider(anna).tap({ position: { x: 4, y: height / 2 } });
  await expect(anna.getByText('The board was empty.')).toBeVisible();
  await expect(anna.getByRole('button', { name: /^Bring back/ })).toHaveCount(0);
  await anna.context().setOffline(true);
  await slider(anna).press('End');
  await expect(anna.getByText('The first of all')).toBeVisible();
  await expect(anna.getByText('No connection')).toBeVisible();
  await anna.context().setOffline(false);
  await expect(anna.getByText('No connection')).toHaveCount(0);
});
