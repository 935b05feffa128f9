import type { BrowserContext, Page } from '@playwright/test';
import { OURS } from './hosts.ts';

/**
 * What went wrong in any page while a test ran, whether or not the test looked: errors in the console,
 * exceptions nobody caught, and requests to anyone's machine but ours.
 */
export class Faults {
  readonly #seen: string[] = [];
  readonly #expected: RegExp[] = [];

  /** The test means this to happen: a server it kills, a link it knows to be dead. */
  expect(...patterns: RegExp[]): void {
    this.#expected.push(...patterns);
  }

  unexpected(): string[] {
    return this.#seen.filter((fault) => !this.#expected.some((pattern) => pattern.test(fault)));
  }

  watch(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() !== 'error') return;
      this.#seen.push(`console: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (webError) => {
      const error = webError.error();
      this.#seen.push(`uncaught: ${error.stack ?? error.message}`);
    });
    context.on('request', (request) => this.#asked(request.url()));
    const sockets = (page: Page): void => {
      page.on('websocket', (socket) => this.#asked(socket.url()));
    };
    context.pages().forEach(sockets);
    context.on('page', sockets);
  }

  #asked(address: string): void {
    const url = new URL(address);
    if (!/^(https?|wss?):$/.test(url.protocol) || OURS.has(url.hostname)) return;
    this.#seen.push(`request to another host: ${address}`);
  }
}
