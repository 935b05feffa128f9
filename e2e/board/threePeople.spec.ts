import { recordedStrokes } from '@gapboard/bench/strokes';
import {
  boardIsOpen,
  join,
  makeBoard,
  records,
  same,
  saved,
  shapes,
  writeNote,
} from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { LOST_LINE } from '../support/lostLine.ts';
import { bringBack } from '../support/history.ts';
import { drawWithPen } from '../support/pen.ts';
import { dropFile, png } from '../support/picture.ts';

test('a facilitator, a participant and a scribe work on one board, and nothing of it is lost', async ({
  browser,
  ownServer: server,
  faults,
}) => {
  test.setTimeout(180_000);
  const board = await makeBoard(server, 'Front door, North West');
  const facilitator = await join(browser, board.links.facilitator, 'Fatima');
  const participant = await join(browser, board.links.participant, 'Peter');
  const scribe = await join(browser, board.links.scribe, 'Sue');
  const everyone = [facilitator, participant, scribe] as const;

  await test.step('notes, shapes, a picture and real pen strokes', async () => {
    await writeNote(participant, { x: 300, y: 250 }, 'No studies of MASH outcomes');
    await writeNote(facilitator, { x: 700, y: 250 }, 'What do families say?');
    await facilitator.keyboard.press('r');
    await facilitator.mouse.move(500, 500);
    await facilitator.mouse.down();
    await facilitator.mouse.move(650, 600, { steps: 8 });
    await facilitator.mouse.up();
    await dropFile(participant, {
      name: 'front-door.png',
      type: 'image/png',
      bytes: png(60, [10, 120, 90]),
    });
    const strokes = recordedStrokes();
    for (const [n, name] of ['he2', 'waves', 'corners', 'scribble'].entries()) {
      await drawWithPen(scribe, strokes.get(name) ?? [], {
        x: 120 + 260 * (n % 2),
        y: 80 + 240 * Math.floor(n / 2),
      });
    }
    await expect(async () => {
      const found = shapes(await records(facilitator));
      expect(found.filter(({ type }) => type === 'draw').length).toBeGreaterThanOrEqual(4);
      expect(found.filter(({ type }) => type === 'note')).toHaveLength(2);
      expect(found.filter(({ type }) => type === 'image')).toHaveLength(1);
      expect(found.filter(({ type }) => type === 'geo')).toHaveLength(1);
    }).toPass({ timeout: 30_000 });
  });

  const before = await test.step('all three canvases are equal, record for record', async () => {
    for (const page of everyone) await saved(page);
    const all = await same(...everyone);
    const ink = shapes(all).filter(({ type }) => type === 'draw');
    expect(
      ink.every(({ props }) => props?.['isPen'] === true && props['isComplete'] === true),
    ).toBe(true);
    return all;
  });

  await test.step('the picture is shown to the others, from this server', async () => {
    await expect(facilitator.locator('.tl-image')).toBeVisible();
    const loaded = await facilitator
      .locator('img.tl-image')
      .first()
      .evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth);
    expect(loaded).toBe(60);
  });

  await test.step('the server is killed and started again: all is there', async () => {
    faults.expect(LOST_LINE);
    await server.kill();
    await expect(facilitator.locator('[data-saved="offline"]')).toBeVisible();
    await server.restart();
    for (const page of everyone)
      await expect(page.locator('[data-saved="saved"]')).toBeVisible({ timeout: 30_000 });
    expect(await same(...everyone)).toEqual(before);
    const newcomer = await join(browser, board.links.viewer, 'Vera');
    await expect.poll(() => records(newcomer)).toEqual(before);
    await expect(newcomer.locator('.tl-image')).toBeVisible();
    await newcomer.context().close();
  });

  await test.step('a version is kept, half the board deleted, the version brought back on all screens', async () => {
    await facilitator.getByRole('button', { name: 'Versions' }).click();
    await facilitator
      .getByRole('textbox', { name: 'Keep the board as it is now' })
      .fill('After the first round');
    await facilitator.keyboard.press('Enter');
    await expect(facilitator.getByText('“After the first round” is kept.')).toBeVisible();
    await facilitator.getByRole('button', { name: 'Close' }).click();

    // Everything but what the scribe has drawn, which is nobody else's to delete.
    await facilitator.evaluate(() => {
      const editor = window.gapboard?.editor;
      const all = editor?.getCurrentPageShapes() ?? [];
      editor?.deleteShapes(all.filter(({ type }) => type !== 'draw').map(({ id }) => id));
    });
    await expect(async () => {
      const left = shapes(await same(...everyone)).length;
      expect(left).toBe(Math.floor(shapes(before).length / 2));
    }).toPass();

    await facilitator.getByRole('button', { name: 'Versions' }).click();
    await facilitator.getByRole('link', { name: /^Bring back: After the first round/ }).click();
    await bringBack(facilitator);
    await facilitator.getByRole('link', { name: 'Board', exact: true }).click();
    await boardIsOpen(facilitator);
    await expect(async () => expect(await same(...everyone)).toEqual(before)).toPass();
    await expect(participant.getByText(/Fatima brought back/)).toBeVisible();
  });

  await test.step('leaving and coming back puts you where you were', async () => {
    await participant.evaluate(() => {
      window.gapboard?.editor.setCamera({ x: -321, y: 123, z: 2 });
    });
    await participant.reload();
    await boardIsOpen(participant);
    const camera = await participant.evaluate(() => window.gapboard?.editor.getCamera());
    expect(camera).toMatchObject({ x: -321, y: 123, z: 2 });
  });
});
