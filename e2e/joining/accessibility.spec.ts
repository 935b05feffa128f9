import { violations } from '../support/axe.ts';
import { boardIsOpen, join, makeBoard } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test(`home, join, board bar, rules, share and versions keep nobody out (${colorScheme})`, async ({
      browser,
      page,
      server,
    }) => {
      const board = await makeBoard(server);
      await page.goto('/');
      await expect(page.getByRole('button', { name: 'Create the board' })).toBeVisible();
      expect(await violations(page), 'home').toEqual([]);

      await page.goto(board.links.participant);
      await expect(page.getByRole('button', { name: 'Join the board' })).toBeVisible();
      expect(await violations(page), 'join').toEqual([]);

      const facilitator = await join(browser, board.links.facilitator, 'Fatima', { colorScheme });
      await boardIsOpen(facilitator);
      expect(await violations(facilitator), 'bar').toEqual([]);
      await facilitator.getByRole('button', { name: '1 person here' }).click();
      expect(await violations(facilitator), 'people').toEqual([]);
      await facilitator.keyboard.press('Escape');
      await facilitator.getByRole('button', { name: 'What participants may do' }).click();
      await expect(facilitator.getByRole('switch', { name: 'Draw' })).toBeChecked();
      expect(await violations(facilitator, 'dialog'), 'rules').toEqual([]);
      await facilitator.keyboard.press('Escape');
      await facilitator.getByRole('button', { name: 'Share' }).click();
      await expect(facilitator.getByText('Participant link')).toBeVisible();
      expect(await violations(facilitator, 'dialog'), 'share').toEqual([]);
      await facilitator.getByRole('button', { name: 'Show to the room' }).click();
      expect(await violations(facilitator, 'dialog'), 'room').toEqual([]);
      await facilitator.keyboard.press('Escape');
      await facilitator.keyboard.press('Escape');
      await facilitator.getByRole('button', { name: 'Versions' }).click();
      await facilitator.getByRole('textbox').fill('One');
      await facilitator.keyboard.press('Enter');
      await expect(facilitator.getByText('“One” is kept.')).toBeVisible();
      expect(await violations(facilitator, 'dialog'), 'versions').toEqual([]);
    });

    test(`the canvas follows the system to ${colorScheme}`, async ({ browser, server }) => {
      const board = await makeBoard(server);
      const page = await join(browser, board.links.participant, 'Anna', { colorScheme });
      await expect(page.locator('.tl-container')).toHaveClass(
        new RegExp(`tl-theme__${colorScheme}`),
      );
    });
  });
}
