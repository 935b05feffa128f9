import type { Page } from '@playwright/test';
import { violations, violationsOf } from '../support/axe.ts';
import {
  boardIsOpen,
  join,
  makeBoard,
  records,
  same,
  saved,
  shapes,
  textIsOpen,
  writeNote,
} from '../support/board.ts';
import { damageCopy, onDevice } from '../support/deviceCopy.ts';
import { expect, test } from '../support/fixtures.ts';
import { makeMapBoard } from '../support/map.ts';
import { addHere, joinOutline, noteItem, openCell, outlineIsOpen } from '../support/outline.ts';

const BREACH = 'It was the boy from Mill Lane';

/** What a shape says, as its record has it. */
const says = (record: object, words: string): boolean => JSON.stringify(record).includes(words);

async function idOf(page: Page, words: string): Promise<string> {
  let id: string | undefined;
  await expect(async () => {
    id = shapes(await records(page)).find((shape) => says(shape, words))?.id;
    expect(id).toBeDefined();
  }).toPass();
  return id ?? '';
}

async function choose(page: Page, id: string): Promise<void> {
  await page.evaluate((one) => {
    const editor = window.gapboard?.editor;
    editor?.setCurrentTool('select');
    editor?.select(one as never);
    editor?.focus();
  }, id);
}

async function menuOn(page: Page, id: string): Promise<void> {
  await choose(page, id);
  const at = await page.evaluate((one) => {
    const editor = window.gapboard?.editor;
    const bounds = editor?.getShapePageBounds(one as never);
    return bounds && editor?.pageToScreen(bounds.center);
  }, id);
  await page.mouse.click(at?.x ?? 0, at?.y ?? 0, { button: 'right' });
}

async function removeForGood(page: Page, words: string): Promise<void> {
  await menuOn(page, await idOf(page, words));
  await page.getByRole('menuitem', { name: 'Remove for good…' }).click();
  await page.getByRole('button', { name: 'Yes, remove for good' }).click();
}

