import { type Editor, tlenv } from 'tldraw';
import { type Sample, tiltOf } from './samples.ts';

/** What lies further ahead than this is a guess nobody should see, in ms. */
const AHEAD_MS = 25;

/**
 * Where one pointer has been since a stroke began: everything its device told between two frames, and
 * where the browser thinks it is going. tldraw's own events say neither how a pen leans nor what is
 * ahead.
 *
 * `pointerrawupdate` would bring the same points a few ms earlier, only to wait for the same frame.
 */
export class PointerTrail {
  readonly #editor: Editor;
  readonly #pointerId: number;
  readonly #end: () => void;
  #samples: Sample[] = [];
  #ahead: Sample[] = [];
  /** the last event itself, for a screen that draws ahead on its own */
  #latest: PointerEvent | undefined;

  /**
   * @param pointerId of the pointer that began; 0 for a press of a key, which any pointer then moves
   * @param onLost the device has taken the pointer away
   */
  constructor(editor: Editor, pointerId: number, onLost: () => void) {
    this.#editor = editor;
    this.#pointerId = pointerId;
    const page = editor.getContainer().ownerDocument;
    const onMove = (event: PointerEvent): void => this.#take(event);
    const onCancel = (event: PointerEvent): void => {
      if (this.#isIts(event)) onLost();
    };
    page.addEventListener('pointermove', onMove, { capture: true });
    page.addEventListener('pointercancel', onCancel, { capture: true });
    this.#end = () => {
      page.removeEventListener('pointermove', onMove, { capture: true });
      page.removeEventListener('pointercancel', onCancel, { capture: true });
    };
  }

  /** What has come since it was last asked, oldest first. */
  taken(): { samples: Sample[]; ahead: Sample[]; latest: PointerEvent | undefined } {
    const taken = { samples: this.#samples, ahead: this.#ahead, latest: this.#latest };
    this.#samples = [];
    this.#ahead = [];
    this.#latest = undefined;
    return taken;
  }

  stop(): void {
    this.#end();
  }

  #isIts(event: PointerEvent): boolean {
    return this.#pointerId === 0 || event.pointerId === this.#pointerId;
  }

  #take(event: PointerEvent): void {
    if (!this.#isIts(event)) return;
    // As tldraw: on iOS coalesced events are missing or wrong.
    const coalesced = tlenv.isIos ? [] : (event.getCoalescedEvents?.() ?? []);
    const all = coalesced.length > 0 ? coalesced : [event];
    for (const one of all) this.#samples.push(this.#sampleOf(one));
    const until = event.timeStamp + AHEAD_MS;
    const predicted = event.getPredictedEvents?.() ?? [];
    this.#ahead = predicted
      .filter(({ timeStamp }) => timeStamp <= until)
      .map((one) => this.#sampleOf(one));
    this.#latest = event;
  }

  #sampleOf(event: PointerEvent): Sample {
    const { x, y } = this.#editor.screenToPage({ x: event.clientX, y: event.clientY });
    return { x, y, pressure: event.pressure, tilt: tiltOf(event) };
  }
}
