import type { BrowserContext } from '@playwright/test';
import { WebSocket } from 'ws';
import { boardIsOpen, makeBoard } from '../support/board.ts';
import { expect, test, type Gapboard } from '../support/fixtures.ts';

const PUBLIC = 'https://board.example';

/** As behind a reverse proxy: the browser sees https on a public name, the server its own address. */
async function behindProxy(context: BrowserContext, server: Gapboard): Promise<void> {
  await context.route(`${PUBLIC}/**`, async (route) => {
    const request = route.request();
    const { pathname, search } = new URL(request.url());
    const response = await fetch(server.origin + pathname + search, {
      method: request.method(),
      headers: { ...(await request.allHeaders()), origin: server.origin },
      body: request.postData(),
      redirect: 'manual',
    });
    const headers = Object.fromEntries(response.headers);
    delete headers['content-encoding'];
    delete headers['content-length'];
    await route.fulfill({
      status: response.status,
      headers,
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
  await context.routeWebSocket(/board\.example/, async (near) => {
    const { pathname, search } = new URL(near.url());
    const cookies = await context.cookies(PUBLIC);
    const far = new WebSocket(`ws://127.0.0.1:${server.port}${pathname}${search}`, {
      headers: { Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
    });
    const waiting: (string | Buffer)[] = [];
    far.on('open', () => waiting.splice(0).forEach((message) => far.send(message)));
    near.onMessage((message) => (far.readyState === 1 ? far.send(message) : waiting.push(message)));
    far.on('message', (data: Buffer) => near.send(data));
    near.onClose(() => far.close());
  });
}

test('over https without a licence key the facilitator is told before the canvas goes blank, and the rest works', async ({
  browser,
  server,
  faults,
}) => {
  // tldraw's own check reports itself, and our CSP keeps its report from leaving.
  faults.expect(/tldraw|licen[cs]e|Content Security Policy|board\.example|Failed to fetch/i);
  const board = await makeBoard(server);
  const context = await browser.newContext();
  await behindProxy(context, server);
  const page = await context.newPage();
  await page.goto(
    PUBLIC + new URL(board.links.facilitator).pathname + new URL(board.links.facilitator).hash,
  );
  await page.getByRole('textbox', { name: 'name' }).fill('Fatima');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The canvas will go blank on this address')).toBeVisible();
  await boardIsOpen(page);
  await expect(page.getByTestId('tl-license-expired')).toBeAttached();
  await expect(page.getByText('The canvas will go blank on this address')).toBeVisible();
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByText('Participant link')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Versions' }).click();
  await expect(page.getByRole('dialog', { name: 'Versions of this board' })).toBeVisible();
});
