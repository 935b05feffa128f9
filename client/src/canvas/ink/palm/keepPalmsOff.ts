import { type Editor, Vec } from 'tldraw';
import { PenNearness } from './PenNearness.ts';

/** What a touch that began with a pen near may do: move the board, or nothing since it is the hand that rests. */
type Touch = { does: 'pan' | 'nothing'; x: number; y: number; isMoving: boolean };

/** A finger moves the board once it has gone so far, in pixels. */
const PAN_FROM_PX = 8;
/** What a touch has drawn that began so shortly before the pen came was the hand, in ms. */
const PALM_FIRST_MS = 500;

/**
 * While a pen is near, a touch never draws or selects: one finger moves the board, two move and zoom it
 * as ever, and while the pen is on the screen the hand that rests there does nothing at all. On a screen
 * on which tldraw has gone over to its pen mode fingers move the board for as long as that lasts.
 *
 * It stands before tldraw's own handlers, and only over the canvas: buttons are pressed as ever.
 * Returns an end to it.
 */
export function keepPalmsOff(editor: Editor): () => void {
  const guard = new PalmGuard(editor);
  const container = editor.getContainer();
  const on = { capture: true, passive: false };
  const handlers: [string, (event: Event) => void][] = [
    ['pointerdown', guard.onPointer],
    ['pointermove', guard.onPointer],
    ['pointerup', guard.onPointer],
    ['pointercancel', guard.onPointer],
    ['pointerout', guard.onPointer],
    ['touchstart', guard.onTouch],
    ['touchmove', guard.onTouch],
  ];
  for (const [name, handler] of handlers) container.addEventListener(name, handler, on);
  return () => {
    for (const [name, handler] of handlers) container.removeEventListener(name, handler, on);
  };
}

class PalmGuard {
  readonly #editor: Editor;
  readonly #pen = new PenNearness();
  /** touches that tldraw is not told of, by pointer id */
  readonly #kept = new Map<number, Touch>();
  /** touches that it was told of, by pointer id, and when they began */
  readonly #free = new Map<number, number>();

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  readonly onPointer = (event: Event): void => {
    if (!(event instanceof PointerEvent)) return;
    if (event.pointerType === 'pen') this.#onPen(event);
    if (event.pointerType === 'touch') this.#onFinger(event);
  };

  /** Two touches would be a pinch, and would end the stroke under the pen. */
  readonly onTouch = (event: Event): void => {
    if (!isOverCanvas(event)) return;
    const isResting = [...this.#kept.values()].some(({ does }) => does === 'nothing');
    if (!this.#pen.touches && !isResting) return;
    event.stopPropagation();
    if (event.cancelable) event.preventDefault();
  };

  #onPen(event: PointerEvent): void {
    const now = performance.now();
    const wasNear = this.#pen.isNear(now);
    if (event.type === 'pointerdown') this.#pen.down(now);
    else if (event.type === 'pointerup') this.#pen.up(now);
    else if (event.type === 'pointermove') this.#pen.moved(now);
    else if (event.type === 'pointercancel' || event.relatedTarget === null) this.#pen.left(now);
    if (!wasNear && this.#pen.isNear(now)) this.#takeBack(now);
    if (event.type === 'pointerdown') this.#rest();
  }

  /** The hand came before the pen: what it has begun is none of its doing. */
  #takeBack(now: number): void {
    for (const [id, begunAt] of this.#free) {
      if (now - begunAt < PALM_FIRST_MS) this.#editor.cancel();
      else this.#editor.complete();
      this.#kept.set(id, { does: 'nothing', x: 0, y: 0, isMoving: false });
      this.#letGo(id);
    }
    this.#free.clear();
  }

  /** The pen is on the screen: what else is there is the hand. */
  #rest(): void {
    for (const touch of this.#kept.values()) touch.does = 'nothing';
    if (!this.#editor.inputs.getIsPinching()) return;
    const { x, y } = this.#editor.inputs.getCurrentScreenPoint();
    const z = this.#editor.getZoomLevel();
    this.#editor.dispatch({
      ...NO_KEYS,
      type: 'pinch',
      name: 'pinch_end',
      point: { x, y, z },
      delta: { x: 0, y: 0 },
    });
  }

  #onFinger(event: PointerEvent): void {
    const { pointerId: id, type } = event;
    if (type === 'pointerdown' && isOverCanvas(event)) this.#begin(event);
    const touch = this.#kept.get(id);
    if (touch) {
      this.#editor.markEventAsHandled(event);
      if (type === 'pointermove') this.#pan(touch, event);
    }
    if (type === 'pointerup' || type === 'pointercancel') {
      this.#kept.delete(id);
      this.#free.delete(id);
    }
  }

  #begin({ pointerId, clientX: x, clientY: y }: PointerEvent): void {
    const now = performance.now();
    const { isPenMode } = this.#editor.getInstanceState();
    if (this.#pen.touches) this.#kept.set(pointerId, { does: 'nothing', x, y, isMoving: false });
    else if (isPenMode || this.#pen.isNear(now)) {
      this.#kept.set(pointerId, { does: 'pan', x, y, isMoving: false });
    } else this.#free.set(pointerId, now);
  }

  #pan(touch: Touch, { clientX, clientY }: PointerEvent): void {
    const { does, x, y } = touch;
    if (does !== 'pan') return;
    const [dx, dy] = [clientX - x, clientY - y];
    if (!touch.isMoving && Math.hypot(dx, dy) < PAN_FROM_PX) return;
    touch.isMoving = true;
    touch.x = clientX;
    touch.y = clientY;
    const { inputs } = this.#editor;
    // Two fingers are tldraw's.
    if (inputs.getIsPinching() || this.#kept.size > 1) return;
    if (this.#editor.getInstanceState().followingUserId) this.#editor.stopFollowingUser();
    const camera = this.#editor.getCamera();
    this.#editor.setCamera(new Vec(camera.x + dx / camera.z, camera.y + dy / camera.z, camera.z), {
      immediate: true,
    });
  }

  /** Tells tldraw that a touch that it was told of is none any more. */
  #letGo(pointerId: number): void {
    const { x, y } = this.#editor.inputs.getCurrentScreenPoint();
    const bounds = this.#editor.getViewportScreenBounds();
    this.#editor.dispatch({
      ...NO_KEYS,
      type: 'pointer',
      target: 'canvas',
      name: 'pointer_up',
      point: { x: x + bounds.x, y: y + bounds.y, z: 0.5 },
      pointerId,
      button: 0,
      isPen: false,
    });
  }
}

const NO_KEYS = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, accelKey: false };

export function isOverCanvas({ target }: Event): boolean {
  return target instanceof Element && target.closest('.tl-canvas') !== null;
}
