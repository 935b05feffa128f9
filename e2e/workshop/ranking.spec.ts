import { violations } from '../support/axe.ts';
import { join } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { focused, joinOutline, tabTo } from '../support/outline.ts';
import { gap, makeVoteBoard, startVote, voteBar, voter } from '../support/votes.ts';

const CRITERION = 'Where would new evidence most change practice?';
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

test('a ranking: by keyboard alone and by touch, combined group by group, with ties, a shortlist and how far people agreed', async ({
  browser,
  server,
}) => {
  const { board, maker } = await makeVoteBoard(server);
  const texts = ['Wales', 'Cost', 'Fathers', 'Follow-up'];
  const ids: string[] = [];
  for (const text of texts) ids.push(await gap(maker, text));
  const [wales = '', cost = '', fathers = ''] = ids;
  const fay = await join(browser, board.links.facilitator, 'Fay');
  const ana = await joinOutline(browser, board.links.participant, 'Ana');
  const ben = await joinOutline(browser, board.links.participant, 'Ben', PHONE);

  const dialog = await startVote(fay);
  await dialog.getByRole('radio', { name: 'Ranking' }).check();
  await dialog.getByRole('textbox', { name: 'By what should people choose?' }).fill(CRITERION);
  await dialog.getByRole('spinbutton', { name: 'Places to fill' }).fill('2');
  await dialog.getByRole('button', { name: 'Open the ranking' }).click();
  await expect(voteBar(fay)).toContainText(CRITERION);

  // By keyboard and ear: chosen, moved up, one too many, taken out and put in again.
  await tabTo(ana, ana.getByRole('button', { name: 'Rank in a list' }));
  await ana.keyboard.press('Enter');
  const list = ana.getByRole('dialog', { name: /^Your ranking/ });
  const said = list.getByRole('status').last();
  await tabTo(ana, list.getByRole('button', { name: 'Add to my ranking: “Cost”' }));
  await ana.keyboard.press('Enter');
  await expect(said).toHaveText('“Cost” is your 1st.');
  await expect(focused(ana)).toHaveAccessibleName('Take out of my ranking: “Cost”');
  await tabTo(ana, list.getByRole('button', { name: 'Add to my ranking: “Fathers”' }));
  await ana.keyboard.press('Enter');
  await expect(said).toHaveText('“Fathers” is your 2nd.');
  await tabTo(ana, list.getByRole('button', { name: 'Add to my ranking: “Wales”' }));
  await ana.keyboard.press('Enter');
  await expect(said).toHaveText('You have ranked 2 notes, which is all. Take one out first.');
  await tabTo(ana, list.getByRole('button', { name: 'Up: “Fathers”' }));
  await ana.keyboard.press('Enter');
  await expect(said).toHaveText('“Fathers” is your 1st.');
  await expect(focused(ana)).toHaveAccessibleName('Up: “Fathers”');
  await expect(list.getByText('2 of 2 ranked')).toBeVisible();
  await expect(list.getByText('Your votes are in')).toBeVisible();
  expect(await violations(ana, 'dialog')).toEqual([]);
  await ana.keyboard.press('Escape');

  // By touch, on a phone: a list that is not filled.
  await ben.getByRole('button', { name: 'Rank in a list' }).tap();
  const touched = ben.getByRole('dialog', { name: /^Your ranking/ });
  await touched.getByRole('button', { name: 'Add to my ranking: “Fathers”' }).tap();
  await expect(touched.getByText('1 of 2 ranked')).toBeVisible();
  await expect(touched.getByText('Your votes are in')).toBeVisible();
  await touched.getByRole('button', { name: 'Done' }).tap();

  const { state } = await maker.ask('GET', '/workshop');
  const path = `/workshop/rounds/${state.rounds[0].id}/ballot`;
  for (let n = 0; n < 5; n++) {
    const practitioner = await voter(server, board, `P ${n}`, 'Practitioner');
    await practitioner.ask('PUT', path, { order: [wales, cost] });
    const manager = await voter(server, board, `M ${n}`, 'Manager');
    await manager.ask('PUT', path, { order: [cost, wales] });
  }
  await expect(voteBar(fay)).toContainText('12 of 12 have voted');
  await voteBar(fay).getByRole('button', { name: 'Close the vote' }).click();

  // By hand. Ana and Ben have not said what they are and are counted with the managers, which come
  // before the practitioners by name. Managers and they: cost 5 × 2 + 1 = 11 (4), wales 5 (3.…):
  // fathers 2 + 2 = 4. Practitioners: wales 10, cost 5, fathers and follow-up 0.
  // Places (4, 3, 2 and 1 points; level ones share): wales 4 + 3 = 7, cost 3 + 4 = 7, fathers 1.5 + 2.
  const results = fay.getByRole('dialog', { name: 'Results' });
  const order = results.getByRole('region', { name: 'Notes in order' });
  const items = order.locator('[data-rank]');
  await expect(items).toHaveCount(3);
  await expect(items.nth(0)).toContainText('joint 1st');
  await expect(items.nth(1)).toContainText('joint 1st');
  await expect(items.nth(0)).toContainText('Combined score 7');
  await expect(items.nth(2)).toContainText('3rd');
  await expect(items.nth(2)).toContainText('Fathers');
  await expect(items.nth(2)).toContainText('Combined score 3.5');
  await expect(items.filter({ hasText: 'Wales' })).toContainText('Practitioner: place 1');
  await expect(
    results.getByRole('region', { name: 'Shortlist' }).getByRole('listitem'),
  ).toHaveCount(2);
  await expect(
    results.getByText(/^People agreed \w+: Kendall’s W is 0\.\d\d over 12 rankings/),
  ).toBeVisible();
  await results.getByText('How this was counted').click();
  await expect(results.getByText(/James Lind Alliance Guidebook, chapter 7/).first()).toBeVisible();
  expect(await violations(fay, 'dialog')).toEqual([]);

  const csv = await maker.try('GET', '/export.csv?table=votes');
  const text = await csv.text();
  expect(text).toContain(`ranking,${wales},Wales,1,1`);
  expect(text).toContain(`ranking,${cost},Cost,1,1`);
  expect(text).toContain(`ranking,${fathers},Fathers,3,0`);
  const file = await maker.ask('GET', '/export.json');
  expect(file.rounds[0].groups.every(({ voters }: { voters: number }) => voters >= 5)).toBe(true);
});
