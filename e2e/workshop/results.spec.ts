import { join, saved } from '../support/board.ts';
import { violations } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { makeMapBoard } from '../support/map.ts';
import { attend, type Attendee } from '../support/workshop.ts';

async function voted(lead: Attendee, people: readonly Attendee[], notes: readonly string[]) {
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
    const votes = { [notes[0] ?? '']: 2, [notes[1 + (n % 3)] ?? '']: 1 };
    await person.ask('PUT', `/workshop/rounds/${round.id}/ballot`, { votes });
  }
  await lead.ask('POST', `/workshop/rounds/${round.id}/close`);
}

test('results: anyone with the link sees map, priorities, notes and drawings once the workshop is closed, and nothing before', async ({
  browser,
  server,
  faults,
}) => {
  const board = await makeMapBoard(server);
  const sue = await join(browser, board.links.scribe, 'Sue');
  const lead = await attend(server, board, 'facilitator', 'Lee');
  const people = [];
  for (let n = 0; n < 6; n++)
    people.push(await attend(server, board, 'participant', `Person ${n}`));
  await sue.keyboard.press('d');
  for (const y of [420, 460, 500]) {
    await sue.mouse.move(900, y);
    await sue.mouse.down();
    await sue.mouse.move(980, y - 60, { steps: 8 });
    await sue.mouse.move(1080, y + 10, { steps: 8 });
    await sue.mouse.up();
  }
  await saved(sue);
  const kinds = ['gap', 'gap', 'gap', 'gap', 'lived', 'practice'];
  const notes: string[] = [];
  for (const [n, person] of people.entries()) {
    const text = n === 0 ? 'Who asks the fathers?' : `What is known about ${n} nights in a row?`;
    const { note } = await person.ask('POST', '/notes', { text, kind: kinds[n] });
    notes.push(note.id);
  }
  await voted(lead, people, notes.slice(0, 4));
  const { link } = await lead.ask('GET', '/results-link');

  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const anyone = await context.newPage();
  faults.expect(/409/);
  await anyone.goto(link);
  await expect(anyone.getByText('The results are not there yet.')).toBeVisible();
  await lead.ask('POST', '/workshop/close');
  await anyone.getByRole('button', { name: 'Look again' }).click();

  await expect(anyone.getByRole('heading', { name: 'Gaps in the evidence' })).toBeVisible();
  expect(anyone.url()).not.toContain('#');
  const priorities = anyone.getByRole('region', { name: 'Which gap matters most' });
  await expect(priorities.getByRole('listitem').first()).toContainText('12 votes');
  await expect(anyone.getByRole('img', { name: /as bubbles/ })).toBeVisible();
  await anyone.getByText('The map as a table').click();
  await expect(anyone.getByRole('table', { name: /what is known/ })).toBeVisible();
  await anyone.getByRole('searchbox', { name: 'Find in the notes' }).fill('fathers');
  await expect(anyone.getByText('1 note', { exact: true })).toBeVisible();
  await expect(anyone.getByRole('img', { name: /Drawn by the scribe/ })).toBeVisible();
  await expect(anyone.getByText('fewer than 5').first()).toBeVisible();
  expect(await violations(anyone)).toEqual([]);
  const download = anyone.waitForEvent('download');
  await anyone.getByRole('button', { name: 'The report, as a PDF' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);

  await anyone.setViewportSize({ width: 360, height: 740 });
  await anyone.reload();
  await expect(anyone.getByRole('heading', { name: 'Gaps in the evidence' })).toBeVisible();
  const wide = await anyone.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(360);
  await anyone.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(anyone)).toEqual([]);
});
