import { type Editor } from 'tldraw';
import { lookOf } from '@gapboard/drawing';
import type { HeldPen } from '../pens.ts';

/** What a browser that has it draws between what the page has drawn and where the pen is. */
export interface InkTrail {
  /** The page's own drawing has come to where this event was. */
  drawnUpTo: (event: PointerEvent) => void;
  stop: () => void;
}

interface Presenter {
  updateInkTrailStartPoint: (
    event: PointerEvent,
    style: { color: string; diameter: number },
  ) => void;
}

interface NavigatorWithInk extends Navigator {
  ink: { requestPresenter: (param: { presentationArea: Element }) => Promise<Presenter> };
}

function hasInk(navigator: Navigator): navigator is NavigatorWithInk {
  return 'ink' in navigator;
}

/** Widths of a pressed line on the screen, in pixels at a zoom of 1. */
const WIDTHS = { s: 2, m: 3.5, l: 5, xl: 10 };

/**
 * Has the browser's own compositor draw the last few milliseconds of a line (the Ink API's delegated
 * trail), where there is one. Only for ink: the trail is of one width, and covers.
 */
export function inkTrailOn(editor: Editor, { pen, colour, size }: HeldPen): InkTrail | undefined {
  if (pen !== 'ink' || !hasInk(navigator)) return undefined;
  let presenter: Presenter | undefined;
  let isOver = false;
  navigator.ink.requestPresenter({ presentationArea: editor.getContainer() }).then(
    (ready) => {
      if (!isOver) presenter = ready;
    },
    () => {
      // The browser knows the interface and has no screen for it: the page draws all by itself.
    },
  );
  const { solid } = lookOf(colour, editor.getColorMode() === 'dark' ? 'dark' : 'light');
  return {
    drawnUpTo: (event) => {
      const pressed = WIDTHS[size] * editor.getZoomLevel() * (0.5 + event.pressure);
      try {
        presenter?.updateInkTrailStartPoint(event, {
          color: solid,
          diameter: Math.max(1, pressed),
        });
      } catch {
        // It wants an event of a device, and a page that is in view: no line ends for the want of its trail.
        presenter = undefined;
      }
    },
    stop: () => {
      isOver = true;
      presenter = undefined;
    },
  };
}