test('a note is removed for good while others write, and names are erased', async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000);
  const board = await makeBoard(server, 'Front door, North West');
  const fatima = await join(browser, board.links.facilitator, 'Fatima');
  const peter = await join(browser, board.links.participant, 'Peter Unmistakable');
  const petra = await join(browser, board.links.participant, 'Petra', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });

  await test.step('a facilitator removes a note and its copy; the others go on writing', async () => {
    await writeNote(peter, { x: 300, y: 250 }, BREACH);
    await writeNote(petra, { x: 650, y: 250 }, BREACH);
    await writeNote(petra, { x: 650, y: 450 }, 'What do families say?');
    await saved(petra);
    const id = await idOf(fatima, BREACH);
    await idOf(petra, BREACH);
    await choose(petra, id);
    await petra.keyboard.press('ControlOrMeta+c');
    await menuOn(fatima, id);
    await fatima.getByRole('menuitem', { name: 'Remove for good…' }).click();
    const dialog = fatima.getByRole('dialog', { name: /^Remove/ });
    await expect(dialog).toContainText('Nobody can bring it back');
    await expect(dialog.getByRole('checkbox')).toBeChecked();
    await expect(dialog).toContainText(
      'The copy with the same words or picture, too (1 on the board)',
    );
    expect(await violations(fatima, 'dialog')).toEqual([]);
    await fatima.screenshot({ path: 'test-results/erasure-remove.png' });
    const writing = writeNote(peter, { x: 300, y: 500 }, 'Meanwhile');
    await dialog.getByRole('button', { name: 'Yes, remove for good' }).click();
    await expect(dialog).toContainText('It is gone for good.');
    await fatima.screenshot({ path: 'test-results/erasure-removed.png' });
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await writing;
    await saved(peter);
    const left = await same(fatima, peter, petra);
    expect(left.some((record) => says(record, BREACH))).toBe(false);
    expect(left.some((record) => says(record, 'Meanwhile'))).toBe(true);
    expect(left.some((record) => says(record, 'What do families say?'))).toBe(true);
  });

  await test.step('an undo does not bring it back, and says why', async () => {
    await peter.evaluate(() => void window.gapboard?.editor.undo());
    await peter.evaluate(() => void window.gapboard?.editor.undo());
    await saved(peter);
    const left = await same(fatima, peter, petra);
    expect(left.some((record) => says(record, BREACH))).toBe(false);
  });

  await test.step('nor does what somebody had copied before, which is said as well', async () => {
    await petra.keyboard.press('ControlOrMeta+v');
    await expect(petra.getByText('A facilitator has removed this for good')).toBeVisible();
    await saved(petra);
    const left = await same(fatima, peter, petra);
    expect(left.some((record) => says(record, BREACH))).toBe(false);
  });

  await test.step('a facilitator erases somebody’s name, who goes on without it', async () => {
    await fatima
      .getByRole('button', { name: /here|People/ })
      .first()
      .click();
    const people = fatima.getByRole('dialog').or(fatima.getByRole('region', { name: 'People' }));
    await fatima.getByRole('button', { name: 'Change Peter Unmistakable' }).click();
    await fatima.getByRole('button', { name: 'Erase the name' }).click();
    await expect(fatima.getByText('Erase the name Peter Unmistakable?')).toBeVisible();
    await fatima.screenshot({ path: 'test-results/erasure-name.png' });
    expect(await violationsOf(people.first())).toEqual([]);
    await fatima.getByRole('button', { name: 'Yes, erase it' }).click();
    await expect(fatima.getByText('The name has been erased.')).toBeVisible();
    await expect(fatima.getByText('Peter Unmistakable')).toBeHidden();
    await fatima.keyboard.press('Escape');
    await expect
      .poll(() => peter.evaluate(() => window.gapboard?.editor.user.getName()))
      .toBe('Participant 3');
    await boardIsOpen(peter);
    await writeNote(peter, { x: 300, y: 100 }, 'Without a name');
    await idOf(petra, 'Without a name');
  });

  await test.step('somebody erases their own', async () => {
    await petra
      .getByRole('button', { name: /here|People/ })
      .first()
      .click();
    await petra.getByRole('button', { name: 'Erase my name' }).click();
    await petra.screenshot({ path: 'test-results/erasure-own.png' });
    await petra.getByRole('button', { name: 'Yes, erase it' }).click();
    await expect
      .poll(() => petra.evaluate(() => window.gapboard?.editor.user.getName()))
      .toBe('Participant 4');
    await expect(petra.getByText('You are called Participant 4 on this board now.')).toBeVisible();
    await petra.screenshot({ path: 'test-results/erasure-own-done.png' });
    await saved(petra);
  });

  await test.step('and neither name is offered for the next board', async () => {
    await expect(peter.getByText('You are called Participant 3 on this board now.')).toBeVisible();
    const other = await makeBoard(server, 'Another board');
    for (const page of [peter, petra]) {
      await page.goto(other.links.participant);
      await expect(page.getByRole('textbox', { name: 'name' })).toHaveValue('');
    }
  });
});

