/**
 * What is looked at in the pages: when the pen was somewhere, and when there was ink. While a stroke is
 * drawn a page only notes what its paths are; what they cover is worked out once it is over.
 */
import { DRAWERS_SHAPES } from '../fanout/strokes.ts';
import type { Tab } from './Tab.ts';

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

/** Ends it; answers what was seen, and what the whole stroke has reached. */
type Watcher = () => { seen: Seen; reached: Reached };

declare global {
  interface Window {
    penWatcher?: Watcher;
    /** calls back when the frame under way, or else the next, has been drawn */
    whenDrawn?: (then: () => void) => void;
  }
}

/** Before anything else runs in the page: to know whether a frame is under way. */
export async function knowFrames(tab: Tab): Promise<void> {
  await tab.before(() => {
    const ask = window.requestAnimationFrame.bind(window);
    const { port1, port2 } = new MessageChannel();
    /** when the frame under way began */
    let frame: number | undefined;
    let waiting: (() => void)[] = [];
    const over = (): void => {
      frame = undefined;
      const all = waiting;
      waiting = [];
      for (const then of all) then();
    };
    /**
     * The frame has been handed on when a task after it runs, and at the latest when the next begins:
     * Chromium lets frames go before tasks while there is input.
     */
    const begin = (now: number): void => {
      if (now === frame) return;
      if (frame !== undefined) over();
      frame = now;
      port2.postMessage(now);
    };
    port1.addEventListener('message', ({ data }) => {
      if (data === frame) over();
    });
    port1.start();
    window.requestAnimationFrame = (callback) =>
      ask((now) => {
        begin(now);
        callback(now);
      });
    window.whenDrawn = (then) => {
      if (frame !== undefined) waiting.push(then);
      else {
        ask((now) => {
          begin(now);
          waiting.push(then);
        });
      }
    };
  });
}

/**
 * From now on the page notes when the pen comes to these places and what its ink is.
 *
 * @param reached what the same stroke has reached before: ink is waited for in no other place
 */
