import type { Browser, Page } from '@playwright/test';
import {
  join,
  makeBoard,
  records,
  same,
  saved,
  shapes,
  writeNote,
  type Role,
} from '../support/board.ts';
import { expect, test, type Gapboard } from '../support/fixtures.ts';

/** Two people on a board of their own; facilitators may work on each other's things. */
async function pair(
  browser: Browser,
  server: Gapboard,
  role: Role,
): Promise<{ anna: Page; ben: Page }> {
  const { links } = await makeBoard(server);
  const anna = await join(browser, links[role], 'Anna');
  const ben = await join(browser, links[role], 'Ben');
  return { anna, ben };
}

/** A blue square, made by `page`; answers its id. */
async function square(page: Page): Promise<string> {
  return page.evaluate(() => {
    const editor = window.gapboard?.editor;
    editor?.markHistoryStoppingPoint('square');
    editor?.createShape({ type: 'geo', x: 100, y: 100, props: { w: 120, h: 120, color: 'blue' } });
    return editor?.getCurrentPageShapes()[0]?.id ?? '';
  });
}

async function has(page: Page, id: string): Promise<void> {
  await expect
    .poll(async () => (await records(page)).some((record) => record.id === id))
    .toBe(true);
}

interface Geo {
  x: number;
  y: number;
  color: unknown;
}

async function geo(page: Page, id: string): Promise<Geo | undefined> {
  const found = (await records(page)).find((record) => record.id === id);
  return found && { x: found.x ?? 0, y: found.y ?? 0, color: found.props?.['color'] };
}

async function recolour(page: Page, id: string, color: 'red' | 'blue'): Promise<void> {
  await page.evaluate(
    ([shape, to]) => {
      const editor = window.gapboard?.editor;
      const found = editor?.getCurrentPageShapes().find((one) => one.id === shape);
      editor?.markHistoryStoppingPoint('recolour');
      if (found?.type === 'geo')
        editor?.updateShape({ ...found, props: { ...found.props, color: to } });
    },
    [id, color] as const,
  );
}

async function move(page: Page, id: string, x: number, y: number): Promise<void> {
  await page.evaluate(
    ([shape, toX, toY]) => {
      const editor = window.gapboard?.editor;
      const found = editor?.getCurrentPageShapes().find((one) => one.id === shape);
      editor?.markHistoryStoppingPoint('move');
      if (found) editor?.updateShape({ ...found, x: toX, y: toY });
    },
    [id, x, y] as const,
  );
}

test('two people change colour and position of one shape in the same instant, and both changes survive', async ({
  browser,
  server,
}) => {
  const { anna, ben } = await pair(browser, server, 'facilitator');
  const id = await square(anna);
  await has(ben, id);
  await Promise.all([recolour(anna, id, 'red'), move(ben, id, 400, 300)]);
  for (const page of [anna, ben]) {
    await expect.poll(() => geo(page, id)).toEqual({ x: 400, y: 300, color: 'red' });
  }
});

test('undo takes back one’s own work and never another’s, on the same shape included', async ({
  browser,
  server,
}) => {
  const { anna, ben } = await pair(browser, server, 'facilitator');
  const id = await square(anna);
  await has(ben, id);
  await move(anna, id, 400, 300);
  await expect.poll(() => geo(ben, id)).toEqual({ x: 400, y: 300, color: 'blue' });
  await recolour(ben, id, 'red');
  await expect.poll(() => geo(anna, id)).toEqual({ x: 400, y: 300, color: 'red' });

  await anna.keyboard.press('Control+z');
  for (const page of [anna, ben]) {
    await expect.poll(() => geo(page, id)).toEqual({ x: 100, y: 100, color: 'red' });
  }
  // Once more would unmake the square; Ben has worked on it since.
  await anna.keyboard.press('Control+z');
  await saved(anna);
  await expect.poll(() => geo(ben, id)).toEqual({ x: 100, y: 100, color: 'red' });
  await anna.keyboard.press('Control+Shift+z');
  await ben.keyboard.press('Control+z');
  await expect.poll(async () => (await geo(anna, id))?.color).toBe('blue');
});

