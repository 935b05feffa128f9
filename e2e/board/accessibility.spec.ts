import { violations, violationsOf } from '../support/axe.ts';
import { join } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import {
  heading,
  lookAt,
  makeMapBoard,
  middleOf,
  noteIn,
  noteSaying,
  openMapPanel,
} from '../support/map.ts';

const RIS = 'TY  - JOUR\nTI  - What helps\nPY  - 2020\nER  - \nTY  - JOUR\nER  - \n';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a map on the canvas, its tools and a cell beside it keep nobody out (${colorScheme})`, async ({
    browser,
    server,
  }) => {
    const { links } = await makeMapBoard(server, 'demo');
    const fay = await join(browser, links.facilitator, 'Fay', { colorScheme });
    expect(await violations(fay), 'bar').toEqual([]);
    await fay.getByRole('button', { name: 'More' }).click();
    expect(await violationsOf(fay.getByRole('toolbar', { name: 'Tools' })), 'tools').toEqual([]);
    await fay.keyboard.press('Escape');

    await noteIn(fay, await lookAt(fay, 'Supervision', 'Safety'), 'gap', 'Nobody has asked');
    const note = noteSaying(fay, 'Nobody has asked');
    expect(await violationsOf(note), 'note').toEqual([]);
    await lookAt(fay, 'Supervision', 'Safety');
    const { x, y } = await middleOf(note);
    await fay.mouse.click(x, y);
    const noteTools = fay.getByRole('toolbar', { name: 'This note' }).locator('..');
    for (const part of ['Why…', 'Move to cell…']) {
      await noteTools.getByRole('button', { name: part }).click();
      expect(await violationsOf(noteTools), part).toEqual([]);
    }
    await fay.keyboard.press('Escape');

    await heading(fay, 'Supervision').click();
    const headingTools = fay.getByRole('toolbar', { name: 'Supervision' }).locator('..');
    expect(await violationsOf(headingTools), 'heading').toEqual([]);
    await fay.getByRole('button', { name: 'Rename' }).click();
    expect(await violationsOf(fay.locator('form')), 'naming').toEqual([]);
    await fay.keyboard.press('Escape');
    const map = fay.locator('.tl-shape[data-shape-type="evidence-map"]');
    expect(await violationsOf(map), 'map').toEqual([]);

    await (await lookAt(fay, 'Supervision', 'Retention')).getByRole('button').click();
    const beside = fay.getByRole('button', { name: 'No research found' });
    await beside.click();
    expect(await violations(fay), 'cell').toEqual([]);

    await noteIn(fay, await lookAt(fay, 'Supervision', 'Safety'), 'gap', 'Call 07700 900123');
    await expect(fay.getByText(/^This looks like a phone number/)).toBeVisible();
    const held = fay.getByText(/^This looks like a phone number/).locator('..');
    expect(await violationsOf(held), 'held back').toEqual([]);
  });

  test(`the map’s panel keeps nobody out: bringing in, taking away, checking, settings (${colorScheme})`, async ({
    browser,
    server,
  }) => {
    const { links } = await makeMapBoard(server, 'demo');
    const fay = await join(browser, links.facilitator, 'Fay', { colorScheme });
    const clean = async (part: string): Promise<void> => {
      await expect(fay.getByRole('dialog')).toBeVisible();
      expect(await violations(fay, 'dialog'), part).toEqual([]);
    };
    await fay.getByRole('button', { name: /^Map:/ }).click();
    await clean('parts');
    await fay.keyboard.press('Escape');

    await openMapPanel(fay, 'Bring in studies');
    await clean('choosing files');
    const file = { name: 'some.ris', mimeType: 'text/plain', buffer: Buffer.from(RIS) };
    await fay.locator('input[type=file]').setInputFiles(file);
    await expect(fay.getByRole('heading', { name: /^Would be added/ })).toBeVisible();
    await fay.getByText('one by one').click();
    await clean('preview');
    await fay.getByRole('button', { name: 'Add to the board' }).click();
    await expect(fay.getByText(/^Added:/)).toBeVisible();
    await clean('added');
    await fay.keyboard.press('Escape');

    for (const part of ['Take it away', 'Check for personal details', 'Settings']) {
      await openMapPanel(fay, part);
      await clean(part);
      await fay.keyboard.press('Escape');
    }
  });
}
