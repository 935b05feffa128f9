import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import { type Made, OPENS_WITHIN } from './board.ts';
import { come } from './people.ts';
import type { Gapboard } from './server.ts';
import type { Attendee, StageContent } from './workshop.ts';

/** A phone as people have them: narrow, and worked with a finger. */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
};

/** Someone follows a link on a phone, gives a name, and comes to the phone's screen. */
export async function joinOnPhone(
  browser: Browser,
  link: string,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ ...PHONE, ...options });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('button', { name: 'Join the board' }).tap();
  await phoneIsOpen(page);
  return page;
}

export async function phoneIsOpen(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Your notes' })).toBeVisible(OPENS_WITHIN);
}

/** Writes a note on the phone's form and sends it. */
export async function sendNote(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your note' }).fill(text);
  await page.getByRole('button', { name: 'Send', exact: true }).tap();
}

const PLAIN_STAGE: StageContent = {
  name: 'Share',
  instructions: '',
  minutes: 0,
  activities: ['notes'],
  anonymous: false,
};

/** Adds a stage and starts it in place of the one that runs; answers its id. */
export async function startStage(
  facilitator: Attendee,
  said: Partial<StageContent>,
): Promise<string> {
  const [stage = ''] = await facilitator.addStages([{ ...PLAIN_STAGE, ...said }]);
  await facilitator.start(stage);
  return stage;
}

/** Opens a vote on all gaps; answers its id. */
export async function openRound(facilitator: Attendee, rest: object = {}): Promise<string> {
  const { round } = await facilitator.ask('POST', '/workshop/rounds', {
    method: 'dots',
    criterion: 'Which gap matters most to children and families?',
    votes: 3,
    cap: 2,
    voters: ['participant'],
    live: false,
    after: null,
    about: { kinds: ['gap'] },
    ...rest,
  });
  return round.id;
}

export async function addGaps(author: Attendee, ...texts: string[]): Promise<void> {
  for (const text of texts) await author.ask('POST', '/notes', { text, kind: 'gap' });
}

/** The words of all notes that are on the board, as somebody who comes to it has them. */
export async function wordsOnBoard(server: Gapboard, board: Made): Promise<string[]> {
  const somebody = await come(server, board, board.links.viewer, 'Counter');
  await expect.poll(() => somebody.hasBoard).toBe(true);
  const words = somebody.words();
  somebody.leave();
  return words;
}
