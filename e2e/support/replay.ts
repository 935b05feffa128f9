import { recordedStrokes } from '@gapboard/bench/strokes';
import { type Browser, expect, type Page } from '@playwright/test';
import { join, type Made, OPENS_WITHIN, saved } from './board.ts';
import { lookAt, makeMapBoard } from './map.ts';
import { drawWithPen } from './pen.ts';
import type { Gapboard } from './server.ts';
import { attend, type StageContent } from './workshop.ts';

/** What is in no replay, whoever looks. */
export const SECRETS = ['Nobody may read this yet', 'This was a slip', 'Benedetta', 'Samarjit'];
export const CRITERION = 'Which gap matters most to children?';
export const GAPS = ['Who asks the fathers?', 'Who asks those who have left care?'];

const stage = (name: string, ...activities: StageContent['activities']): StageContent => ({
  name,
  instructions: 'Please begin.',
  minutes: 5,
  activities,
  anonymous: false,
});

export interface Played {
  board: Made;
  /** the facilitator's page, on the board */
  fay: Page;
}

/** A session of a few minutes, in a few seconds: notes, the scribe's ink, a private note, a slip, a vote. */
export async function playSession(
  browser: Browser,
  server: Gapboard,
  viewport = { width: 1366, height: 768 },
): Promise<Played> {
  const board = await makeMapBoard(server);
  const fay = await join(browser, board.links.facilitator, 'Fay', { viewport });
  const sam = await join(browser, board.links.scribe, 'Samarjit');
  const lead = await attend(server, board, 'facilitator', 'Lee');
  const ben = await attend(server, board, 'participant', 'Benedetta');
  const [door = '', quiet = '', vote = ''] = await lead.addStages([
    stage('Front door', 'notes', 'sketch'),
    stage('Quiet writing', 'write'),
    stage('Choose', 'vote'),
  ]);

  await lead.start(door);
  const notes: string[] = [];
  for (const text of [...GAPS, SECRETS[1]]) {
    const { note } = await ben.ask('POST', '/notes', { text, kind: 'gap' });
    notes.push(note.id);
  }
  await lookAt(sam, 'Supervision', 'Safety');
  const strokes = [...recordedStrokes().values()].filter(({ length }) => length > 40).slice(0, 2);
  for (const [n, samples] of strokes.entries()) {
    await drawWithPen(sam, samples, { x: 300 + 200 * n, y: 250 });
  }
  await saved(sam);
  await expect
    .poll(() => fay.evaluate((id) => window.gapboard?.editor.getShape(id as never)?.id, notes[2]))
    .toBe(notes[2]);
  await fay.evaluate((id) => void window.gapboard?.editor.deleteShapes([id as never]), notes[2]);
  await saved(fay);

  await lead.start(quiet);
  await ben.ask('PUT', '/workshop/private/notes/aaaaaaaaaaaaaaaaaaaaa', {
    stage: quiet,
    text: SECRETS[0],
    kind: 'gap',
    cell: null,
    map: null,
  });

  await lead.start(vote);
  const { round } = await lead.ask('POST', '/workshop/rounds', {
    method: 'dots',
    criterion: CRITERION,
    votes: 3,
    cap: 3,
    voters: ['participant'],
    live: false,
    after: null,
    about: { notes: notes.slice(0, 2) },
  });
  const votes = { [notes[0] ?? '']: 1, [notes[1] ?? '']: 2 };
  await ben.ask('PUT', `/workshop/rounds/${round.id}/ballot`, { votes });
  await lead.ask('POST', `/workshop/rounds/${round.id}/close`);
  await sam.close();
  return { board, fay };
}

/** Goes to the replay of a board, and waits until it can be played. */
export async function openReplay(
  page: Page,
  server: { origin: string },
  board: Made,
): Promise<void> {
  await page.goto(`${server.origin}/board/${board.id}/replay`);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible(OPENS_WITHIN);
}

/** What is painted, small: enough to tell one moment from another. */
export function seen(page: Page, of: 'canvas' | 'video'): Promise<number[]> {
  return page.evaluate((selector) => {
    const from = document.querySelector<HTMLCanvasElement | HTMLVideoElement>(selector);
    const small = document.createElement('canvas');
    [small.width, small.height] = [64, 36];
    const surface = small.getContext('2d');
    if (!from || !surface) throw new Error('There is nothing to be seen.');
    surface.imageSmoothingQuality = 'high';
    surface.drawImage(from, 0, 0, 64, 36);
    const { data } = surface.getImageData(0, 0, 64, 36);
    return Array.from({ length: 64 * 36 }, (_, n) => {
      const [r = 0, g = 0, b = 0] = data.slice(4 * n);
      return (r + g + b) / 3;
    });
  }, of);
}

/** How much two pictures differ, as the mean over their points, of 255. */
export function difference(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, n) => sum + Math.abs(value - (b[n] ?? 0)), 0) / a.length;
}