export async function watch(
  tab: Tab,
  places: readonly { x: number; y: number }[],
  reached: Reached | undefined,
): Promise<void> {
  await tab.evaluate(
    ({ way, isReached, crowds }) => {
      /** Where a stroke is drawn in pieces, what is new is in the last. */
      const NEWEST = 3;
      interface Piece {
        shape: Element;
        d: string;
      }
      interface Look {
        /** so many of the pen's places had been handled */
        handled: number;
        pieces: Piece[];
        drawnAt: number;
      }
      const nothing = (): number[] => way.map(() => Number.NaN);
      const said = nothing();
      let handled = 0;
      const looks: Look[] = [];
      const canvas = document.querySelector('.tl-canvas');
      if (!canvas) throw new Error('There is no canvas.');
      const strokes = `.tl-shape[data-shape-type="draw"]:not([data-shape-id^="${crowds}"])`;
      const before = new Set(canvas.querySelectorAll(strokes));

      const onPointer = (event: PointerEvent): void => {
        const coalesced = event.getCoalescedEvents();
        for (const { clientX, clientY, timeStamp } of coalesced.length > 0 ? coalesced : [event]) {
          const place = way[handled];
          if (!place) return;
          if (Math.abs(place.x - clientX) > 0.6 || Math.abs(place.y - clientY) > 0.6) continue;
          said[handled++] = performance.timeOrigin + timeStamp;
        }
      };
      const isOurs = (shape: Element): boolean =>
        shape.getAttribute('data-shape-id')?.startsWith(crowds) === false;
      /** Something other than the crowd's ink has changed. */
      const mayBeOurs = ({ target }: MutationRecord): boolean => {
        const shape = target instanceof Element ? target.closest('.tl-shape') : null;
        return !shape || isOurs(shape);
      };
      const piecesNow = (most: number): Piece[] =>
        [...canvas.querySelectorAll(strokes)]
          .filter((shape) => !before.has(shape))
          .flatMap((shape) => [...shape.querySelectorAll('path')].map((path) => ({ shape, path })))
          .slice(-most)
          .map(({ shape, path }) => ({ shape, d: path.getAttribute('d') ?? '' }));
      const look = (): void => {
        const now: Look = { handled, pieces: piecesNow(NEWEST), drawnAt: Number.NaN };
        looks.push(now);
        window.whenDrawn?.(() => {
          now.drawnAt = performance.timeOrigin + performance.now();
        });
      };

      const asked = new OffscreenCanvas(1, 1).getContext('2d');
      if (!asked) throw new Error('There is nothing to ask what a path covers.');
      // A line is smoothed: round a corner it passes the pen's places at a little distance.
      const around = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({
        x: n === 0 ? 0 : 3 * Math.cos((n * Math.PI) / 4),
        y: n === 0 ? 0 : 3 * Math.sin((n * Math.PI) / 4),
      }));
      /** From the page to a stroke's own coordinates: neither it nor the camera moves while it is drawn. */
      const matrices = new Map<Element, DOMMatrix | undefined>();
      const matrixOf = (shape: Element): DOMMatrix | undefined => {
        if (!matrices.has(shape)) {
          const toPage = shape.querySelector('path')?.getScreenCTM();
          matrices.set(shape, toPage ? DOMMatrix.fromMatrix(toPage).inverse() : undefined);
        }
        return matrices.get(shape);
      };
      const covered = (pieces: Piece[]): ((at: { x: number; y: number }) => boolean) => {
        const areas = pieces.toReversed().map(({ shape, d }) => ({ shape, area: new Path2D(d) }));
        return (at) =>
          areas.some(({ shape, area }) => {
            const matrix = matrixOf(shape);
            if (!matrix) return false;
            return around.some(({ x, y }) => {
              const point = matrix.transformPoint({ x: at.x + x, y: at.y + y });
              return asked.isPointInPath(area, point.x, point.y);
            });
          });
      };
      const seen = (): Seen => {
        const [moved, inked] = [nothing(), nothing()];
        const next = { moved: 0, inked: 0 };
        for (const { handled: upTo, pieces, drawnAt } of looks) {
          moved.fill(drawnAt, next.moved, upTo);
          next.moved = Math.max(next.moved, upTo);
          const isInked = covered(pieces);
          for (let place = way[next.inked]; place; place = way[next.inked]) {
            if (isReached?.[next.inked] !== false && !isInked(place)) break;
            inked[next.inked++] = drawnAt;
          }
        }
        return { said, moved, inked };
      };

      const observer = new MutationObserver((changes) => {
        if (changes.some(mayBeOurs)) look();
      });
      observer.observe(canvas, { subtree: true, childList: true, attributeFilter: ['d'] });
      for (const name of ['pointerdown', 'pointermove'] as const) {
        window.addEventListener(name, onPointer, { capture: true });
      }
      window.penWatcher = () => {
        observer.disconnect();
        for (const name of ['pointerdown', 'pointermove'] as const) {
          window.removeEventListener(name, onPointer, { capture: true });
        }
        return { seen: seen(), reached: way.map(covered(piecesNow(Infinity))) };
      };
    },
    {
      way: places.map(({ x, y }) => ({ x, y })),
      isReached: reached,
      crowds: DRAWERS_SHAPES,
    },
  );
}

export async function seenBy(tab: Tab): Promise<{ seen: Seen; reached: Reached }> {
  const { seen, reached } = await tab.evaluate(() => {
    if (!window.penWatcher) throw new Error('Nobody watches.');
    return window.penWatcher();
  }, undefined);
  // On its way out of the page what is not a number has become null.
  const read = (times: readonly (number | null)[]): number[] => times.map((at) => at ?? Number.NaN);
  return {
    seen: { said: read(seen.said), moved: read(seen.moved), inked: read(seen.inked) },
    reached,
  };
}
