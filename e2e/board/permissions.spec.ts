import type { Browser, Page } from '@playwright/test';
import { join, makeBoard, records, saved, shapes, writeNote } from '../support/board.ts';
import { expect, test, type Gapboard } from '../support/fixtures.ts';

declare global {
  interface Window {
    /** what this person's canvas has changed on the board itself, as `what id` */
    ownChanges?: string[];
  }
}

/** A board, and who can come to it: a facilitator and two participants. */
async function room(
  browser: Browser,
  server: Gapboard,
): Promise<{ fay: () => Promise<Page>; ben: () => Promise<Page>; anna: () => Promise<Page> }> {
  const { links } = await makeBoard(server);
  return {
    fay: () => join(browser, links.facilitator, 'Fay'),
    ben: () => join(browser, links.participant, 'Ben'),
    anna: () => join(browser, links.participant, 'Anna'),
  };
}

/** Notes from now on every change that this person's own canvas makes to the board. */
async function watchOwnChanges(page: Page): Promise<void> {
  await page.evaluate(() => {
    const own: string[] = [];
    window.ownChanges = own;
    window.gapboard?.editor.store.listen(
      ({ changes }) => {
        for (const [what, some] of Object.entries(changes))
          own.push(...Object.keys(some).map((id) => `${what} ${id}`));
      },
      { source: 'user', scope: 'document' },
    );
  });
}

function ownChanges(page: Page): Promise<string[] | undefined> {
  return page.evaluate(() => {
    window.gapboard?.editor.store._flushHistory();
    return window.ownChanges;
  });
}

/** A filled square made by `page`; answers its id when all of `others` have it. */
async function square(page: Page, x: number, y: number, ...others: Page[]): Promise<string> {
  const id = await page.evaluate(
    ([left, top]) => {
      const editor = window.gapboard?.editor;
      editor?.markHistoryStoppingPoint('square');
      const before = new Set(editor?.getCurrentPageShapeIds());
      const props = { w: 120, h: 120, fill: 'solid' } as const;
      editor?.createShape({ type: 'geo', x: left, y: top, props });
      return [...(editor?.getCurrentPageShapeIds() ?? [])].find((one) => !before.has(one)) ?? '';
    },
    [x, y] as const,
  );
  await reach(id, others);
  return id;
}

async function reach(id: string, pages: Page[]): Promise<void> {
  for (const page of pages) {
    await expect.poll(async () => (await find(page, id))?.id).toBe(id);
  }
}

type Found = Awaited<ReturnType<typeof records>>[number] & {
  isLocked?: boolean;
  meta?: Record<string, unknown>;
};

async function find(page: Page, id: string): Promise<Found | undefined> {
  return (await records(page)).find((record) => record.id === id);
}

async function only(page: Page, type: string): Promise<Found> {
  const found = shapes(await records(page)).filter((shape) => shape.type === type);
  expect(found).toHaveLength(1);
  return found[0] ?? { id: '', typeName: '' };
}

/** Where a point of the page lies on the screen. */
async function onScreen(page: Page, x: number, y: number): Promise<{ x: number; y: number }> {
  const point = await page.evaluate(
    ([atX, atY]) => window.gapboard?.editor.pageToScreen({ x: atX, y: atY }),
    [x, y] as const,
  );
  return { x: point?.x ?? 0, y: point?.y ?? 0 };
}

async function click(page: Page, x: number, y: number): Promise<void> {
  const at = await onScreen(page, x, y);
  await page.mouse.click(at.x, at.y);
}

async function drag(page: Page, from: [number, number], to: [number, number]): Promise<void> {
  const [start, end] = [await onScreen(page, ...from), await onScreen(page, ...to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 5 });
  await page.mouse.up();
}

async function setRule(fay: Page, name: string, open: boolean): Promise<void> {
  await fay.getByRole('button', { name: 'What participants may do' }).click();
  await fay.getByRole('switch', { name }).setChecked(open);
  await fay.keyboard.press('Escape');
  await expect(fay.getByRole('dialog')).toBeHidden();
}

