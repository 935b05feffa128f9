import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { boardIsOpen, records } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';

const STUDIES = path.resolve(
  import.meta.dirname,
  '../../packages/evidence/src/testing/studies.ris',
);

test('a facilitator starts from the four themes without choosing, and studies brought in are there at once', async ({
  page,
}) => {
  await page.goto('/');
  const start = page.getByRole('combobox', { name: 'What do you want to start from?' });
  await expect(start.getByRole('option', { selected: true })).toHaveText(/four themes/);
  await expect(page.getByText(/12 themes by 12 outcomes/)).toBeVisible();
  await page.getByRole('textbox', { name: 'What is the board about?' }).fill('Regional workshop');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Fatima');
  await page.getByRole('button', { name: 'Create the board' }).click();
  await expect(page.getByRole('dialog', { name: /Invite people/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await boardIsOpen(page);
  const maps = (await records(page)).filter(({ type }) => type === 'evidence-map');
  expect(maps).toMatchObject([{ props: { title: expect.stringMatching(/four themes/) } }]);

  const board = /board\/([\w-]+)/.exec(page.url())?.[1];
  const brought = await page.request.post(`/api/boards/${board}/import`, {
    multipart: {
      file: { name: 'studies.ris', mimeType: 'text/plain', buffer: await readFile(STUDIES) },
    },
  });
  expect(await brought.json()).toMatchObject({ added: { studies: 48 }, tray: 48 });
  const studies = async () =>
    (await records(page)).filter(({ typeName }) => typeName === 'study').length;
  await expect.poll(studies).toBe(48);
});

test('the example and an empty board can be chosen as well', async ({ page }) => {
  for (const [chosen, maps] of [
    ['Example: what is known about the four themes', 1],
    ['An empty board', 0],
  ] as const) {
    await page.goto('/');
    await page
      .getByRole('combobox', { name: 'What do you want to start from?' })
      .selectOption({ label: chosen });
    await page.getByRole('textbox', { name: 'What is the board about?' }).fill('To look at');
    await page.getByRole('textbox', { name: 'Your name' }).fill('Fatima');
    await page.getByRole('button', { name: 'Create the board' }).click();
    await expect(page.getByRole('dialog', { name: /Invite people/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await boardIsOpen(page);
    const all = await records(page);
    expect(all.filter(({ type }) => type === 'evidence-map')).toHaveLength(maps);
    expect(all.filter(({ typeName }) => typeName === 'study')).toHaveLength(24 * maps);
  }
});
