import type { Page } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { join } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { fillHall, hearAll, type InHall } from '../support/hall.ts';
import { LOST_LINE } from '../support/lostLine.ts';
import { makeMapBoard } from '../support/map.ts';
import { joinOutline, noteItem, tabTo } from '../support/outline.ts';
import { joinOnPhone, phoneIsOpen, sendNote } from '../support/phone.ts';
import { startVote, voteBar } from '../support/votes.ts';
import { openWorkshop, workshopBar } from '../support/workshopBar.ts';

test.use({ serviceWorkers: 'allow' });

/** Forty people in the hall: so many of each kind. */
const GROUPS = [
  ...Array.from({ length: 20 }, () => 'Practitioner'),
  ...Array.from({ length: 12 }, () => 'Lived experience'),
  ...Array.from({ length: 6 }, () => 'Manager'),
  ...Array.from({ length: 2 }, () => 'Researcher'),
];
const LAPTOP = { viewport: { width: 1366, height: 768 } };
const WALL = { width: 1920, height: 1080 };
const CRITERION = 'Which gap, if it were filled, would make the biggest difference?';

/** Pictures of every stage, for people to look at: where a folder for them is named. */
async function shots(pages: Readonly<Record<string, Page>>, stage: string): Promise<void> {
  const folder = process.env['GAPBOARD_SHOTS'];
  if (folder === undefined) return;
  for (const [who, page] of Object.entries(pages)) {
    await page.screenshot({ path: `${folder}/${stage} ${who}.png` });
  }
}

/** Starts the next stage from the bar, and waits until the room has it. */
async function goOn(facilitator: Page, wall: Page, name: string): Promise<void> {
  await workshopBar(facilitator)
    .getByRole('button', { name: `Next stage: ${name}` })
    .click();
  await workshopBar(facilitator).getByRole('button', { name: 'Start', exact: true }).click();
  await expect(wall.getByRole('heading', { name, exact: true })).toBeVisible();
}

/** Their line breaks while they do something, and is back after. */
async function withoutLine(page: Page, work: () => Promise<void>): Promise<void> {
  await page.context().setOffline(true);
  await work();
  await page.context().setOffline(false);
}

async function inEach(hall: readonly InHall[], work: (who: InHall, n: number) => Promise<unknown>) {
  for (const [n, one] of hall.entries()) await work(one, n);
}

