import { pause } from '../process/work.ts';

const POLL_MS = 50;
const READY_WITHIN_MS = 60_000;
/** The DevTools protocol's bit for the Control key. */
const CONTROL = 2;

interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** A page of a {@link Chromium}. */
export class Tab {
  /** Asks by the DevTools protocol. */
  readonly ask: (method: string, params: object) => Promise<unknown>;
  readonly close: () => Promise<void>;

  constructor(ask: Tab['ask'], close: () => Promise<void>) {
    this.ask = ask;
    this.close = close;
  }

  /** What a function answers in the page, which knows nothing but what it is given; not a number comes as null. */
  async evaluate<I, O>(work: (input: I) => O, input: I): Promise<O> {
    const { result, exceptionDetails } = (await this.ask('Runtime.evaluate', {
      expression: `(${work.toString()})(${JSON.stringify(input)})`,
      returnByValue: true,
      awaitPromise: true,
    })) as Evaluated;
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value as O;
  }

  /** Runs a function in the page before anything of it does. */
  async before(work: () => void): Promise<void> {
    await this.ask('Page.addScriptToEvaluateOnNewDocument', { source: `(${work.toString()})()` });
  }

  /** @throws {Error} if the page does not come to hold what is waited for */
  async goto(url: string, isReady: () => boolean): Promise<void> {
    await this.ask('Page.navigate', { url });
    const end = performance.now() + READY_WITHIN_MS;
    while (!(await this.evaluate(isReady, undefined))) {
      if (performance.now() > end) throw new Error(`${url} has not become ready.`);
      await pause(POLL_MS);
    }
  }

  /** Presses and lets go of a letter. */
  async press(letter: string, { withControl = false } = {}): Promise<void> {
    const key = {
      key: letter,
      code: `Key${letter.toUpperCase()}`,
      windowsVirtualKeyCode: letter.toUpperCase().codePointAt(0),
      modifiers: withControl ? CONTROL : 0,
    };
    await this.ask('Input.dispatchKeyEvent', {
      type: withControl ? 'rawKeyDown' : 'keyDown',
      ...key,
    });
    await this.ask('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }
}
