import type { PhoneEvents } from '@gapboard/board';
import type { Browser } from './browser.ts';
import { whenDone } from './whenDone.ts';

/** A phone that follows a board, as the phone screen does. */
export class Phone {
  readonly status: number;
  /** everything that came, as text */
  heard = '';
  /** the line has been closed from the other side */
  isOver = false;
  readonly #last = new Map<string, unknown>();
  readonly #abort: AbortController;

  static async open(browser: Browser, board: string, device = 'phone-1'): Promise<Phone> {
    const abort = new AbortController();
    whenDone(() => abort.abort());
    const response = await fetch(`${browser.origin}/api/boards/${board}/phone?device=${device}`, {
      headers: { Cookie: browser.cookie },
      signal: abort.signal,
    });
    return new Phone(response, abort);
  }

  private constructor(response: Response, abort: AbortController) {
    this.status = response.status;
    this.#abort = abort;
    this.#read(response).catch(() => {
      this.isOver = true;
    });
  }

  /** What an event last said. */
  last<Event extends keyof PhoneEvents>(event: Event): PhoneEvents[Event] | undefined {
    return this.#last.get(event) as PhoneEvents[Event] | undefined;
  }

  leave(): void {
    this.#abort.abort();
  }

  async #read(response: Response): Promise<void> {
    let rest = '';
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      this.heard += part;
      const blocks = (rest + part).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const [, event = '', json] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
        if (json !== undefined) this.#last.set(event, JSON.parse(json));
      }
    }
    this.isOver = true;
  }
}
