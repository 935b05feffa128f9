import { join, makeBoard, same, shapes, writeNote } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';

/** A link as handed out by a laptop on the hall's own network: plain http, no secure context. */
function inHall(link: string, hall: string): string {
  const { pathname, hash } = new URL(link);
  return hall + pathname + hash;
}

test('on a laptop’s http address copy, cut and paste lose nothing, and people work together', async ({
  browser,
  server,
}) => {
  const board = await makeBoard(server);
  const anna = await join(browser, inHall(board.links.participant, server.hallOrigin), 'Anna');
  const ben = await join(browser, inHall(board.links.scribe, server.hallOrigin), 'Ben');
  expect(await anna.evaluate(() => window.isSecureContext)).toBe(false);
  const count = (): Promise<number | undefined> =>
    anna.evaluate(() => window.gapboard?.editor.getCurrentPageShapes().length);

  await writeNote(anna, { x: 400, y: 300 }, 'Copied');
  await expect.poll(count).toBe(1);
  await anna.keyboard.press('Control+a');
  await anna.keyboard.press('Control+c');
  await anna.waitForTimeout(200);
  await anna.keyboard.press('Control+v');
  await expect.poll(count).toBe(2);
  await anna.keyboard.press('Control+a');
  await anna.keyboard.press('Control+x');
  await expect.poll(count).toBe(0);
  await anna.waitForTimeout(200);
  await anna.keyboard.press('Control+v');
  await expect.poll(count).toBe(2);
  expect(shapes(await same(anna, ben))).toHaveLength(2);
});
