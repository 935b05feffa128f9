import type { Page } from '@playwright/test';
import { join, makeBoard, textIsOpen, writeNote } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { come } from '../support/people.ts';

/** Places along x, frame by frame: where somebody said they were, and where that was drawn. */
interface Watched {
  pointer: { told: number[]; drawn: number[] };
  view: { told: number[]; drawn: number[] };
}

declare global {
  interface Window {
    watched?: Watched;
  }
}

interface Place {
  x: number;
  y: number;
}

/** Where somebody's pointer is drawn on this canvas, in pixels of the page; `undefined` if nowhere. */
function pointer(page: Page, name: string): Promise<Place | undefined> {
  return page.evaluate((who) => {
    const tags = [...document.querySelectorAll('.tl-collaborators .tl-nametag')];
    const tag = tags.find(({ textContent }) => textContent === who);
    const box = tag?.closest('.tl-collaborators__item')?.getBoundingClientRect();
    return box && { x: Math.round(box.x), y: Math.round(box.y) };
  }, name);
}

/** Everybody whose pointer is drawn on this canvas. */
function pointers(page: Page): Promise<(string | null)[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.tl-collaborators .tl-nametag')]
      .map(({ textContent }) => textContent)
      .toSorted(),
  );
}

/** Notes at every frame from now on what comes of this person’s pointer and view, and what is drawn. */
async function watch(page: Page, name: string): Promise<void> {
  await page.evaluate((who) => {
    const frames: Watched = { pointer: { told: [], drawn: [] }, view: { told: [], drawn: [] } };
    window.watched = frames;
    const note = (): void => {
      const editor = window.gapboard?.editor;
      const person = editor?.getCollaborators().find((one) => one.userName === who);
      if (person?.cursor) frames.pointer.told.push(person.cursor.x);
      const tags = [...document.querySelectorAll('.tl-collaborators .tl-nametag')];
      const tag = tags.find(({ textContent }) => textContent === who);
      const drawn = tag?.closest('.tl-collaborators__item')?.getBoundingClientRect();
      if (drawn) frames.pointer.drawn.push(Math.round(drawn.x));
      const { awareness } = Reflect.get(window.gapboard ?? {}, 'session');
      for (const { name: of, canvas } of awareness.getStates().values()) {
        if (of === who && canvas) frames.view.told.push(canvas.camera.x);
      }
      if (editor) frames.view.drawn.push(editor.getCamera().x);
      requestAnimationFrame(note);
    };
    note();
  }, name);
}

/** What was drawn at places that nobody was ever told: what lies between them. */
async function between(page: Page, what: keyof Watched): Promise<number[]> {
  const frames = await page.evaluate(() => window.watched);
  if (!frames) throw new Error('Nobody watched.');
  const { told, drawn } = frames[what];
  return drawn.filter((x) => !told.some((place) => Math.abs(place - x) <= 1));
}

function lookAt(page: Page, camera: Place & { z: number }): Promise<void> {
  return page.evaluate((to) => void window.gapboard?.editor.setCamera(to), camera);
}

async function here(page: Page, count: number): Promise<void> {
  await expect(page.getByRole('button', { name: `${count} people here` })).toBeVisible();
}

test('a pointer is drawn exactly where its person points, glides there, and goes when they do', async ({
  browser,
  server,
}) => {
  const { links } = await makeBoard(server);
  const anna = await join(browser, links.facilitator, 'Anna');
  const carla = await join(browser, links.participant, 'Carla', { reducedMotion: 'reduce' });
  const ben = await join(browser, links.participant, 'Ben');
  for (const page of [anna, ben, carla]) await here(page, 3);

  await ben.mouse.move(300, 300);
  for (const page of [anna, carla]) {
    await expect.poll(() => pointer(page, 'Ben')).toEqual({ x: 300, y: 300 });
  }

  await Promise.all([watch(anna, 'Ben'), watch(carla, 'Ben')]);
  for (let x = 300; x <= 900; x += 60) {
    await ben.mouse.move(x, 400);
    await ben.waitForTimeout(60);
  }
  for (const page of [anna, carla]) {
    await expect.poll(() => pointer(page, 'Ben')).toEqual({ x: 900, y: 400 });
  }
  expect((await between(anna, 'pointer')).length).toBeGreaterThan(5);
  expect(await between(carla, 'pointer')).toEqual([]);

  // On the bar above nobody points at anything.
  await ben.mouse.move(900, 20);
  await expect.poll(() => pointer(anna, 'Ben')).toBeUndefined();
  await ben.mouse.move(900, 400);
  await expect.poll(() => pointer(anna, 'Ben')).toEqual({ x: 900, y: 400 });
  await ben.context().close();
  await expect.poll(() => pointers(anna)).toEqual([]);
});

