import type { Browser, Page } from '@playwright/test';
import {
  join,
  makeBoard,
  records,
  same,
  saved,
  shapes,
  textIsOpen,
  writeNote,
} from '../support/board.ts';
import { expect, test, type Gapboard } from '../support/fixtures.ts';
import { LOST_LINE } from '../support/lostLine.ts';
import { inTheHall } from '../support/wifi.ts';

test.setTimeout(180_000);

/** Every letter is drawn twice: on small screens that costs the machine less. */
const SMALL = { viewport: { width: 800, height: 600 } };
const NOTE = '.tl-shape[data-shape-type="note"]';

/** What a note says: its letters, how they look, and on each screen. */
interface Said {
  richText: string;
  text: string;
}

/** The one note on the board, once all these canvases say the same of it, where it is drawn too. */
async function note(...pages: Page[]): Promise<Said> {
  let said: Said = { richText: '', text: '' };
  await expect(async () => {
    const [found] = shapes(await same(...pages));
    const richText = JSON.stringify(found?.props?.['richText']);
    const text = [...richText.matchAll(/"text":"([^"]*)"/g)].map(([, letters]) => letters).join('');
    said = { richText, text };
    for (const page of pages) {
      const drawn = await page.locator(`${NOTE} .tl-text-content`).first().innerText();
      expect(drawn.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    }
  }).toPass({ timeout: 30_000 });
  return said;
}

/** Opens the note's text and puts the caret there. */
async function write(page: Page, at: 'Home' | 'End'): Promise<void> {
  await page.locator(NOTE).dblclick();
  await textIsOpen(page);
  await moveTo(page, at);
}

/** Moves the caret to an end of the text. */
async function moveTo(page: Page, at: 'Home' | 'End'): Promise<void> {
  await page.keyboard.press(`Control+${at}`);
  await chosen(page, 0);
}

/** Waits until the text's editor knows that so many letters are selected: a test's next key may overtake that. */
async function chosen(page: Page, letters: number): Promise<void> {
  const selected = () =>
    page.evaluate(() => {
      const selection = window.gapboard?.editor.getRichTextEditor()?.state.selection;
      return selection && selection.to - selection.from;
    });
  await expect.poll(selected).toBe(letters);
}

async function steps(page: Page, key: string, times: number): Promise<void> {
  for (let n = 0; n < times; n++) await page.keyboard.press(key);
}

/** A note by Ben, whose text Anna, who runs the session, may write in too. */
async function pair(
  browser: Browser,
  server: Gapboard,
  text: string,
): Promise<{ anna: Page; ben: Page }> {
  const { links } = await makeBoard(server);
  const anna = await join(browser, links.facilitator, 'Anna', SMALL);
  const ben = await join(browser, links.participant, 'Ben', SMALL);
  await writeNote(ben, { x: 400, y: 250 }, text);
  await saved(ben);
  await anna.locator(NOTE).waitFor();
  return { anna, ben };
}

/** Leaves the text, and then the note. */
async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

/** What each note says. */
async function textsOf(page: Page): Promise<string[]> {
  return shapes(await records(page)).map(({ props }) =>
    [...JSON.stringify(props?.['richText']).matchAll(/"text":"([^"]*)"/g)]
      .map(([, letters]) => letters)
      .join(''),
  );
}

/** One key of the one, one key of the other, as fast as the browsers take them. */
async function inTurns(one: [Page, string], other: [Page, string]): Promise<void> {
  for (let n = 0; n < Math.max(one[1].length, other[1].length); n++) {
    for (const [page, keys] of [one, other]) {
      const key = keys[n];
      if (key !== undefined) await page.keyboard.press(key);
    }
  }
}

test('whoever types as soon as a note opens has every letter, in its order', async ({
  browser,
  server,
}) => {
  const { links } = await makeBoard(server);
  const anna = await join(browser, links.participant, 'Anna');
  const words = 'Nobody asks the fathers';
  for (const x of [150, 400, 650]) {
    await anna.keyboard.press('n');
    await anna.mouse.click(x, 250);
    await anna.keyboard.type(words);
    await leave(anna);
  }
  await expect.poll(() => textsOf(anna)).toEqual([words, words, words]);

  // Opened by a key, all of it is chosen: what is typed then takes its place.
  await anna.mouse.click(150, 250);
  await anna.keyboard.press('Enter');
  await anna.keyboard.type('Night shifts');
  await leave(anna);
  // Opened at a place, it goes on there.
  await anna.mouse.click(650, 250);
  await anna.waitForTimeout(500); // else the next click would be a double one
  await anna.mouse.click(650, 250);
  await anna.keyboard.type(' and ');
  await leave(anna);
  const letters = async () => (await textsOf(anna)).join('');
  await expect.poll(async () => (await textsOf(anna)).includes('Night shifts')).toBe(true);
  expect((await letters()).replace(' and ', '')).toHaveLength(
    (words + words + 'Night shifts').length,
  );
  expect(await letters()).toContain(' and ');
});

test('two people type in one note, key by key in turns: every letter of both is kept, each where its writer put it', async ({
  browser,
  server,
}) => {
  const { anna, ben } = await pair(browser, server, '[]');
  await write(anna, 'Home');
  await write(ben, 'End');
  await inTurns([anna, 'at-the-beginning'], [ben, 'AT-THE-END']);
  expect((await note(anna, ben)).text).toBe('at-the-beginning[]AT-THE-END');

  await test.step('both at one spot', async () => {
    await anna.keyboard.press('ArrowRight');
    await steps(ben, 'ArrowLeft', 'AT-THE-END'.length + 1);
    await inTurns([anna, 'one-and'], [ben, 'THE-OTHER']);
    expect((await note(anna, ben)).text).toMatch(
      /^at-the-beginning\[(one-andTHE-OTHER|THE-OTHERone-and)\]AT-THE-END$/,
    );
  });

  await test.step('both at once, not waiting for each other', async () => {
    await moveTo(anna, 'Home');
    await moveTo(ben, 'End');
    await Promise.all([
      anna.keyboard.type('quite as fast as one can write ', { delay: 7 }),
      ben.keyboard.type(' AND SO DOES THE OTHER ONE HERE', { delay: 5 }),
    ]);
    const { text } = await note(anna, ben);
    expect(text).toMatch(/^quite as fast as one can write at-the-beginning/);
    expect(text).toMatch(/AT-THE-END AND SO DOES THE OTHER ONE HERE$/);
  });
});

test('bold and a list by the one leave the other’s caret and letters alone', async ({
  browser,
  server,
}) => {
  const { anna, ben } = await pair(browser, server, 'weak evidence ');
  await write(anna, 'Home');
  await write(ben, 'End');
  await ben.keyboard.type('THE ');
  await steps(anna, 'Shift+ArrowRight', 'weak'.length);
  await chosen(anna, 'weak'.length);
  await anna.keyboard.press('Control+b');
  await ben.keyboard.type('END');
  await anna.keyboard.press('Control+Shift+8');
  await ben.keyboard.type(' HERE');
  const bold = await note(anna, ben);
  expect(bold.text).toBe('weak evidence THE END HERE');
  expect(bold.richText).toMatch(/"bulletList".*"bold"}],"text":"weak"},.*" evidence THE END HERE"/);

  await test.step('what one is about to write in stays bold when the other’s letters come', async () => {
    await moveTo(anna, 'Home');
    await anna.keyboard.press('Control+i');
    await inTurns([anna, 'very'], [ben, 'DONE']);
    const both = await note(anna, ben);
    expect(both.text).toBe('veryweak evidence THE END HEREDONE');
    expect(both.richText).toMatch(/"italic"}[^}]*"text":"very"/);
  });
});