test('people see who is here and each other’s pointers, and can follow one another', async ({
  browser,
  server,
}) => {
  const board = await makeBoard(server);
  const anna = await join(browser, board.links.facilitator, 'Anna');
  const ben = await join(browser, board.links.participant, 'Ben Åkesson');
  await expect(anna.getByRole('button', { name: '2 people here' })).toBeVisible();

  await ben.mouse.move(500, 400);
  await ben.mouse.move(520, 420);
  await expect
    .poll(() =>
      anna.evaluate(() => window.gapboard?.editor.getCollaboratorsOnCurrentPage()[0]?.userName),
    )
    .toBe('Ben Åkesson');
  // The name may be there before the pointer, which comes by its own way, in whole page units.
  const pointsAt = await ben.evaluate(() => {
    const { x = NaN, y = NaN } = window.gapboard?.editor.inputs.getCurrentPagePoint() ?? {};
    return { x: Math.round(x), y: Math.round(y) };
  });
  await expect
    .poll(() =>
      anna.evaluate(() => window.gapboard?.editor.getCollaboratorsOnCurrentPage()[0]?.cursor),
    )
    .toMatchObject(pointsAt);

  await anna.getByRole('button', { name: '2 people here' }).click();
  const list = anna.getByRole('dialog', { name: 'Who is here' });
  await list.getByRole('button', { name: 'Follow Ben Åkesson' }).click();
  await expect(list.getByRole('button', { name: 'Stop following Ben Åkesson' })).toBeVisible();
  await ben.evaluate(() => {
    window.gapboard?.editor.centerOnPoint({ x: 5000, y: 3000 });
  });
  await expect
    .poll(() => anna.evaluate(() => window.gapboard?.editor.getViewportPageBounds().center.x))
    .toBeCloseTo(5000, -2);
  await list.getByRole('button', { name: 'Stop following Ben Åkesson' }).click();
  await anna.keyboard.press('Escape');
  await expect(list).toBeHidden();

  await ben.context().close();
  await expect(anna.getByRole('button', { name: '1 person here' })).toBeVisible();
});

test('a viewer sees everything as it happens and can change nothing', async ({
  browser,
  server,
}) => {
  const board = await makeBoard(server);
  const anna = await join(browser, board.links.participant, 'Anna');
  const vera = await join(browser, board.links.viewer, 'Vera');
  await writeNote(anna, { x: 400, y: 300 }, 'Supervision and outcomes');
  await expect.poll(async () => shapes(await records(vera)).length).toBe(1);
  await expect(vera.getByText('You are looking on')).toBeVisible();
  await expect(vera.getByTestId('tools.draw')).toBeHidden();
  await expect(vera.getByRole('button', { name: 'Share' })).toBeHidden();

  await vera.keyboard.press('n');
  await vera.mouse.click(700, 500);
  await vera.keyboard.press('Control+a');
  await vera.keyboard.press('Delete');
  // Even what a browser's console does stays out of the board.
  await vera.evaluate(() => {
    const editor = window.gapboard?.editor;
    editor?.store.remove(editor.getCurrentPageShapes().map(({ id }) => id));
  });
  await vera.waitForTimeout(500);
  expect(shapes(await same(anna, vera))).toHaveLength(1);
});

test('what was done in the instant before leaving a board is kept', async ({ browser, server }) => {
  const { anna, ben } = await pair(browser, server, 'participant');
  await anna.evaluate(() => {
    window.gapboard?.editor.createShape({ type: 'note', x: 300, y: 300 });
    document.querySelector<HTMLAnchorElement>('header a[href="/"]')?.click();
  });
  await expect(anna.getByRole('button', { name: 'Create the board' })).toBeVisible();
  await expect.poll(async () => shapes(await records(ben)).length).toBe(1);
});
