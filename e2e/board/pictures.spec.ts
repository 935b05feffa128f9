import { join, makeBoard, records, saved, shapes } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { LOST_LINE } from '../support/lostLine.ts';
import { dropFile, png } from '../support/picture.ts';

const REFUSED = /status of 4\d\d/;

test('a file that is no picture, whatever it calls itself, is refused in words and leaves nothing behind', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(REFUSED);
  const board = await makeBoard(server);
  const anna = await join(browser, board.links.participant, 'Anna');
  const bytes = Buffer.from('I am a spreadsheet, really');

  await dropFile(anna, { name: 'figures.xlsx', type: 'application/vnd.ms-excel', bytes });
  await expect(
    anna.getByRole('alert').filter({ hasText: '“figures.xlsx” is not a picture.' }),
  ).toBeVisible();
  await anna.getByRole('button', { name: 'Dismiss' }).click();

  await dropFile(anna, {
    name: 'NHS number 943 476 5919.png',
    type: 'image/png',
    bytes: png(20, [1, 2, 3]),
  });
  const named = anna.getByRole('alert').filter({ hasText: 'file name may identify somebody.' });
  await expect(named).not.toContainText('943');
  await anna.getByRole('button', { name: 'Dismiss' }).click();

  await dropFile(anna, { name: 'sneaky.png', type: 'image/png', bytes });
  await expect(anna.getByRole('alert')).toBeVisible();
  expect(shapes(await records(anna))).toHaveLength(0);
  expect((await records(anna)).filter(({ typeName }) => typeName === 'asset')).toHaveLength(0);

  // The server looks for itself: a client that does not ask is refused as well.
  const answer = await fetch(`${server.origin}/api/boards/${board.id}/assets`, {
    method: 'POST',
    headers: { Cookie: board.cookie, 'Content-Type': 'image/png', Origin: server.origin },
    body: bytes,
  });
  expect(answer.status).toBe(415);
  expect(await answer.json()).toMatchObject({ type: 'picture-not-an-image' });
});

test('a picture over ten megabytes is refused in words, by the page and by the server', async ({
  browser,
  server,
}) => {
  const board = await makeBoard(server);
  const anna = await join(browser, board.links.participant, 'Anna');
  const bytes = Buffer.concat([png(20, [1, 2, 3]), Buffer.alloc(10 * 1024 * 1024)]);
  await dropFile(anna, { name: 'huge.png', type: 'image/png', bytes });
  await expect(anna.getByRole('alert').filter({ hasText: '“huge.png” is too big.' })).toBeVisible();
  expect(shapes(await records(anna))).toHaveLength(0);

  const answer = await fetch(`${server.origin}/api/boards/${board.id}/assets`, {
    method: 'POST',
    headers: { Cookie: board.cookie, 'Content-Type': 'image/png', Origin: server.origin },
    body: bytes,
  });
  expect(answer.status).toBe(413);
});

test('a pasted picture is uploaded and survives a restart of the server', async ({
  browser,
  ownServer: server,
  faults,
}) => {
  faults.expect(LOST_LINE);
  const board = await makeBoard(server);
  const anna = await join(browser, board.links.participant, 'Anna');
  await anna.evaluate(
    (base64) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    },
    png(33, [200, 30, 60]).toString('base64'),
  );
  await expect(anna.locator('img.tl-image')).toBeVisible();
  await saved(anna);
  await server.restart();
  const ben = await join(browser, board.links.viewer, 'Ben');
  const image = ben.locator('img.tl-image');
  await expect(image).toBeVisible();
  await expect
    .poll(() =>
      image.evaluate((element) => element instanceof HTMLImageElement && element.naturalWidth),
    )
    .toBe(33);
});

test('a pasted link stays a link: nothing is asked of the other site', async ({
  browser,
  server,
}) => {
  const board = await makeBoard(server);
  const anna = await join(browser, board.links.participant, 'Anna');
  for (const text of [
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://whatworks.example/report',
  ]) {
    await anna.evaluate((url) => {
      const data = new DataTransfer();
      data.setData('text/plain', url);
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    }, text);
  }
  await expect
    .poll(async () => shapes(await records(anna)).map(({ type }) => type))
    .toEqual(['bookmark', 'bookmark']);
});
