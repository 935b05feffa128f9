import type { Locator, Page } from '@playwright/test';
import { violations, violationsOf } from '../support/axe.ts';
import { join } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { noteSaying } from '../support/map.ts';
import { focused, joinOutline, tabTo, tableCell } from '../support/outline.ts';
import {
  cellIds,
  gap,
  makeVoteBoard,
  overhear,
  startVote,
  voteBar,
  voter,
} from '../support/votes.ts';

const CRITERION = 'Which gap matters most to families?';
const LAPTOP = { viewport: { width: 1366, height: 768 } };

/** A note near enough to vote on it. */
async function near(page: Page, id: string): Promise<void> {
  await page.evaluate((shape) => {
    const editor = window.gapboard?.editor;
    const found = editor?.getCurrentPageShapes().find((one) => one.id === shape);
    const bounds = found && editor?.getShapePageBounds(found);
    if (!editor || !bounds) return;
    editor.selectNone();
    editor.setCamera({ ...editor.getCamera(), z: 1 }, { immediate: true });
    editor.centerOnPoint(bounds.center, { immediate: true });
  }, id);
}

const more = (page: Page | Locator, text: string) =>
  page.getByRole('button', { name: `One more vote for “${text}”` });
const less = (page: Page | Locator, text: string) =>
  page.getByRole('button', { name: `One vote less for “${text}”` });

