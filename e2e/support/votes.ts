import { expect, type Locator, type Page } from '@playwright/test';
import type { Made } from './board.ts';
import { heading, makeMapBoard } from './map.ts';
import type { Gapboard } from './server.ts';
import { attend, Attendee } from './workshop.ts';

/** A board with a map on it, and somebody who runs it without a browser. */
export async function makeVoteBoard(
  server: Pick<Gapboard, 'origin'>,
): Promise<{ board: Made; maker: Attendee }> {
  const board = await makeMapBoard(server);
  const path = `${server.origin}/api/boards/${board.id}`;
  return { board, maker: new Attendee(path, board.cookie, { id: '', name: 'Maker' }) };
}

/** Ids of a theme and an outcome, as a canvas that shows the map has them. */
export async function cellIds(page: Page, theme: string, outcome: string) {
  const [row, column] = await Promise.all(
    [theme, outcome].map((label) => heading(page, label).getAttribute('data-heading')),
  );
  return { theme: row ?? '', outcome: column ?? '' };
}

/** A gap on the board; answers its id. */
export async function gap(who: Attendee, text: string, cell: object = {}): Promise<string> {
  const { note } = await who.ask('POST', '/notes', { text, kind: 'gap', ...cell });
  return note.id;
}

/** Somebody without a browser who says what kind of person they are, and votes. */
export async function voter(
  server: Pick<Gapboard, 'origin'>,
  board: Made,
  name: string,
  group: string,
): Promise<Attendee> {
  const person = await attend(server, board, 'participant', name);
  await person.ask('PATCH', '/me', { group });
  return person;
}

/** The bar over the board that says what is voted on. */
export function voteBar(page: Page): Locator {
  return page.getByRole('region', { name: 'Vote', exact: true });
}

/** Opens the dialog in which a round is opened. */
export async function startVote(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Voting and ranking' }).click();
  const dialog = page.getByRole('dialog', { name: 'Open a vote' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** All that a page is told from now on, in answers and over its live connection, as text. */
export function overhear(page: Page): () => string {
  const heard: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => heard.push(payload.toString())),
  );
  page.on('response', async (response) => {
    if (!response.url().includes('/api/')) return;
    heard.push(await response.text().catch(() => ''));
  });
  return () => heard.join('\n');
}
