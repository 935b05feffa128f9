import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import type { Editor } from 'tldraw';
import type { Doc } from 'yjs';
import type { Gapboard } from './server.ts';

declare global {
  interface Window {
    gapboard?: { editor: Editor; session: { doc: Doc; participant: { id: string } } };
  }
}

export type Role = 'facilitator' | 'scribe' | 'participant' | 'viewer';

/** A board as its maker gets it from the server. */
export interface Made {
  id: string;
  title: string;
  code: string;
  links: Record<Role, string>;
  /** the facilitator's session, as a Cookie header */
  cookie: string;
}

/** Makes a board the way the home page does. */
export async function makeBoard(
  server: Pick<Gapboard, 'origin'>,
  title = 'Gaps in the evidence',
): Promise<Made> {
  const response = await fetch(`${server.origin}/api/boards`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ title, name: 'Maker' }),
  });
  expect(response.status).toBe(201);
  const made = await response.json();
  return {
    id: made.board.id,
    title: made.board.title,
    code: made.code,
    links: made.links,
    cookie: cookieOf(response),
  };
}

export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Someone with a browser of their own follows a link, gives a name, and waits until the board is there. */
export async function join(
  browser: Browser,
  link: string,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('textbox', { name: 'name' }).fill(name);
  // On a phone the canvas is not where most people go.
  const toCanvas = page.getByRole('button', { name: 'Join on the canvas' });
  if (await toCanvas.isVisible()) await toCanvas.click();
  else await page.keyboard.press('Enter');
  await boardIsOpen(page);
  return page;
}

/** Four canvases that open at once beside another test's take their time on two cores, in ms. */
export const OPENS_WITHIN = { timeout: 60_000 };

export async function boardIsOpen(page: Page): Promise<void> {
  await expect(page.locator('.tl-canvas')).toBeVisible(OPENS_WITHIN);
  await page.waitForFunction(() => window.gapboard !== undefined);
}

/** Everything this person did is on the server. */
export async function saved(page: Page): Promise<void> {
  // What is on the screen reaches the document a few times a second when alone.
  await page.evaluate(
    () => window.gapboard?.editor && new Promise((done) => setTimeout(done, 300)),
  );
  await expect(page.locator('[data-saved="saved"]')).toBeVisible();
}

/** Everything this person did is on their device: their browser would not warn them if they left. */
export async function mayLeave(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))),
    )
    .toBe(true);
}

export interface PlainRecord {
  id: string;
  typeName: string;
  type?: string;
  x?: number;
  y?: number;
  props?: Record<string, unknown>;
  meta?: Record<string, unknown>;
}

/** The board's records as this person's canvas has them, in order of id. */
export function records(page: Page): Promise<PlainRecord[]> {
  return page.evaluate(() => {
    const store = window.gapboard?.editor.store.serialize('document') ?? {};
    return Object.values(store).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }) as Promise<PlainRecord[]>;
}

/** All these canvases come to hold the same, record for record; answers what. */
export async function same(...pages: Page[]): Promise<PlainRecord[]> {
  const [first, ...others] = pages;
  if (!first) throw new Error('Whose canvas?');
  await expect(async () => {
    const expected = await records(first);
    for (const other of others) expect(await records(other)).toEqual(expected);
  }).toPass({ timeout: 30_000 });
  return records(first);
}

export function shapes(all: PlainRecord[]): PlainRecord[] {
  return all.filter(({ typeName }) => typeName === 'shape');
}

/** Puts a sticky note on the canvas as a person does: tool, click, type. */
export async function writeNote(
  page: Page,
  at: { x: number; y: number },
  text: string,
): Promise<void> {
  const box = await page.locator('.tl-canvas').boundingBox();
  if (!box) throw new Error('There is no canvas.');
  await page.keyboard.press('n');
  await page.mouse.click(box.x + at.x, box.y + at.y);
  await textIsOpen(page);
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

/** How long (ms) after it has opened a text tldraw has put the caret, which it does more than once. */
const CARET_MS = 250;

/** A shape's text is being written, and its caret stays where it is put: nobody types as soon as a test would. */
export async function textIsOpen(page: Page): Promise<void> {
  await page.locator('.ProseMirror-focused').waitFor();
  // By the page's own clock, which is late when the machine is busy.
  await page.evaluate((wait) => new Promise((done) => setTimeout(done, wait)), CARET_MS);
}
