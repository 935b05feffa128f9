import type { CDPSession, Page } from '@playwright/test';

/** A place of a pen's tip in the page, with how hard it is pressed and how far it leans. */
export interface Tip {
  x: number;
  y: number;
  pressure?: number;
  /** degrees from upright, to the side */
  tilt?: number;
}

type Button = 'tip' | 'barrel';
/** As the DevTools protocol numbers them. */
const BUTTONS = {
  tip: { button: 'left', buttons: 1 },
  barrel: { button: 'right', buttons: 2 },
} as const;

/** A pen, and fingers beside it, as a screen for both tells them: through Chromium's own input. */
export class Stylus {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async at(page: Page): Promise<Stylus> {
    return new Stylus(await page.context().newCDPSession(page));
  }

  async hover({ x, y }: Tip): Promise<void> {
    await this.#pen('mouseMoved', { x, y, pressure: 0 }, undefined);
  }

  async down(tip: Tip, button: Button = 'tip'): Promise<void> {
    await this.#pen('mousePressed', tip, button);
  }

  async move(tip: Tip, button: Button = 'tip'): Promise<void> {
    await this.#pen('mouseMoved', tip, button);
  }

  async up({ x, y }: Tip, button: Button = 'tip'): Promise<void> {
    await this.#pen('mouseReleased', { x, y, pressure: 0 }, button);
  }

  /** A whole stroke: the device does not wait for the page between two points. */
  async stroke(tips: readonly Tip[], button: Button = 'tip'): Promise<void> {
    const [first, ...rest] = tips;
    const last = tips.at(-1);
    if (!first || !last) return;
    await this.down(first, button);
    await Promise.all(rest.map((tip) => this.move(tip, button)));
    await this.up(last, button);
  }

  /** Fingers that are put down together, go together and are lifted together. */
  async fingers(ways: readonly (readonly { x: number; y: number }[])[]): Promise<void> {
    const steps = Math.max(...ways.map((way) => way.length));
    for (let n = 0; n < steps; n++) {
      const touchPoints = ways.flatMap((way, id) => {
        const at = way[Math.min(n, way.length - 1)];
        return at ? [{ ...at, id }] : [];
      });
      await this.#session.send('Input.dispatchTouchEvent', {
        type: n === 0 ? 'touchStart' : 'touchMove',
        touchPoints,
      });
    }
    await this.#session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  async #pen(
    type: 'mousePressed' | 'mouseMoved' | 'mouseReleased',
    { x, y, pressure = 0.5, tilt = 0 }: Tip,
    button: Button | undefined,
  ): Promise<void> {
    const held = button && BUTTONS[button];
    await this.#session.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button: type === 'mouseMoved' || !held ? 'none' : held.button,
      buttons: type === 'mouseReleased' || !held ? 0 : held.buttons,
      clickCount: type === 'mouseMoved' ? 0 : 1,
      pointerType: 'pen',
      force: pressure,
      tiltX: tilt,
    });
  }
}

/** A wave of the hand from a place, of so many points four pixels apart. */
export function wave(x: number, y: number, count = 40): Tip[] {
  return Array.from({ length: count }, (_, n) => ({
    x: x + n * 4,
    y: y + Math.round(Math.sin(n / 6) * 15),
    pressure: 0.2 + 0.6 * Math.abs(Math.sin(n / 13)),
  }));
}