test('what belongs to another is not moved, changed, deleted or erased, and it is said whose it is', async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000);
  const people = await room(browser, server);
  const ben = await people.ben();
  const anna = await people.anna();
  const id = await square(ben, 300, 200, anna);
  const before = await find(anna, id);
  await watchOwnChanges(anna);

  await click(anna, 360, 260);
  await expect(anna.getByText('By Ben', { exact: true })).toBeVisible();
  await expect(anna.getByTestId('style.panel')).toBeHidden();
  await drag(anna, [360, 260], [600, 400]);
  await expect(anna.getByText('This belongs to Ben.')).toBeVisible();
  await click(anna, 360, 260);
  await anna.keyboard.press('Delete');
  await anna.keyboard.press('ArrowRight');
  await anna.keyboard.press('Enter');
  await anna.keyboard.type('not mine');
  const at = await onScreen(anna, 360, 260);
  await anna.keyboard.press('Escape');
  await anna.keyboard.press('v');
  await anna.mouse.dblclick(at.x, at.y);
  await anna.keyboard.press('Escape');

  await anna.keyboard.press('e');
  await drag(anna, [280, 260], [460, 260]);
  await anna.keyboard.press('v');
  await anna.mouse.click(at.x, at.y, { button: 'right' });
  await expect(anna.getByRole('menuitem', { name: 'Copy' })).toBeVisible();
  await expect(anna.getByRole('menuitem', { name: 'Delete' })).toBeHidden();
  await anna.keyboard.press('Escape');

  // Even what a browser's console does.
  await anna.evaluate((shape) => {
    const editor = window.gapboard?.editor;
    const found = editor?.getCurrentPageShapes().find((one) => one.id === shape);
    if (!editor || !found) return;
    editor.updateShape({ ...found, x: 0, opacity: 0.1 });
    editor.store.remove([found.id]);
  }, id);
  expect(await ownChanges(anna)).toEqual([]);
  expect(await find(anna, id)).toEqual(before);
  expect(await find(ben, id)).toEqual(before);
});

test('one’s own of what is chosen goes, and the rest stays; a copy of another’s is one’s own', async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000);
  const people = await room(browser, server);
  const fay = await people.fay();
  const ben = await people.ben();
  const anna = await people.anna();
  const bens = await square(ben, 100, 100, anna, fay);
  const annas = await square(anna, 300, 100, fay);

  await anna.keyboard.press('Control+a');
  await anna.keyboard.press('Delete');
  await expect(anna.getByText('This belongs to Ben.')).toBeVisible();
  expect(await find(anna, annas)).toBeUndefined();
  expect(await find(anna, bens)).toBeDefined();
  await anna.keyboard.press('Control+z');
  expect((await find(anna, annas))?.meta).toMatchObject({ as: 'participant' });

  await click(anna, 160, 160);
  await anna.keyboard.press('Control+d');
  const copies = shapes(await records(anna)).filter(({ id }) => id !== bens && id !== annas);
  expect(copies).toHaveLength(1);
  const copy = await find(anna, copies[0]?.id ?? '');
  expect(copy?.meta).toEqual((await find(anna, annas))?.meta);
  await anna.keyboard.press('ArrowDown');
  expect((await find(anna, copy?.id ?? ''))?.y).toBe((copy?.y ?? 0) + 1);

  // Whoever may delete another's may also think again: it stays its author's.
  const made = (await find(fay, bens))?.meta;
  await click(fay, 160, 160);
  await fay.keyboard.press('Delete');
  expect(await find(fay, bens)).toBeUndefined();
  await fay.keyboard.press('Control+z');
  expect((await find(fay, bens))?.meta).toEqual(made);
});

test('what a facilitator locks looks locked, says by whom, and stays as it is until it is unlocked', async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000);
  const people = await room(browser, server);
  const fay = await people.fay();
  const anna = await people.anna();
  await writeNote(anna, { x: 400, y: 300 }, 'Mine to change');
  const note = await only(anna, 'note');
  await reach(note.id, [fay]);

  await click(fay, 400, 300);
  await fay.keyboard.press('Shift+l');
  await expect.poll(async () => (await find(anna, note.id))?.isLocked).toBe(true);
  await watchOwnChanges(anna);
  await drag(anna, [400, 300], [700, 500]);
  await anna.mouse.move(5, 300);
  const at = await onScreen(anna, 400, 300);
  await anna.mouse.move(at.x, at.y);
  await expect(anna.getByText('Locked by Fay', { exact: true })).toBeVisible();
  await anna.mouse.click(at.x, at.y, { button: 'right' });
  await expect(anna.getByRole('menuitem', { name: 'Copy' })).toBeVisible();
  await expect(anna.getByRole('menuitem', { name: 'Edit' })).toBeHidden();
  await expect(anna.getByRole('menuitem', { name: 'Delete' })).toBeHidden();
  await anna.keyboard.press('Escape');
  await anna.keyboard.press('Shift+l');
  expect(await ownChanges(anna)).toEqual([]);

  await fay.mouse.click(at.x, at.y, { button: 'right' });
  await fay.getByRole('menuitem', { name: 'Edit' }).click();
  await fay.getByTestId('context-menu.toggle-lock').click();
  await expect.poll(async () => (await find(anna, note.id))?.isLocked).toBe(false);
  expect((await find(anna, note.id))?.meta).not.toHaveProperty('lockedBy');
  await drag(anna, [400, 300], [700, 400]);
  expect((await find(anna, note.id))?.x).toBeCloseTo((note.x ?? 0) + 300, 0);
});

