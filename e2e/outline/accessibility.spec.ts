import { violations } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { makeMapBoard } from '../support/map.ts';
import { addHere, joinOutline, noteItem, openCell } from '../support/outline.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the outline keeps nobody out: table, lists, cells and every form (${colorScheme})`, async ({
    browser,
    server,
  }) => {
    const { links } = await makeMapBoard(server, 'demo');
    const fay = await joinOutline(browser, links.facilitator, 'Fay', { colorScheme });
    for (const part of ['Find and filter', 'What the signs mean', /^Not placed/, 'Where to look']) {
      await fay.getByRole('button', { name: part }).click();
    }
    await expect(fay.getByRole('checkbox', { name: 'Studies' })).toBeVisible();
    expect(await violations(fay), 'table').toEqual([]);

    const panel = await openCell(fay, 'Supervision', 'Retention');
    await addHere(fay, 'Gap', 'Nothing on those who stay');
    expect(await violations(fay), 'cell').toEqual([]);
    await noteItem(fay, 'Nothing on those who stay').getByRole('button', { name: 'Edit' }).click();
    expect(await violations(fay), 'note').toEqual([]);
    await fay.getByRole('button', { name: 'Cancel' }).click();
    for (const form of [
      /^(Rate this cell|Change your rating)$/,
      'No research found',
      'Record what was agreed',
    ]) {
      await panel.getByRole('button', { name: form }).click();
    }
    await noteItem(fay, 'Nothing on those who stay')
      .getByRole('button', { name: 'Move to cell…' })
      .click();
    expect(await violations(fay), 'forms').toEqual([]);

    const ana = await joinOutline(browser, links.participant, 'Ana', { colorScheme, ...PHONE });
    await ana.getByRole('button', { name: /^Supervision \d/ }).click();
    expect(await violations(ana), 'lists').toEqual([]);
    await ana.getByRole('button', { name: /^Retention / }).click();
    await expect(noteItem(ana, 'Nothing on those who stay')).toBeVisible();
    await ana.getByRole('button', { name: 'Add a note here' }).click();
    await ana.getByText('Describe the gap further').click();
    expect(await violations(ana), 'cell on a phone').toEqual([]);
  });
}

test('on the smallest phone, and with everything twice as large, nothing is cut off and all can be hit', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server, 'demo');
  const ana = await joinOutline(browser, links.participant, 'Ana', {
    ...PHONE,
    viewport: { width: 320, height: 640 },
  });
  await ana.getByRole('button', { name: /^Supervision \d/ }).click();
  for (const opens of [/^Organisational outcomes /, 'Add a note here']) {
    await ana.getByRole('button', { name: opens }).click();
    await expect(ana.getByRole('button', { name: 'Back to the map' })).toBeVisible();
    const wide = await ana.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide, 'nothing lies beside the page').toBe(0);
    const small = await ana
      .locator('main')
      .locator('button, input, select, textarea, summary, label:has(input)')
      .evaluateAll((targets) =>
        targets
          .filter((target) => !target.closest('label') || target.matches('label'))
          .map((target) => ({ target, box: target.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.height < 24 || box.width < 24))
          .map(({ target }) => target.outerHTML),
      );
    expect(small, 'everything is at least 24 px high and wide').toEqual([]);
  }
});
