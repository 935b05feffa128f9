import { violations } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { makeMapBoard } from '../support/map.ts';
import { addGaps, joinOnPhone, openRound, sendNote, startStage } from '../support/phone.ts';
import { attend } from '../support/workshop.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the phone’s screen keeps nobody out, in every state (${colorScheme})`, async ({
    browser,
    server,
    faults,
  }) => {
    faults.expect(/status of 40\d/);
    const board = await makeMapBoard(server);
    const ama = await attend(server, board, 'facilitator', 'Ama');
    const page = await joinOnPhone(browser, board.links.participant, 'Anna', {
      colorScheme,
      reducedMotion: 'reduce',
    });
    const fits = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
    const isFine = async (what: string): Promise<void> => {
      expect(await violations(page), what).toEqual([]);
      expect(await fits(), what).toBeLessThanOrEqual(360);
    };
    await isFine('open');
    await startStage(ama, {
      name: 'Write what is missing in children’s social care',
      instructions: 'One thought to a note.\nNobody sees it yet.',
      activities: ['write'],
      anonymous: true,
    });
    await ama.ask('POST', '/workshop/timer', { do: 'start', minutes: 1 });
    await expect(page.getByRole('timer')).toBeVisible();
    await sendNote(page, 'A thought');
    await expect(page.getByText('Only you can see this yet')).toBeVisible();
    await isFine('private');
    await sendNote(page, 'Ring 07700 900123');
    await expect(page.getByRole('button', { name: 'Keep it' })).toBeVisible();
    await isFine('asked');
    await page.getByRole('textbox', { name: 'Your note' }).fill('');
    await addGaps(ama, 'Sleep', 'Supercalifragilisticexpialidociousandmuchlongerthanthat');
    const round = await openRound(ama);
    await page.getByRole('button', { name: /One more vote for “Sleep/ }).tap();
    await isFine('vote');
    await ama.ask('POST', `/workshop/rounds/${round}/close`);
    await expect(page.getByRole('heading', { name: 'Result' })).toBeVisible();
    await page.getByRole('button', { name: 'Raise your hand' }).tap();
    await expect(page.getByText('Your hand is up')).toBeVisible();
    await isFine('result');
    await openRound(ama, { method: 'ranking' });
    await page.getByRole('button', { name: /Add to my ranking: “Sleep/ }).tap();
    await isFine('ranking');
  });
}
