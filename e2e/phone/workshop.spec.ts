import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { makeMapBoard } from '../support/map.ts';
import { tabTo } from '../support/outline.ts';
import {
  addGaps,
  joinOnPhone,
  openRound,
  sendNote,
  startStage,
  wordsOnBoard,
} from '../support/phone.ts';
import { attend } from '../support/workshop.ts';

const note = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });

test('a phone follows the stages, says what to do next, and writes privately until it is all brought in', async ({
  browser,
  server,
}) => {
  const board = await makeMapBoard(server);
  const ama = await attend(server, board, 'facilitator', 'Ama');
  const page = await joinOnPhone(browser, board.links.participant, 'Anna');
  const next = page.locator('header').getByRole('status');
  await expect(next).toHaveText(/Write a note below/);

  const stage = await startStage(ama, {
    name: 'Write privately',
    instructions: 'What is missing?',
    activities: ['write'],
    minutes: 5,
    anonymous: true,
  });
  await ama.ask('POST', '/workshop/timer', { do: 'start', minutes: 5 });
  await expect(page.getByRole('heading', { name: 'Write privately', level: 1 })).toBeVisible();
  await expect(page.getByText('What is missing?')).toBeVisible();
  await expect(page.getByRole('timer')).toHaveText(/^[45]:\d\d$/);
  await expect(page.getByText('It comes in without your name.')).toBeVisible();
  await sendNote(page, 'Only mine');
  await expect(note(page, 'Only mine')).toContainText('Only you can see this yet');
  await expect(page.getByText('1 note from 1 person so far.')).toBeVisible();
  await note(page, 'Only mine').getByRole('button', { name: 'Change' }).tap();
  await page.getByRole('textbox', { name: 'Your note' }).fill('Mine, said better');
  await page.getByRole('button', { name: 'Send the change' }).tap();
  await expect(note(page, 'Mine, said better')).toContainText('Only you can see this yet');
  await expect(note(page, 'Only mine')).toHaveCount(0);
  await sendNote(page, 'Not after all');
  await expect(note(page, 'Not after all')).toContainText('Only you can see this yet');
  await note(page, 'Not after all').getByRole('button', { name: 'Take back' }).tap();
  await expect(note(page, 'Not after all')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Your note' })).toHaveValue('Not after all');
  expect((await wordsOnBoard(server, board)).join()).not.toMatch(/mine|Mine|Not after/);

  await ama.ask('POST', '/workshop/private/end', { stage });
  await expect(next).toHaveText(/The facilitator brings in the notes now/);
  await expect(page.getByText('Writing is closed at the moment.')).toBeVisible();
  await ama.ask('POST', '/workshop/private/reveal', { stage, part: 'all' });
  await expect(note(page, 'Mine, said better')).toHaveCount(0);
  const words = await wordsOnBoard(server, board);
  expect(words).toContain('Mine, said better');
  expect(words).not.toContain('Not after all');
});

test('a phone votes within its budget, changes its mind, and sees the result once the vote is closed', async ({
  browser,
  server,
}) => {
  const board = await makeMapBoard(server);
  const ama = await attend(server, board, 'facilitator', 'Ama');
  await addGaps(ama, 'Sleep', 'Night shifts', 'Fathers');
  const page = await joinOnPhone(browser, board.links.participant, 'Anna');
  const round = await openRound(ama);
  await expect(page.getByRole('heading', { name: 'Vote', exact: true })).toBeVisible();
  const more = (text: string) => page.getByRole('button', { name: `One more vote for “${text}”` });
  await more('Sleep').tap();
  await more('Sleep').tap();
  // It says that it takes no more, and does nothing.
  await more('Sleep').tap({ force: true });
  await expect(page.getByText('1 of 3 votes left')).toBeVisible();
  await more('Fathers').tap();
  await more('Night shifts').tap({ force: true });
  await expect(page.getByText('0 of 3 votes left')).toBeVisible();
  await page.getByRole('button', { name: 'One vote less for “Sleep”' }).tap();
  await expect(page.getByText('Your votes are in')).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 of 3 votes left')).toBeVisible();
  await expect(page.getByText('1 of 1 has voted')).toBeVisible();
  await ama.ask('POST', `/workshop/rounds/${round}/close`);
  await expect(page.getByRole('heading', { name: 'Result' })).toBeVisible();
  await expect(note(page, 'Sleep').filter({ hasText: 'joint 1st' })).toContainText('1 vote');
  await expect(page.getByRole('heading', { name: 'Vote', exact: true })).toHaveCount(0);
});

test('with the keyboard alone somebody writes a note, puts notes in order and raises a hand', async ({
  browser,
  server,
}) => {
  const board = await makeMapBoard(server);
  const ama = await attend(server, board, 'facilitator', 'Ama');
  await addGaps(ama, 'Sleep', 'Night shifts', 'Fathers');
  const page = await joinOnPhone(browser, board.links.participant, 'Anna');
  await tabTo(page, page.getByRole('textbox', { name: 'Your note' }));
  await page.keyboard.type('By keyboard');
  await page.keyboard.press('Control+Enter');
  await expect(note(page, 'By keyboard')).toBeVisible();

  await openRound(ama, { method: 'ranking', votes: 2 });
  for (const text of ['Fathers', 'Sleep']) {
    await tabTo(page, page.getByRole('button', { name: `Add to my ranking: “${text}”` }));
    await page.keyboard.press('Enter');
  }
  await tabTo(page, page.getByRole('button', { name: 'Up: “Sleep”' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Up: “Sleep”' })).toBeFocused();
  await expect(page.locator('[data-spoken]')).toContainText('“Sleep” is your 1st');
  await expect(page.getByText('Your votes are in')).toBeVisible();

  await tabTo(page, page.getByRole('button', { name: 'Raise your hand' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your hand is up; you are the next to speak.')).toBeVisible();
  const { state } = await ama.ask('GET', '/workshop');
  expect(state.hands).toHaveLength(1);
  const lower = page.getByRole('button', { name: 'Lower your hand' });
  await expect(lower).not.toHaveAttribute('aria-disabled');
  await expect(lower).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Raise your hand' })).toBeFocused();
  await page.getByRole('button', { name: 'Applause' }).tap();
  await expect(page.locator('[data-spoken]')).toContainText('Shown to the room.');
});
