import { readFile } from 'node:fs/promises';
import { violations } from '../support/axe.ts';
import { join, saved, writeNote } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { LOST_LINE } from '../support/lostLine.ts';
import { inTheHall } from '../support/wifi.ts';

test('a board is deleted for everyone; what only a device has of it is not lost', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(LOST_LINE);
  const { wifi, board } = await inTheHall(server);
  const fatima = await join(browser, board.links.facilitator, 'Fatima');
  const peter = await join(browser, board.links.participant, 'Peter');
  const ama = await join(browser, wifi.through(board.links.participant), 'Ama');
  await writeNote(peter, { x: 300, y: 250 }, 'Families wait too long');
  await saved(peter);

  await test.step('Ama loses her line and writes on', async () => {
    await wifi.cut();
    await writeNote(ama, { x: 650, y: 250 }, 'Nobody else has this');
  });

  await test.step('the title has to be typed', async () => {
    await fatima.getByRole('button', { name: 'Share' }).click();
    const dialog = fatima.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Delete this board…' }).click();
    const field = dialog.getByRole('textbox', { name: `To go on, type the title: ${board.title}` });
    await expect(field).toBeFocused();
    await field.fill('Another board');
    await fatima.keyboard.press('Enter');
    await expect(dialog.getByText('This is not the title.')).toBeVisible();
    expect(await violations(fatima, 'dialog')).toEqual([]);
    await field.fill(board.title);
    await dialog.getByRole('button', { name: 'Delete for good' }).click();
  });

  await test.step('whoever deleted it reads what went; their list has it no more', async () => {
    await expect(fatima.getByText(`“${board.title}” has been deleted.`)).toBeVisible();
    await expect(fatima.getByText('Nothing of it is left there.')).toBeVisible();
    await expect(fatima.getByRole('link', { name: board.title })).toHaveCount(0);
    expect(await violations(fatima)).toEqual([]);
  });

  await test.step('whoever looked at it is told', async () => {
    await expect(peter.getByText('This board has been deleted.')).toBeVisible();
    await expect(peter.getByText('Some of your work never reached this board')).toBeHidden();
  });

  await test.step('who comes back with work of their own can keep it as a file', async () => {
    await wifi.up();
    await expect(ama.getByText('Some of your work never reached this board')).toBeVisible({
      timeout: 30_000,
    });
    expect(await violations(ama)).toEqual([]);
    const file = ama.waitForEvent('download');
    await ama.getByRole('button', { name: 'Save it as a file' }).click();
    const saving = await file;
    expect(await readFile(await saving.path(), 'utf8')).toContain('Nobody else has this');
    await ama.getByRole('button', { name: 'Let go of it' }).click();
    await expect(ama.getByText('Some of your work never reached this board')).toBeHidden();
  });
  await wifi.cut();
});
