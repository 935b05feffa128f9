import { join } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { makeMapBoard } from '../support/map.ts';
import { joinOutline } from '../support/outline.ts';
import { attend } from '../support/workshop.ts';
import { hear, workshopBar } from '../support/workshopBar.ts';

async function running(server: { origin: string }) {
  const board = await makeMapBoard(server);
  const ama = await attend(server, board, 'facilitator', 'Ama');
  const stage = { name: 'Talk', instructions: '', minutes: 0, activities: [], anonymous: false };
  const [id = ''] = await ama.addStages([stage]);
  await ama.start(id);
  return { board, ama };
}

test('hands go up in their order, everyone sees whose turn it is, and the facilitator takes them down', async ({
  browser,
  server,
}) => {
  const { board } = await running(server);
  const [fay, ben, pat, vera] = await Promise.all([
    join(browser, board.links.facilitator, 'Fay'),
    join(browser, board.links.participant, 'Ben'),
    joinOutline(browser, board.links.participant, 'Pat'),
    join(browser, board.links.viewer, 'Vera'),
  ]);
  const heard = await hear(pat);
  await workshopBar(ben).getByRole('button', { name: 'Raise your hand' }).click();
  await expect(workshopBar(ben).getByRole('button', { name: /Hand up: 1st/ })).toBeVisible();
  await workshopBar(pat).getByRole('button', { name: 'Raise your hand' }).press('Enter');
  await expect.poll(heard).toContain('Your hand is up; you are 2nd to speak.');
  await expect(workshopBar(vera).getByRole('button', { name: /hand/i })).toHaveCount(1);
  for (const page of [fay, vera]) {
    await workshopBar(page)
      .getByRole('button', { name: /^Hands up: 2/ })
      .click();
    await expect(workshopBar(page).getByRole('listitem')).toContainText(['Ben', 'Pat']);
  }
  await expect(workshopBar(vera).getByRole('button', { name: /has spoken|Clear/ })).toHaveCount(0);

  await workshopBar(fay).getByRole('button', { name: 'Ben has spoken' }).click();
  await expect(workshopBar(ben).getByRole('button', { name: 'Raise your hand' })).toBeVisible();
  await expect(workshopBar(pat).getByRole('button', { name: /Hand up: 1st/ })).toBeVisible();
  await workshopBar(ben).getByRole('button', { name: 'Raise your hand' }).click();
  await expect(workshopBar(fay).getByRole('listitem')).toContainText(['Pat', 'Ben']);
  await workshopBar(pat)
    .getByRole('button', { name: /^Hand up|^Lower your hand/ })
    .click();
  await expect(workshopBar(fay).getByRole('listitem')).toContainText(['Ben']);
  await workshopBar(pat).getByRole('button', { name: 'Raise your hand' }).click();
  await workshopBar(fay).getByRole('button', { name: 'Clear all' }).click();
  await expect(workshopBar(fay).getByRole('listitem')).toHaveCount(0);
  for (const page of [ben, pat]) {
    await expect(workshopBar(page).getByRole('button', { name: 'Raise your hand' })).toBeVisible();
  }
});

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`signs go up for everyone as counts, within the bar, are read out to nobody, and go (motion: ${reducedMotion})`, async ({
    browser,
    server,
  }) => {
    const { board } = await running(server);
    const people = await Promise.all(
      ['Cleo', 'Dev', 'Eve'].map((name) => attend(server, board, 'participant', name)),
    );
    const [ben, vera] = await Promise.all([
      join(browser, board.links.participant, 'Ben', { reducedMotion }),
      join(browser, board.links.viewer, 'Vera', { reducedMotion }),
    ]);
    const heard = await hear(vera);
    const sign = workshopBar(vera).locator('[data-reaction="clap"]');
    await Promise.all(
      people.map((person) => person.ask('POST', '/workshop/reactions', { reaction: 'clap' })),
    );
    await expect(sign).toHaveText('3');
    const [bar, box] = [await workshopBar(vera).boundingBox(), await sign.boundingBox()];
    if (bar && box) expect(box.y + box.height).toBeLessThanOrEqual(bar.y + bar.height);
    await workshopBar(ben).getByRole('button', { name: 'I have an idea' }).click();
    await expect(workshopBar(ben).locator('[data-reaction="idea"]')).toBeVisible();
    await expect(sign).toHaveCount(0);
    expect(await heard()).toBe('');
    await expect(workshopBar(vera).getByRole('button', { name: 'I have an idea' })).toHaveCount(0);
  });
}

test('too many signs in a row are refused in words, and nothing else is held up', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(/429/);
  const { board } = await running(server);
  const ben = await join(browser, board.links.participant, 'Ben');
  const clap = workshopBar(ben).getByRole('button', { name: 'Applause' });
  for (let n = 0; n < 30; n++) await clap.click();
  await expect(workshopBar(ben).getByRole('alert')).toContainText('That was a lot of signs.');
  await workshopBar(ben).getByRole('button', { name: 'Close' }).click();
  await workshopBar(ben).getByRole('button', { name: 'Raise your hand' }).click();
  await expect(workshopBar(ben).getByRole('button', { name: /Hand up: 1st/ })).toBeVisible();
});