test('a vote: opened with a criterion, cast on canvas, in a list and without a browser, hidden until it is closed, counted as by hand', async ({
  browser,
  server,
}) => {
  const { board, maker } = await makeVoteBoard(server);
  const fay = await join(browser, board.links.facilitator, 'Fay', LAPTOP);
  const cell = await cellIds(fay, 'Supervision', 'Safety');
  const ids: string[] = [];
  for (const [text, place] of [
    ['Nothing from Wales', cell],
    ['No study of cost', cell],
    ['Fathers are not asked', {}],
    ['Nobody followed up', {}],
  ] as const) {
    ids.push(await gap(maker, text, place));
  }
  await maker.ask('POST', '/notes', { text: 'It works here', kind: 'practice' });

  const ben = await join(browser, board.links.participant, 'Ben', LAPTOP);
  const ana = await joinOutline(browser, board.links.participant, 'Ana');
  const vera = await join(browser, board.links.viewer, 'Vera', LAPTOP);
  const overheard = [overhear(fay), overhear(vera), overhear(ana)];
  for (const page of [fay, vera, ana]) await page.reload();

  const dialog = await startVote(fay);
  await dialog.getByRole('button', { name: 'Open the vote' }).click();
  await expect(dialog.getByRole('alert')).toContainText(
    'Please write by what people should choose',
  );
  await dialog.getByRole('textbox', { name: 'By what should people choose?' }).fill(CRITERION);
  await expect(dialog.getByText('4 notes to choose from.')).toBeVisible();
  await expect(dialog.getByText('Only 2 people here can vote.')).toBeVisible();
  await dialog.getByRole('spinbutton', { name: 'Votes each' }).fill('3');
  expect(await violations(fay, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Open the vote' }).click();
  await expect(dialog).toBeHidden();

  // Whoever only looks on sees what is asked, and has nothing to vote with.
  await expect(voteBar(vera)).toContainText(CRITERION);
  await expect(voteBar(vera)).toContainText('You have no vote in this round.');
  await expect(vera.getByRole('button', { name: /^One more vote/ })).toHaveCount(0);

  // On the canvas: the cap, and the budget.
  await expect(voteBar(ben)).toContainText('3 of 3 votes left');
  await near(ben, ids[2] ?? '');
  const own = ben.getByRole('group', { name: 'Your votes for “Fathers are not asked”' });
  expect(await violationsOf(own)).toEqual([]);
  await more(ben, 'Fathers are not asked').click();
  await more(ben, 'Fathers are not asked').click();
  await expect(voteBar(ben)).toContainText('1 of 3 votes left');
  // It is there to be pressed, and says why it does nothing.
  await more(ben, 'Fathers are not asked').click({ force: true });
  await expect(own.getByText('One note can have at most 2 of your votes.')).toBeVisible();
  await more(ben, 'Nobody followed up').click();
  await expect(voteBar(ben)).toContainText('0 of 3 votes left');
  await expect(voteBar(ben)).toContainText('Your votes are in');
  await expect(noteSaying(ben, 'It works here').locator('[class*="aside"]')).toHaveCount(1);
  // Where he points and what he has chosen would say how he votes: nobody is told.
  await ben.mouse.move(700, 400);
  await ben.mouse.move(705, 405);
  await ben.evaluate(() => void window.gapboard?.editor.selectAll());
  await expect
    .poll(() =>
      fay.evaluate(() =>
        window.gapboard?.editor
          .getCollaborators()
          .filter(({ userName }) => userName === 'Ben')
          .map(({ cursor, selectedShapeIds }) => [cursor, selectedShapeIds]),
      ),
    )
    .toEqual([[null, []]]);
  await ben.evaluate(() => void window.gapboard?.editor.selectNone());
  // By keyboard: a note that is chosen leads to the votes on it.
  await less(ben, 'Nobody followed up').focus();
  await ben.keyboard.press('Enter');
  await ben.keyboard.press('Tab');
  await expect(focused(ben)).toHaveAccessibleName('One more vote for “Nobody followed up”');
  await ben.keyboard.press('Enter');

  // In the outline, by keyboard alone.
  await tabTo(ana, ana.getByRole('button', { name: 'Vote in a list' }));
  await ana.keyboard.press('Enter');
  const list = ana.getByRole('dialog', { name: /^Vote/ });
  await expect(list.getByRole('heading', { name: /› Supervision × .*› Safety$/ })).toBeVisible();
  expect(await violations(ana, 'dialog')).toEqual([]);
  await tabTo(ana, more(ana, 'Nothing from Wales'));
  await ana.keyboard.press('Enter');
  await ana.keyboard.press('Enter');
  await expect(list.getByRole('status').last()).toHaveText(
    '2 votes for “Nothing from Wales”. 1 vote left.',
  );
  await ana.keyboard.press('Enter');
  await expect(list.getByRole('status').last()).toHaveText(
    'One note can have at most 2 of your votes.',
  );
  await expect(list.getByText('Your votes are in')).toBeVisible();
  await ana.keyboard.press('Escape');
  await expect(focused(ana)).toHaveAccessibleName('Vote in a list');

  // A hall without browsers: two groups that are large enough, and one that is not.
  const [wales = '', cost = '', fathers = ''] = ids;
  const hall = [
    ...Array.from({ length: 5 }, () => ['Practitioner', { [wales]: 2 }] as const),
    ...Array.from({ length: 5 }, () => ['Researcher', { [cost]: 1, [wales]: 1 }] as const),
    ['Manager', { [cost]: 2, [fathers]: 1 }] as const,
  ];
  for (const [n, [group, votes]] of hall.entries()) {
    const person = await voter(server, board, `Person ${n}`, group);
    const { state } = await person.ask('GET', '/workshop');
    await person.ask('PUT', `/workshop/rounds/${state.rounds[0].id}/ballot`, { votes });
  }
  const late = await voter(server, board, 'Late', 'Researcher');
  await expect(voteBar(fay)).toContainText('13 of 13 have voted');
  await expect(voteBar(fay)).not.toContainText('still to vote');
  expect(late.id).not.toBe('');

  const told = overheard.map((heard) => heard()).join('\n');
  expect(told).toContain(CRITERION);
  expect(told).not.toMatch(/"item"|"supporters"|"cast":\d/);
  // Of all ballots Ana has heard her own.
  expect(told.match(/"votes":\{"shape/g) ?? []).toHaveLength(
    (overheard[2]?.().match(/"votes":\{"shape/g) ?? []).length,
  );

  // Ben takes his votes back, and is one who has not voted.
  await voteBar(ben).getByRole('button', { name: 'Vote in a list' }).click();
  await less(ben.getByRole('dialog'), 'Nobody followed up').click();
  await less(ben.getByRole('dialog'), 'Fathers are not asked').click();
  await less(ben.getByRole('dialog'), 'Fathers are not asked').click();
  await ben.keyboard.press('Escape');
  await expect(voteBar(fay)).toContainText('1 of 13 still to vote');
  await voteBar(fay).getByRole('button', { name: 'Close the vote' }).click();
  const asked = fay.getByRole('dialog', { name: /^Close the vote/ });
  await expect(asked).toContainText('One person has not voted yet.');
  await asked.getByRole('button', { name: 'Close the vote' }).click();

  // By hand: Wales 2 + 5 × 2 + 5 × 1 = 17; cost 5 × 1 + 2 = 7; fathers 1; followed up 0.
  const results = fay.getByRole('dialog', { name: 'Results' });
  await expect(
    results
      .getByRole('region', { name: 'Notes in order' })
      .getByRole('listitem')
      .filter({ has: fay.locator('[class*="place"]') }),
  ).toContainText([
    /1st.*Nothing from Wales.*17 votes from 11 people, 68%/,
    /2nd.*No study of cost.*7 votes from 6 people, 28%/,
    /3rd.*Fathers are not asked.*1 vote from 1 person, 4%/,
  ]);
  await expect(results.getByText('Chosen by nobody: 1 note')).toBeVisible();
  await expect(results.getByText('12 of 13 people who could vote did.')).toBeVisible();
  await results.getByText('How this was counted').click();
  await expect(results.getByText(/no group of fewer than 5 is counted on its own/)).toBeVisible();
  expect(await violations(fay, 'dialog')).toEqual([]);
  await fay.keyboard.press('Escape');

  // Everyone has it: as a badge, at the note, as shades.
  await near(ben, wales);
  await expect(ben.getByText('17 votes · 1st')).toBeVisible();
  await expect(voteBar(vera)).toContainText('1st: “Nothing from Wales” (17 votes)');
  await tableCell(ana, 'Supervision', 'Safety').click();
  await expect(
    ana.getByRole('listitem').filter({ hasText: 'No study of cost' }).last(),
  ).toContainText('2nd · 7 votes from 6 people');
  await ana.getByRole('checkbox', { name: 'Most votes first' }).check();
  await fay.getByRole('radiogroup', { name: 'Show the map as' }).getByText('Heat').click();
  await fay
    .getByRole('combobox', { name: 'Shade by' })
    .selectOption({ label: `Votes of ‘${CRITERION}’` });
  await expect(
    fay.getByRole('button', { name: /^24 votes\. .*Supervision; .*Safety$/ }),
  ).toBeVisible();

  // A second round on the leaders; the first one stays.
  await voteBar(fay).getByRole('button', { name: 'See the results' }).click();
  await results.getByRole('button', { name: 'Second round on the leaders' }).click();
  const again = fay.getByRole('dialog', { name: 'Open a vote' });
  await again.getByRole('spinbutton', { name: 'How many places go on' }).fill('2');
  await expect(again.getByText('2 notes to choose from.')).toBeVisible();
  await again.getByRole('textbox', { name: 'By what should people choose?' }).fill('And of these?');
  await again.getByRole('button', { name: 'Open the vote' }).click();
  await expect(voteBar(ben)).toContainText('And of these?');
  await voteBar(ben).getByRole('button', { name: 'Vote in a list' }).click();
  await expect(ben.getByRole('dialog').getByRole('button', { name: /^One more vote/ })).toHaveCount(
    2,
  );
  await more(ben.getByRole('dialog'), 'No study of cost').click();
  await expect(ben.getByRole('dialog').getByText('Your votes are in')).toBeVisible();
  await ben.keyboard.press('Escape');
  await voteBar(fay).getByRole('button', { name: 'Close the vote' }).click();
  await asked.getByRole('button', { name: 'Close the vote' }).click();
  await expect(results.getByRole('combobox', { name: 'Which vote' })).toHaveValue(/./);
  await results
    .getByRole('combobox', { name: 'Which vote' })
    .selectOption({ label: `1. ${CRITERION}` });
  await expect(results.getByText('17 votes from 11 people, 68% of all')).toBeVisible();
});

test('votes wait while the line is down, and are sent once it is back', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(/Failed to load resource|ERR_INTERNET_DISCONNECTED|WebSocket/);
  const { board, maker } = await makeVoteBoard(server);
  await gap(maker, 'Nothing from Wales');
  const { state } = await maker.ask('GET', '/workshop');
  expect(state.rounds).toEqual([]);
  const ana = await joinOutline(browser, board.links.participant, 'Ana', {
    viewport: { width: 360, height: 740 },
  });
  const ids = (await maker.ask('GET', '/export.json')).notes.map(({ id }: { id: string }) => id);
  const { round } = await maker.ask('POST', '/workshop/rounds', {
    method: 'dots',
    criterion: CRITERION,
    votes: 1,
    cap: 1,
    voters: ['participant'],
    live: true,
    after: null,
    about: { notes: ids },
  });
  await ana.getByRole('button', { name: 'Vote in a list' }).click();
  await ana.context().setOffline(true);
  await more(ana, 'Nothing from Wales').click();
  await expect(ana.getByRole('dialog').getByText(/Not sent yet/)).toBeVisible();
  await ana.context().setOffline(false);
  await expect(ana.getByRole('dialog').getByText('Your votes are in')).toBeVisible();
  // It is a live round: the total shows at once.
  await expect(ana.getByText('1 vote so far')).toBeVisible();
  await maker.ask('POST', `/workshop/rounds/${round.id}/close`);
  await expect(voteBar(ana)).toContainText('1st: “Nothing from Wales” (1 vote)');
});
