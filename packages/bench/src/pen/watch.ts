/** What is looked at in the pages: when the pen was somewhere, and when there was ink. */
import type { Page } from '@playwright/test';
import { DRAWERS_SHAPES } from '../fanout/strokes.ts';

/** Of each place of a stroke, in ms since 1970 by the machine's one clock; NaN for never. */
export interface Seen {
  /** when its event was made */
  said: number[];
  /** when the first frame was drawn in which the ink had changed after the event was handled */
  moved: number[];
  /** when the first frame was drawn in which there was ink at that place */
  inked: number[];
}

/** Whether there is ink at each place of a stroke once it is whole: round a corner, a smoothed line passes some by. */
export type Reached = boolean[];

interface Watcher {
  seen: Seen;
  /** @returns what the whole stroke has reached */
  stop: () => Reached;
}

declare global {
  interface Window {
    penWatcher?: Watcher;
    /** calls back when the frame under way, or else the next, has been drawn */
    whenDrawn?: (then: () => void) => void;
  }
}

/** Before anything else runs in the page: to know whether a frame is under way. */
export async function knowFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const ask = window.requestAnimationFrame.bind(window);
    let inFrame = false;
    const afterTask = (then: () => void): void => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', then, { once: true });
      port1.start();
      port2.postMessage(0);
    };
    /**
     * The frame under way has been handed on when a task after it runs, and at the latest when the
     * next begins: Chromium lets frames go before tasks while there is input.
     */
    const afterFrame = (then: () => void): void => {
      let isOver = false;
      const once = (): void => {
        if (isOver) return;
        isOver = true;
        then();
      };
      afterTask(once);
      ask(once);
    };
    window.requestAnimationFrame = (callback) =>
      ask((now) => {
        if (!inFrame) {
          inFrame = true;
          afterFrame(() => (inFrame = false));
        }
        callback(now);
      });
    window.whenDrawn = (then) => {
      if (inFrame) afterFrame(then);
      else ask(() => afterFrame(then));
    };
  });
}

/**
 * From now on the page notes when the pen comes to these places and when there is ink.
 *
 * @param reached what the same stroke has reached before: ink is waited for in no other place
 */
export async function watch(
  page: Page,
  places: readonly { x: number; y: number }[],
  reached: Reached | undefined,
): Promise<void> {
  await page.evaluate(
    ([way, isReached, crowds]) => {
      /** Where a stroke is drawn in pieces, what is new is in the last; to ask all of them would slow the page. */
      const NEWEST = 3;
      const nothing = (): number[] => way.map(() => Number.NaN);
      const seen = { said: nothing(), moved: nothing(), inked: nothing() };
      const next = { said: 0, moved: 0, inked: 0 };
      const canvas = document.querySelector('.tl-canvas');
      if (!canvas) throw new Error('There is no canvas.');
      const before = new Set(canvas.querySelectorAll('.tl-shape'));

      const onPointer = (event: PointerEvent): void => {
        const coalesced = event.getCoalescedEvents();
        for (const { clientX, clientY, timeStamp } of coalesced.length > 0 ? coalesced : [event]) {
          const place = way[next.said];
          if (!place) return;
          if (Math.abs(place.x - clientX) > 0.6 || Math.abs(place.y - clientY) > 0.6) continue;
          seen.said[next.said++] = performance.timeOrigin + timeStamp;
        }
      };
      const isOurs = (shape: Element): boolean =>
        shape.getAttribute('data-shape-id')?.startsWith(crowds) === false;
      /** Something other than the crowd's ink has changed. */
      const mayBeOurs = ({ target }: MutationRecord): boolean => {
        const shape = target instanceof Element ? target.closest('.tl-shape') : null;
        return !shape || isOurs(shape);
      };
      // A line is smoothed: round a corner it passes the pen's places at a little distance.
      const around = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({
        x: n === 0 ? 0 : 3 * Math.cos((n * Math.PI) / 4),
        y: n === 0 ? 0 : 3 * Math.sin((n * Math.PI) / 4),
      }));
      const toShape = new WeakMap<Element, DOMMatrix>();
      /** one that has just come may not lie where it belongs yet */
      const seenOnce = new WeakSet<Element>();
      /**
       * From the page to a stroke's own coordinates. Neither it nor the camera moves while it is
       * drawn, and to ask at each look would lay the page out once more.
       */
      const matrixOf = (shape: Element, path: SVGGeometryElement): DOMMatrix | undefined => {
        const known = toShape.get(shape);
        if (known) return known;
        const matrix = path.getScreenCTM()?.inverse();
        if (matrix && seenOnce.has(shape)) toShape.set(shape, matrix);
        seenOnce.add(shape);
        return matrix;
      };
      const strokes = `.tl-shape[data-shape-type="draw"]:not([data-shape-id^="${crowds}"])`;
      /**
       * What it makes is little and plain: a page with many of the browser's own objects to collect
       * stands still for it, and it is asked with each change of the ink.
       *
       * @param most of the last pieces that the strokes are drawn in
       */
      const inkNow = (most: number): ((at: { x: number; y: number }) => boolean) => {
        const pieces = [...canvas.querySelectorAll(strokes)]
          .filter((shape) => !before.has(shape))
          .flatMap((shape) => {
            const paths = [...shape.querySelectorAll<SVGGeometryElement>('path')];
            const matrix = paths[0] && matrixOf(shape, paths[0]);
            if (!matrix) return [];
            const { a, b, c, d, e, f } = matrix;
            const inPath = (x: number, y: number) => ({
              x: a * x + c * y + e,
              y: b * x + d * y + f,
            });
            return paths.map((path) => ({ path, inPath }));
          })
          .slice(-most)
          .toReversed();
        return (at) =>
          pieces.some(({ path, inPath }) =>
            around.some(({ x, y }) => path.isPointInFill(inPath(at.x + x, at.y + y))),
          );
      };
      const look = (): void => {
        const handled = next.said;
        const isInked = inkNow(NEWEST);
        let upTo = next.inked;
        for (let place = way[upTo]; place; place = way[upTo]) {
          if (isReached?.[upTo] !== false && !isInked(place)) break;
          upTo++;
        }
        if (upTo === next.inked && handled === next.moved) return;
        const [fromMoved, fromInked] = [next.moved, next.inked];
        next.moved = handled;
        next.inked = upTo;
        window.whenDrawn?.(() => {
          const now = performance.timeOrigin + performance.now();
          seen.moved.fill(now, fromMoved, handled);
          seen.inked.fill(now, fromInked, upTo);
        });
      };
      const observer = new MutationObserver((changes) => {
        if (changes.some(mayBeOurs)) look();
      });
      observer.observe(canvas, { subtree: true, childList: true, attributeFilter: ['d'] });
      for (const name of ['pointerdown', 'pointermove'] as const) {
        window.addEventListener(name, onPointer, { capture: true });
      }
      window.penWatcher = {
        seen,
        stop: () => {
          observer.disconnect();
          for (const name of ['pointerdown', 'pointermove'] as const) {
            window.removeEventListener(name, onPointer, { capture: true });
          }
          const isInked = inkNow(Infinity);
          return way.map((place) => isInked(place));
        },
      };
    },
    [places.map(({ x, y }) => ({ x, y })), reached, DRAWERS_SHAPES] as const,
  );
}

export function seenBy(page: Page): Promise<{ seen: Seen; reached: Reached }> {
  return page.evaluate(() => {
    const watcher = window.penWatcher;
    if (!watcher) throw new Error('Nobody watches.');
    const reached = watcher.stop();
    return { seen: watcher.seen, reached };
  });
}
