import type { Page } from '@playwright/test';
import { join } from '../support/board.ts';
import { violations } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { makeMapBoard } from '../support/map.ts';
import { attend, type StageContent } from '../support/workshop.ts';

const WALL = { width: 1920, height: 1080 };
const STAGES: StageContent[] = [
  {
    name: 'Share round',
    instructions: 'Each in turn says what they find most important, and nobody interrupts.',
    minutes: 15,
    activities: ['notes'],
    anonymous: false,
  },
];

interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** The middle half of what somebody sees: their bars cover some of the rest. */
function middle(box: Box | undefined): Box {
  const { x, y, w, h } = box ?? { x: 0, y: 0, w: 0, h: 0 };
  return { x: x + w / 4, y: y + h / 4, w: w / 2, h: h / 2 };
}

function holds(outer: Box | undefined, { x, y, w, h }: Box): boolean {
  if (!outer) return false;
  return outer.x <= x && outer.y <= y && outer.x + outer.w >= x + w && outer.y + outer.h >= y + h;
}

test('the big screen shows how to join, then the board as the facilitator sees it, who speaks next, and results', async ({
  browser,
  server,
}) => {
  const board = await makeMapBoard(server);
  const fay = await join(browser, board.links.facilitator, 'Fay', {
    viewport: { width: 1366, height: 768 },
  });
  const stage = await fay.context().newPage();
  await stage.setViewportSize(WALL);
  await stage.goto(`${server.origin}/board/${board.id}/stage`);
  await expect(stage.getByRole('img', { name: /To join/ })).toBeVisible();
  await expect(stage.getByText(board.code)).toBeVisible();

  const lead = await attend(server, board, 'facilitator', 'Lee');
  const [share = ''] = await lead.addStages(STAGES);
  const people = [];
  for (const name of ['Amina', 'Ben', 'Cleo', 'Dev', 'Eve']) {
    people.push(await attend(server, board, 'participant', name));
  }
  await lead.start(share);
  await expect(stage.getByRole('heading', { name: 'Share round' })).toBeVisible();
  await expect(stage.getByRole('timer')).toHaveText(/14:\d\d|15:00/);
  await expect(stage.locator('.tl-canvas')).toBeVisible();
  const sees = (page: Page): Promise<Box | undefined> =>
    page.evaluate(() => window.gapboard?.editor.getViewportPageBounds().toJson());
  await fay.evaluate(() => {
    const { editor } = window.gapboard ?? {};
    editor?.setCamera({ x: -600, y: -300, z: 1.4 }, { immediate: true });
  });
  await expect.poll(async () => holds(await sees(stage), middle(await sees(fay)))).toBe(true);
  await expect
    .poll(async () => ((await sees(stage))?.w ?? 0) < 3 * ((await sees(fay))?.w ?? 0))
    .toBe(true);
  for (const person of people.slice(0, 3)) await person.ask('PUT', '/workshop/hand', { up: true });
  await expect(stage.getByText('Next to speak')).toBeVisible();
  await expect(stage.getByText('Amina, Ben, Cleo')).toBeVisible();

  const notes = [];
  for (const [n, person] of people.entries()) {
    const { note } = await person.ask('POST', '/notes', {
      text: `Gap ${n}: who asks the fathers, and who asks those who have left care?`,
      kind: 'gap',
    });
    notes.push(note.id);
  }
  const { round } = await lead.ask('POST', '/workshop/rounds', {
    method: 'dots',
    criterion: 'Which gap matters most to children and families?',
    votes: 3,
    cap: 2,
    voters: ['participant'],
    live: false,
    after: null,
    about: { notes },
  });
  for (const [n, person] of people.entries()) {
    const votes = { [notes[0]]: 2, [notes[n] === notes[0] ? notes[1] : notes[n]]: 1 };
    await person.ask('PUT', `/workshop/rounds/${round.id}/ballot`, { votes });
  }
  await expect(stage.getByText('5 of 5 have voted')).toBeVisible();
  await lead.ask('POST', `/workshop/rounds/${round.id}/close`);
  await expect(stage.getByRole('heading', { name: round.criterion })).toBeVisible();
  const first = stage.getByRole('listitem').first();
  await expect(first).toContainText('1st');
  await expect(first).toContainText('10 votes');
  expect(await violations(stage)).toEqual([]);
});
