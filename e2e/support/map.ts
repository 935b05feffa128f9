import { expect, type Locator, type Page } from '@playwright/test';
import { type Made, cookieOf, records, textIsOpen } from './board.ts';
import type { Gapboard } from './server.ts';

export type Kind = 'research' | 'practice' | 'lived' | 'gap' | 'question';

/** Makes a board from a template, as the home page does. */
export async function makeMapBoard(
  server: Pick<Gapboard, 'origin'>,
  template = 'wwccsc-workshop-default',
): Promise<Made> {
  const response = await fetch(`${server.origin}/api/boards`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ title: 'Gaps in the evidence', name: 'Maker', template }),
  });
  expect(response.status).toBe(201);
  const { board, code, links } = await response.json();
  return { id: board.id, title: board.title, code, links, cookie: cookieOf(response) };
}

/** A theme's or an outcome's heading on the canvas, by its words. */
export function heading(page: Page, label: string): Locator {
  return page.locator('[data-heading]').filter({ hasText: new RegExp(`^${label}$`) });
}

/** Where a theme and an outcome meet on the canvas. */
export async function cell(page: Page, theme: string, outcome: string): Promise<Locator> {
  const [row, column] = await Promise.all(
    [theme, outcome].map((label) => heading(page, label).getAttribute('data-heading')),
  );
  return page.locator(`[data-cell="${row} ${column}"]`);
}

/** Brings a cell to the middle of the view, near enough to work in. */
export async function lookAt(page: Page, theme: string, outcome: string): Promise<Locator> {
  const found = await cell(page, theme, outcome);
  const [key, tl] = [await found.getAttribute('data-cell'), await found.boundingBox()];
  if (key === null || !tl) throw new Error('There is no such cell.');
  await page.evaluate(({ x, y, width, height }) => {
    const editor = window.gapboard?.editor;
    if (!editor) return;
    editor.selectNone();
    const at = editor.screenToPage({ x: x + width / 2, y: y + height / 2 });
    editor.setCamera({ ...editor.getCamera(), z: 0.7 }, { immediate: true });
    editor.centerOnPoint(at, { immediate: true });
  }, tl);
  await viewRests(page);
  return found;
}

/** Nothing on the canvas can be pressed while the view moves. */
export async function viewRests(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => window.gapboard?.editor.getCameraState()))
    .toBe('idle');
}

export async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Puts a note in a cell as a person does: tool, press, type. */
export async function noteIn(page: Page, place: Locator, kind: Kind, text: string): Promise<void> {
  await page.getByTestId(`tools.note-${kind}`).click();
  const { x, y } = await middleOf(place);
  await page.mouse.click(x, y);
  await textIsOpen(page);
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

/** Opens what is done with the map as a whole, at one of its parts. */
export async function openMapPanel(page: Page, part: string): Promise<void> {
  await page.getByRole('button', { name: /^Map:/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: part }).click();
}

/** A note on the canvas, by what it says. */
export function noteSaying(page: Page, text: string): Locator {
  return page.locator('.tl-shape[data-shape-type="evidence-note"]').filter({ hasText: text });
}

export interface NoteThere {
  text: string;
  kind: string;
  /** as `<theme> × <outcome>`, or nothing */
  cell: string | undefined;
}

/** Every note of a map as this person's canvas has it, with the words of the cell it is in. */
export async function notesThere(page: Page): Promise<NoteThere[]> {
  const all = await records(page);
  const label = (id: unknown): string =>
    String(Reflect.get(all.find((record) => record.id === id) ?? {}, 'label') ?? '(gone)');
  return all
    .filter(({ type }) => type === 'evidence-note')
    .map(({ props }) => {
      const place: unknown = props?.['cell'];
      const text = JSON.stringify(props?.['richText']).matchAll(/"text":"([^"]*)"/g);
      return {
        text: [...text].map(([, words]) => words).join(''),
        kind: String(props?.['kind']),
        cell:
          typeof place === 'object' && place !== null
            ? `${label(Reflect.get(place, 'theme'))} × ${label(Reflect.get(place, 'outcome'))}`
            : undefined,
      };
    })
    .toSorted((a, b) => (a.text < b.text ? -1 : 1));
}

/** Drags from one place on the screen to another, as a hand does. */
export async function dragTo(
  page: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + (to.x - from.x) / 2, from.y + (to.y - from.y) / 2, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
}