test('a finger points for as long as it touches', async ({ browser, server, faults }) => {
  // tldraw's own: React listens to touches passively.
  faults.expect(/Unable to preventDefault inside passive event listener/);
  const { links } = await makeBoard(server);
  const anna = await join(browser, links.facilitator, 'Anna');
  const ben = await join(browser, links.participant, 'Ben', {
    hasTouch: true,
    viewport: { width: 390, height: 800 },
  });
  for (const page of [anna, ben]) await here(page, 2);
  const touch = await ben.context().newCDPSession(ben);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Place[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await ben.keyboard.press('d');
  await send('touchStart', [{ x: 100, y: 300 }]);
  await send('touchMove', [{ x: 200, y: 350 }]);
  await expect.poll(() => pointer(anna, 'Ben')).toBeDefined();
  await send('touchEnd', []);
  await expect.poll(() => pointer(anna, 'Ben')).toBeUndefined();
});

test('a note says who is typing in it, above its text and readable from afar', async ({
  browser,
  server,
}) => {
  const { links } = await makeBoard(server);
  const anna = await join(browser, links.facilitator, 'Anna');
  // By the table only facilitators write in another's note.
  const ama = await join(browser, links.facilitator, 'Ama');
  const kofi = await join(browser, links.facilitator, 'Kofi');
  await writeNote(anna, { x: 500, y: 350 }, 'What do families say?');
  const note = anna.locator('.tl-shape[data-shape-type="note"]');
  await expect(note).toBeVisible();
  const type = async (page: Page): Promise<void> => {
    await page.locator('.tl-shape[data-shape-type="note"]').dblclick();
    await textIsOpen(page);
  };

  await type(ama);
  const tag = anna.getByText('Ama is typing…');
  await expect(tag).toBeVisible();
  const [over, under] = [await tag.boundingBox(), await note.boundingBox()];
  expect((over?.y ?? 0) + (over?.height ?? 0)).toBeLessThanOrEqual(under?.y ?? 0);
  await expect(ama.getByText('Ama is typing…')).toBeHidden();

  await lookAt(anna, { x: 1500, y: 800, z: 0.2 });
  await expect.poll(async () => (await note.boundingBox())?.width).toBeLessThan(60);
  expect((await tag.boundingBox())?.height).toBe(over?.height);
  await lookAt(anna, { x: -9000, y: 0, z: 1 });
  await expect(tag).toBeHidden();
  await lookAt(anna, { x: 0, y: 0, z: 1 });
  await expect(tag).toBeVisible();

  await type(kofi);
  await expect(anna.getByText('Ama and Kofi are typing…')).toBeVisible();
  await ama.keyboard.press('Escape');
  await expect(anna.getByText('Kofi is typing…')).toBeVisible();
  await kofi.context().close();
  await expect(anna.getByText('typing…')).toBeHidden();
});

test('whoever follows sees the other’s view move, not leap, and ends exactly there', async ({
  browser,
  server,
}) => {
  const { links } = await makeBoard(server);
  const anna = await join(browser, links.participant, 'Anna');
  const ben = await join(browser, links.facilitator, 'Ben');
  await here(ben, 2);
  await anna.getByRole('button', { name: '2 people here' }).click();
  await anna.getByRole('button', { name: 'Follow Ben' }).click();
  await watch(anna, 'Ben');
  await ben.evaluate(
    () =>
      new Promise<void>((done) => {
        let step = 0;
        const pan = (): void => {
          window.gapboard?.editor.setCamera({ x: -10 * step, y: 0, z: 1 });
          step++;
          if (step > 60) done();
          else requestAnimationFrame(pan);
        };
        pan();
      }),
  );
  await expect
    .poll(() => anna.evaluate(() => window.gapboard?.editor.getCamera()))
    .toMatchObject({ x: -600, z: 1 });
  expect((await between(anna, 'view')).length).toBeGreaterThan(5);
});

test('in a hall the canvas shows who is near, who leads and whom one follows; the list names everyone', async ({
  browser,
  server,
}) => {
  const board = await makeBoard(server);
  const { links } = board;
  const anna = await join(browser, links.participant, 'Anna');
  const hall = await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      come(server, board, links.participant, `P${String(n).padStart(2, '0')}`),
    ),
  );
  const fay = await come(server, board, links.facilitator, 'Fay');
  const sue = await come(server, board, links.scribe, 'Sue');
  await here(anna, 43);
  // Six near each other in Anna's view, the others far off; who leads is far off as well.
  for (const [n, person] of hall.entries()) {
    person.point(n < 6 ? { x: 300 + 60 * n, y: 300 } : { x: 60_000 + n, y: 0 });
  }
  fay.point({ x: -50_000, y: 0 });
  sue.point({ x: 50_000, y: 0 });

  const drawn = (): Promise<string[]> =>
    anna.evaluate(() =>
      (window.gapboard?.editor.getVisibleCollaboratorsOnCurrentPage() ?? [])
        .filter(({ cursor }) => cursor !== null)
        .map(({ userName }) => userName)
        .toSorted(),
    );
  const near = ['P00', 'P01', 'P02', 'P03', 'P04', 'P05'];
  await expect.poll(drawn).toEqual(['Fay', ...near, 'Sue']);
  await expect.poll(() => pointers(anna)).toEqual(near);

  await anna.getByRole('button', { name: '43 people here' }).click();
  await expect(anna.getByRole('button', { name: /^Follow/ })).toHaveCount(42);
  await anna.getByRole('button', { name: 'Follow P30' }).click();
  await expect.poll(drawn).toEqual(['Fay', ...near, 'P30', 'Sue']);
  const list = anna.getByRole('dialog', { name: 'Who is here' });
  await list.getByRole('button', { name: 'Stop following P30' }).click();
  await anna.keyboard.press('Escape');

  await lookAt(anna, { x: -59_500, y: 400, z: 1 });
  await expect.poll(async () => (await drawn()).length).toBe(30);
  expect(await drawn()).toEqual(expect.arrayContaining(['Fay', 'Sue']));
  expect(await drawn()).not.toContain('P00');
  for (const person of [...hall, fay, sue]) person.leave();
  await expect.poll(drawn).toEqual([]);
});