test('others’ notes can be moved and not rewritten, until a facilitator closes it; closed tools say so, and open again by themselves', async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000);
  const people = await room(browser, server);
  const fay = await people.fay();
  const ben = await people.ben();
  const anna = await people.anna();
  await writeNote(ben, { x: 400, y: 300 }, 'Supervision');
  const note = await only(ben, 'note');
  await reach(note.id, [anna]);

  await drag(anna, [400, 300], [700, 300]);
  const moved = await find(anna, note.id);
  expect(moved?.x).toBeCloseTo((note.x ?? 0) + 300, 0);
  await expect.poll(async () => (await find(ben, note.id))?.x).toBe(moved?.x);
  const at = await onScreen(anna, 700, 300);
  await anna.mouse.dblclick(at.x, at.y);
  await anna.keyboard.type('Something else');
  await anna.keyboard.press('Escape');
  expect(await find(anna, note.id)).toEqual(moved);

  await setRule(fay, 'Move notes of others', false);
  await expect(anna.getByText('Closed at the moment: moving others’ notes.')).toBeVisible();
  await drag(anna, [700, 300], [400, 300]);
  await expect(anna.getByText('Moving notes of others is closed at the moment.')).toBeVisible();
  expect(await find(anna, note.id)).toEqual(moved);

  await anna.keyboard.press('n');
  await setRule(fay, 'Write notes', false);
  await setRule(fay, 'Draw', false);
  await expect(
    anna.getByText('Closed at the moment: notes, moving others’ notes, drawing.'),
  ).toBeVisible();
  // The tool that was in hand is put down.
  await expect
    .poll(() => anna.evaluate(() => window.gapboard?.editor.getCurrentToolId()))
    .toBe('select');
  await watchOwnChanges(anna);
  await anna.keyboard.press('n');
  await click(anna, 300, 500);
  await anna.getByTestId('tools.draw').click();
  await expect(anna.getByText('Drawing is closed at the moment.')).toBeVisible();
  await expect(anna.getByTestId('tools.draw')).toHaveAccessibleName(/^Draw: closed at the moment/);
  await drag(anna, [200, 500], [300, 600]);
  await anna.mouse.dblclick(300, 600);
  await anna.evaluate(async () => {
    await window.gapboard?.editor.putExternalContent({ type: 'text', text: 'pasted' });
  });
  expect(await ownChanges(anna)).toEqual([]);
  expect(await anna.evaluate(() => window.gapboard?.editor.getCurrentToolId())).toBe('select');

  await setRule(fay, 'Write notes', true);
  await setRule(fay, 'Draw', true);
  await expect(anna.getByText('Closed at the moment: moving others’ notes.')).toBeVisible();
  await writeNote(anna, { x: 250, y: 550 }, 'Open again');
  await saved(anna);
  await expect.poll(async () => shapes(await records(ben)).length).toBe(2);
});

test('only a facilitator adds, renames and deletes pages; others go from one to the other', async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000);
  const people = await room(browser, server);
  const fay = await people.fay();
  const anna = await people.anna();
  await expect(anna.getByTestId('main.page-menu')).toBeHidden();
  await square(anna, 300, 200, fay);
  await watchOwnChanges(anna);
  // On the last page tldraw's key for the next one makes one.
  await anna.keyboard.press('Alt+ArrowRight');
  await expect(
    anna.getByText('Only a facilitator can change pages, the map and its headings.'),
  ).toBeVisible();

  await fay.evaluate(() => {
    window.gapboard?.editor.createPage({ name: 'Second' });
  });
  await anna.getByTestId('main.page-menu').click();
  await expect(anna.getByRole('menuitemcheckbox')).toHaveCount(2);
  await expect(anna.getByTestId('page-menu.create')).toBeHidden();
  await anna.getByRole('menuitemcheckbox', { name: 'Second' }).click();
  await expect
    .poll(() => anna.evaluate(() => window.gapboard?.editor.getCurrentPage().name))
    .toBe('Second');
  await anna.evaluate(() => {
    const editor = window.gapboard?.editor;
    const [first, second] = editor?.getPages() ?? [];
    if (!editor || !first || !second) return;
    editor.deletePage(first);
    editor.renamePage(second, 'Mine');
    editor.duplicatePage(second);
  });
  expect(await ownChanges(anna)).toEqual([]);
});