test('a facilitator who has no canvas removes a note for good, and reads on', async ({
  browser,
  server,
}) => {
  const board = await makeMapBoard(server);
  const fatima = await joinOutline(browser, board.links.facilitator, 'Fatima');
  const petra = await joinOutline(browser, board.links.participant, 'Petra');
  const cell = await openCell(fatima, 'Supervision', 'Safety');
  await openCell(petra, 'Supervision', 'Safety');
  await addHere(petra, 'Lived experience', BREACH);
  await expect(petra.getByRole('button', { name: /^Remove for good/ })).toHaveCount(0);
  // Petra closes her tab: what her device keeps has the words.
  await expect.poll(() => onDevice(petra, board.id)).toContain(BREACH);
  const { pathname } = new URL(petra.url());
  await petra.close();

  const remove = cell.getByRole('button', { name: `Remove for good: “${BREACH}”` });
  await remove.click();
  const dialog = fatima.getByRole('dialog', { name: /^Remove/ });
  await expect(dialog).toContainText('One thing goes.');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(remove).toBeFocused();

  await remove.press('Enter');
  await dialog.getByRole('button', { name: 'Yes, remove for good' }).click();
  await expect(dialog).toContainText('It is gone for good.');
  expect(await violations(fatima, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(noteItem(fatima, BREACH)).toHaveCount(0);
  // The next key goes on from here, not from the top of the page.
  expect(await cell.evaluate((panel) => panel.contains(document.activeElement))).toBe(true);

  const back = await petra.context().newPage();
  await back.goto(pathname);
  await outlineIsOpen(back);
  await expect(noteItem(back, BREACH)).toHaveCount(0);
  await expect.poll(() => onDevice(back, board.id)).not.toContain(BREACH);
  expect(await onDevice(back, board.id)).toContain('Supervision');

  await back
    .getByRole('button', { name: /here|People/ })
    .first()
    .click();
  await back.getByRole('button', { name: 'Erase my name' }).click();
  await back.getByRole('button', { name: 'Yes, erase it' }).click();
  await expect(back.getByText('You are called Participant 3 on this board now.')).toBeVisible();
  await back.screenshot({ path: 'test-results/erasure-outline-named.png' });
});

test('a device that cannot write its copy anew says that the words may still be there, until it can', async ({
  browser,
  server,
}) => {
  const board = await makeBoard(server, 'Front door, North West');
  const fatima = await join(browser, board.links.facilitator, 'Fatima');
  const petra = await join(browser, board.links.participant, 'Petra');
  // Pasted: what is typed letter by letter may lie there in parts.
  await petra.keyboard.press('n');
  await petra.mouse.click(300, 250);
  await textIsOpen(petra);
  await petra.keyboard.insertText(BREACH);
  await petra.keyboard.press('Escape');
  await expect.poll(() => onDevice(petra, board.id)).toContain(BREACH);
  const clear = await petra.evaluateHandle(() => Reflect.get(IDBObjectStore.prototype, 'clear'));
  await petra.evaluate(() => {
    IDBObjectStore.prototype.clear = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
  });

  await removeForGood(fatima, BREACH);
  const notice = petra.getByText('may still be on this device');
  await expect(notice).toBeVisible();
  expect(await onDevice(petra, board.id)).toContain(BREACH);
  await petra.screenshot({ path: 'test-results/erasure-uncleared.png' });

  await clear.evaluate((works) => {
    IDBObjectStore.prototype.clear = works;
  });
  await expect(notice).toBeHidden({ timeout: 30_000 });
  expect(await onDevice(petra, board.id)).not.toContain(BREACH);
});

test('a device whose copy was damaged, and now fails, says all of it', async ({
  browser,
  server,
}) => {
  const board = await makeBoard(server, 'Front door, North West');
  const fatima = await join(browser, board.links.facilitator, 'Fatima');
  const petra = await join(browser, board.links.participant, 'Petra');
  await writeNote(petra, { x: 300, y: 250 }, BREACH);
  await saved(petra);
  await damageCopy(petra, board.id);
  await petra.reload();
  await boardIsOpen(petra);
  await expect(petra.getByText('The copy on this device was damaged')).toBeVisible();
  await petra.getByRole('button', { name: 'Dismiss' }).click();
  await expect(petra.getByText('The copy on this device was damaged')).toBeHidden();
  // As on a disk that is full.
  const works = await petra.evaluateHandle(() =>
    Object.fromEntries(
      ['add', 'put', 'clear'].map((name) => [name, Reflect.get(IDBObjectStore.prototype, name)]),
    ),
  );
  await petra.evaluate(() => {
    const full = (): never => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    Object.assign(IDBObjectStore.prototype, { add: full, put: full, clear: full });
  });

  await removeForGood(fatima, BREACH);
  const notice = petra.getByText('may still be on this device');
  await expect(notice).toBeVisible();
  await expect(petra.getByText('This browser keeps no copy')).toBeVisible();
  await petra.screenshot({ path: 'test-results/erasure-uncleared-failed.png' });

  await works.evaluate((before) => void Object.assign(IDBObjectStore.prototype, before));
  await expect(notice).toBeHidden({ timeout: 30_000 });
  await expect(petra.getByText('This browser keeps no copy')).toBeVisible();
});