test('undo takes back one’s own letters and not the other’s', async ({ browser, server }) => {
  const { anna, ben } = await pair(browser, server, 'between');
  await write(anna, 'Home');
  await write(ben, 'End');
  await inTurns([anna, 'mine-'], [ben, '-THEIRS']);
  expect((await note(anna, ben)).text).toBe('mine-between-THEIRS');
  // What was typed slowly is undone in several steps; one more than there can be takes nothing else.
  await steps(anna, 'Control+z', 'mine-'.length + 1);
  expect((await note(anna, ben)).text).toBe('between-THEIRS');
  await expect(async () => {
    await anna.keyboard.press('Control+Shift+z');
    await expect(anna.locator('.ProseMirror')).toHaveText('mine-between-THEIRS', { timeout: 500 });
  }).toPass({ timeout: 20_000 });
  expect((await note(anna, ben)).text).toBe('mine-between-THEIRS');

  await test.step('also when one has left the note', async () => {
    await anna.keyboard.press('Escape');
    await ben.keyboard.type('-TOO');
    expect((await note(anna, ben)).text).toBe('mine-between-THEIRS-TOO');
    await anna.keyboard.press('Control+z');
    expect((await note(anna, ben)).text).toBe('between-THEIRS-TOO');
  });
});

test('both write on while the line of one is cut, and all of it is there when it is back', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(LOST_LINE);
  const { wifi, board } = await inTheHall(server);
  const anna = await join(browser, board.links.facilitator, 'Anna', SMALL);
  const ben = await join(browser, wifi.through(board.links.participant), 'Ben', SMALL);
  await writeNote(ben, { x: 400, y: 250 }, '[]');
  await saved(ben);
  await anna.locator(NOTE).waitFor();
  await write(anna, 'Home');
  await write(ben, 'End');
  await inTurns([anna, 'before '], [ben, ' BEFORE']);
  await wifi.cut();
  await inTurns([anna, 'meanwhile '], [ben, ' MEANWHILE']);
  await expect(ben.locator('[data-saved="offline"]')).toContainText('kept here');
  await wifi.up();
  await ben.evaluate(() => void window.dispatchEvent(new Event('online')));
  await inTurns([anna, 'after '], [ben, ' AFTER']);
  await expect(ben.locator('[data-saved="saved"]')).toBeVisible();
  expect((await note(anna, ben)).text).toBe('before meanwhile after [] BEFORE MEANWHILE AFTER');
  await wifi.cut();
});

test('a note ends at its two thousandth letter, and says so: nothing is typed that would not be kept', async ({
  browser,
  server,
}) => {
  const { anna, ben } = await pair(browser, server, 'Why? ');
  await write(ben, 'End');
  await ben.keyboard.insertText('a'.repeat(1_990));
  await ben.keyboard.type('123456789');
  await expect(ben.getByText('A note can have at most 2,000 characters.')).toBeVisible();
  const full = `Why? ${'a'.repeat(1_990)}12345`;
  expect((await note(anna, ben)).text).toBe(full);
  await ben.keyboard.insertText('what is pasted is not cut, but left out');
  await steps(ben, 'Backspace', 1);
  await ben.keyboard.type('!?');
  expect((await note(anna, ben)).text).toBe(`${full.slice(0, -1)}!`);
  await expect(ben.locator('[data-saved="saved"]')).toBeVisible();
  await expect(ben.getByText('not taken')).toBeHidden();
});