test('a workshop of ninety minutes, in one: a hall of forty, two phones, a panel member by keyboard, a scribe, a wall, and a laptop that dies in the vote', async ({
  browser,
  ownServer: server,
  faults,
}) => {
  test.setTimeout(300_000);
  faults.expect(LOST_LINE, /status of (400|403|409)/);
  const board = await makeMapBoard(server);
  const fay = await join(browser, board.links.facilitator, 'Fay', LAPTOP);
  const gil = await join(browser, board.links.facilitator, 'Gil', LAPTOP);
  const wall = await gil.context().newPage();
  await wall.setViewportSize(WALL);
  await wall.goto(`${server.origin}/board/${board.id}/stage`);
  await expect(wall.getByRole('img', { name: /To join/ })).toBeVisible();
  const sue = await join(browser, board.links.scribe, 'Sue', LAPTOP);
  const amy = await joinOnPhone(browser, board.links.participant, 'Amy');
  const bob = await joinOnPhone(browser, board.links.participant, 'Bob');
  const rita = await joinOutline(browser, board.links.participant, 'Rita');
  const hall = await fillHall(server, board, GROUPS);
  const [first] = hall;
  if (!first) throw new Error('The hall is empty.');
  const people = { fay, sue, amy, bob, rita, wall };
  const heard = Object.fromEntries(
    await Promise.all(
      Object.entries({ ...people, gil }).map(async ([name, page]) => [name, await hearAll(page)]),
    ),
  ) as Record<keyof typeof people | 'gil', () => string>;
  // What a page hears counts from when it is opened.
  for (const page of [fay, gil, sue, amy, bob, rita, wall]) await page.reload();
  await expect(wall.getByText('46 people are here').first()).toBeVisible();
  await shots(people, '0 before');

  // Welcome: everyone writes a first note, one of them while the line is down.
  const panel = await openWorkshop(fay);
  await panel.getByRole('button', { name: 'Use the ready-made agenda' }).click();
  await expect(panel.getByRole('listitem')).toHaveCount(8);
  await fay.keyboard.press('Escape');
  await goOn(fay, wall, 'Welcome and practice note');
  await withoutLine(amy, async () => {
    await sendNote(amy, 'Amy hopes to be heard');
    await expect(amy.getByRole('listitem').filter({ hasText: 'hopes' })).toContainText('Waiting');
  });
  await sendNote(bob, 'Bob came for the biscuits');
  await inEach(hall, ({ who }, n) =>
    who.ask('POST', '/notes', { text: `Practice ${n}`, kind: 'practice' }),
  );
  await expect(amy.getByRole('listitem').filter({ hasText: 'hopes' })).not.toContainText('Waiting');
  await shots(people, '1 welcome');

  // Private writing: on phones, in the outline, and by protocol; one reloads, one drops out.
  await goOn(fay, wall, 'Write privately');
  await expect(amy.getByText('Only you can see it until')).toBeVisible();
  await sendNote(amy, 'Zebra: nobody asks the fathers');
  await sendNote(bob, 'Zebra: night shifts are unstudied');
  await expect(bob.getByText('Only you can see this yet')).toBeVisible();
  await bob.reload();
  await expect(bob.getByRole('listitem').filter({ hasText: 'night shifts' })).toBeVisible();
  const pad = rita.getByRole('textbox', { name: 'Your note' });
  await tabTo(rita, pad);
  await rita.keyboard.type('Zebra: what helps siblings stay together');
  await tabTo(rita, rita.getByRole('button', { name: 'Put it in my pad' }));
  await rita.keyboard.press('Enter');
  await expect(rita.getByText('In your pad (1)')).toBeVisible();
  const { state } = await first.who.ask('GET', '/workshop');
  await inEach(hall, ({ who }, n) =>
    who.ask('PUT', `/workshop/private/notes/${String(n).padStart(21, '0')}`, {
      stage: state.stage.id,
      text: `Zebra ${n}: a gap of person ${n}.`,
      kind: 'gap',
      cell: null,
      map: null,
    }),
  );
  await expect(wall.getByText('43 notes written privately')).toBeVisible();
  await shots(people, '2 private');
  await rita.context().setOffline(true);

  // Nobody has been sent a word of another's.
  const own: Record<string, string> = { amy: 'fathers', bob: 'night shifts', rita: 'siblings' };
  for (const [name, hears] of Object.entries(heard)) {
    const others = Object.entries(own).filter(([who]) => who !== name);
    for (const [, word] of others) expect(hears(), name).not.toContain(word);
    expect(hears(), name).not.toMatch(/a gap of person/);
  }
  for (const [n, { heard: hears }] of hall.entries()) {
    const text = hears();
    for (const word of Object.values(own)) expect(text).not.toContain(word);
    for (const [, other] of text.matchAll(/a gap of person (\d+)/g)) expect(other).toBe(String(n));
  }

  // The reveal: also of whoever has dropped out.
  await goOn(fay, wall, 'Share round');
  await workshopBar(fay).getByRole('button', { name: 'Bring in 43 private notes' }).click();
  const reveal = fay.getByRole('dialog', { name: 'Bring in private notes' });
  await expect(reveal.getByText('43 notes by 43 people')).toBeVisible();
  await reveal.getByRole('button', { name: 'Bring in all 43' }).click();
  await expect(reveal.getByText('43 notes are on the board now.')).toBeVisible();
  await shots({ fay }, '3 revealed');
  await fay.keyboard.press('Escape');
  await rita.context().setOffline(false);
  // Not in her pad any more: on the board.
  await rita.getByRole('button', { name: /^Not placed/ }).press('Enter');
  await expect(noteItem(rita, 'Zebra: what helps siblings stay together')).toBeVisible();
  const authors = await sue.evaluate(() =>
    Object.values(window.gapboard?.editor.store.serialize('document') ?? {})
      .filter((record) => JSON.stringify(record).includes('Zebra'))
      .map(({ meta }) => JSON.stringify(meta)),
  );
  expect(authors).toHaveLength(43);
  expect(new Set(authors)).toEqual(new Set(['{}']));
  await shots(people, '3 share');

  await goOn(fay, wall, 'Place on the map');
  await sue.reload();
  await shots(people, '4 place');
  await goOn(fay, wall, 'Sketch while we talk');
  await sue.locator('.tl-canvas').waitFor();
  await sue.keyboard.press('d');
  await sue.mouse.move(700, 400);
  await sue.mouse.down();
  await sue.mouse.move(800, 330, { steps: 10 });
  await sue.mouse.move(900, 420, { steps: 10 });
  await sue.mouse.up();
  await rita.reload();
  await shots(people, '5 sketch');

  // The vote: hidden, within budget whoever tries what, and the facilitator's laptop dies in it.
  await goOn(fay, wall, 'Vote on gaps');
  const dialog = await startVote(fay);
  await dialog.getByRole('textbox', { name: 'By what should people choose?' }).fill(CRITERION);
  await dialog.getByRole('spinbutton', { name: 'Votes each' }).fill('4');
  await expect(dialog.getByText('45 notes to choose from.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Open the vote' }).click();
  await expect(dialog).toBeHidden();
  const round = (await first.who.ask('GET', '/workshop')).state.rounds[0];
  const texts = await textsOn(sue, round.notes);
  const idOf = (part: string): string =>
    round.notes.find((id: string) => texts[id]?.includes(part)) ?? '';
  const [fathers, nights, siblings] = ['fathers', 'night shifts', 'siblings'].map(idOf) as [
    string,
    string,
    string,
  ];
  const byHand = new Map<string, number>();
  const count = (votes: Readonly<Record<string, number>>): void => {
    for (const [id, n] of Object.entries(votes)) byHand.set(id, (byHand.get(id) ?? 0) + n);
  };
  await inEach(hall, async ({ who }, n) => {
    const ballot = `/workshop/rounds/${round.id}/ballot`;
    const cheats = [
      { votes: Object.fromEntries(round.notes.map((id: string) => [id, 1])) },
      { votes: { [fathers]: 400 } },
      { votes: { [fathers]: -3, [nights]: 4 } },
      { order: [fathers] },
    ];
    const refused = await who.try('PUT', ballot, cheats[n % cheats.length]);
    expect(refused.status).toBe(400);
    const votes = { [n % 3 === 0 ? siblings : fathers]: 2, [idOf(`person ${n % 5}.`)]: 1 };
    await who.ask('PUT', ballot, { votes });
    count(votes);
  });
  const more = (page: Page, text: string) =>
    page.getByRole('button', { name: new RegExp(`^One more vote for “Zebra: ${text}`) });
  await more(amy, 'night shifts').tap();
  await more(amy, 'night shifts').tap();
  await expect(amy.getByText('You have 2 votes left')).toBeVisible();
  await more(bob, 'night shifts').tap();
  await tabTo(rita, rita.getByRole('button', { name: 'Vote in a list' }));
  await rita.keyboard.press('Enter');
  await tabTo(rita, more(rita, 'what helps siblings'));
  await rita.keyboard.press('Enter');
  count({ [nights]: 3, [siblings]: 1 });
  await expect(wall.getByText('43 of 43 have voted')).toBeVisible();
  await shots(people, '6 vote');
  for (const hears of Object.values(heard)) expect(hears()).not.toMatch(/"supporters"|"cast":\d/);
  await fay.context().close();
  await server.restart();
  await expect(voteBar(gil)).toContainText('43 of 43 have voted');
  await voteBar(gil).getByRole('button', { name: 'Close the vote' }).click();

  // Results, as counted by hand.
  await expect(wall.getByRole('heading', { name: CRITERION })).toBeVisible();
  const { result } = (await first.who.ask('GET', '/workshop')).state.rounds[0];
  for (const { item, votes } of result.totals.items) expect(votes).toBe(byHand.get(item) ?? 0);
  const groups = result.totals.split.map(({ voters }: { voters: number }) => voters);
  expect(groups.every((voters: number) => voters >= 5)).toBe(true);
  const best = Math.max(...byHand.values());
  await expect(wall.getByRole('listitem').first()).toContainText(`1st`);
  await expect(wall.getByRole('listitem').first()).toContainText(`${best} votes`);
  await expect(amy.getByRole('heading', { name: 'Result' })).toBeVisible();
  const { fay: _gone, ...rest } = people;
  const after = { ...rest, gil };
  await shots(after, '6 result');

  // Who speaks next.
  await gil.keyboard.press('Escape');
  await goOn(gil, wall, 'Discuss the top ones');
  await amy.getByRole('button', { name: 'Raise your hand' }).tap();
  await expect(wall.getByText('Next to speak')).toBeVisible();
  await rita.keyboard.press('Escape');
  await tabTo(rita, workshopBar(rita).getByRole('button', { name: 'Raise your hand' }));
  await rita.keyboard.press('Enter');
  await expect(wall.getByText('Amy, Rita')).toBeVisible();
  await amy.reload();
  await phoneIsOpen(amy);
  await expect(amy.getByText('Your hand is up')).toBeVisible();
  await shots(after, '7 discuss');

  await goOn(gil, wall, 'Close and thank');
  await expect(amy.getByText('Nothing to write just now')).toBeVisible();
  await shots(after, '8 thanks');
  const last = await openWorkshop(gil);
  await last.getByRole('button', { name: 'Close the workshop…' }).click();
  await last.getByRole('button', { name: 'Close it' }).click();
  await expect(last.getByText('The workshop is closed.')).toBeVisible();
  const link = await last.getByRole('textbox', { name: 'Link to the results' }).inputValue();
  await gil.keyboard.press('Escape');
  await expect(amy.getByText('The workshop is over.')).toBeVisible();
  await shots(after, '9 closed');
  const anyone = await (await browser.newContext(LAPTOP)).newPage();
  await anyone.goto(`${server.origin}${new URL(link).pathname}${new URL(link).hash}`);
  const priorities = anyone.getByRole('region', { name: CRITERION });
  await expect(priorities.getByRole('listitem').first()).toContainText(`${best} votes`);
  for (const page of [amy, rita, wall, gil, anyone]) expect(await violations(page)).toEqual([]);
});

/** What notes say, by their ids, as somebody's canvas has them. */
async function textsOn(page: Page, ids: readonly string[]): Promise<Record<string, string>> {
  return page.evaluate((wanted) => {
    const records = window.gapboard?.editor.store.serialize('document') ?? {};
    return Object.fromEntries(
      Object.values(records)
        .filter(({ id }) => wanted.includes(id))
        .map((record) => [record.id, /"text":"([^"]*)"/.exec(JSON.stringify(record))?.[1] ?? '']),
    );
  }, ids);
}
