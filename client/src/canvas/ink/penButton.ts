import { type Editor, setPointerCapture, releasePointerCapture } from 'tldraw';
import { ERASER_TOOL } from './eraser/eraserTool.ts';
import { inkOf } from './inkOf.ts';
import { isOverCanvas } from './palm/keepPalmsOff.ts';

/** Bits of `PointerEvent.buttons`. */
const BARREL = 2;
const ERASER_END = 32;
/** The numbers of the same in `PointerEvent.button`. */
const BARREL_BUTTON = 2;
const ERASER_END_BUTTON = 5;

/**
 * What a pen's own button does, as its person has chosen: it rubs out for as long as it is held, takes
 * the pen before this one, or undoes. The eraser at its other end rubs out always. Left to tldraw, a
 * button opens the menu, and the eraser takes notes too. Returns an end to it.
 */
export function hearPenButton(editor: Editor): () => void {
  const container = editor.getContainer();
  const button = new ButtonHeld(editor);
  const on = { capture: true };
  const hear = (event: Event): void => {
    if (event instanceof PointerEvent && event.pointerType === 'pen') button.hear(event);
  };
  const names = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'];
  for (const name of names) container.addEventListener(name, hear, on);
  container.addEventListener('contextmenu', button.onMenu, on);
  return () => {
    for (const name of names) container.removeEventListener(name, hear, on);
    container.removeEventListener('contextmenu', button.onMenu, on);
  };
}

class ButtonHeld {
  readonly #editor: Editor;
  /** the tool that comes back when the eraser is lifted */
  #before: string | undefined;
  #isHeld = false;

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  readonly onMenu = (event: Event): void => {
    if (!this.#isHeld) return;
    event.preventDefault();
    event.stopPropagation();
  };

  hear(event: PointerEvent): void {
    if (event.type === 'pointerdown' && isOverCanvas(event)) this.#onDown(event);
    else if (event.type === 'pointermove') this.#onMove(event);
    else if (event.type !== 'pointerdown') this.#onUp(event);
  }

  #onDown(event: PointerEvent): void {
    const isEraser = event.button === ERASER_END_BUTTON || (event.buttons & ERASER_END) !== 0;
    const isBarrel = event.button === BARREL_BUTTON || (event.buttons & BARREL) !== 0;
    const does = isEraser ? 'erase' : isBarrel ? this.#doesBarrel : 'menu';
    if (does === 'menu') return;
    this.#isHeld = true;
    this.#editor.markEventAsHandled(event);
    if (does === 'erase') this.#beginToErase(event);
    else this.#press(does);
  }

  /** Pressed while the pen is over the board, some pens say so without touching it. */
  #onMove(event: PointerEvent): void {
    const isPressed = event.button === BARREL_BUTTON && (event.buttons & BARREL) !== 0;
    const does = this.#doesBarrel;
    if (!isPressed || this.#editor.inputs.getIsPointing() || does === 'menu') return;
    if (does !== 'erase') this.#press(does);
  }

  #onUp(event: PointerEvent): void {
    if (!this.#isHeld) return;
    this.#editor.markEventAsHandled(event);
    // The menu would come after the button.
    setTimeout(() => (this.#isHeld = false));
    if (this.#before === undefined) return;
    releasePointerCapture(this.#canvas, event);
    this.#dispatch('pointer_up', event);
    this.#editor.setCurrentTool(this.#before);
    this.#before = undefined;
  }

  get #doesBarrel() {
    const tool = this.#editor.getCurrentToolId();
    const draws = tool === 'draw' || tool === ERASER_TOOL;
    return (draws && inkOf(this.#editor)?.pens.state.button) || 'menu';
  }

  #press(does: 'switch' | 'undo'): void {
    if (does === 'undo') this.#editor.undo();
    else inkOf(this.#editor)?.pens.switchBack();
  }

  #beginToErase(event: PointerEvent): void {
    this.#before = this.#editor.getCurrentToolId();
    this.#editor.setCurrentTool(ERASER_TOOL);
    setPointerCapture(this.#canvas, event);
    this.#dispatch('pointer_down', event);
  }

  get #canvas(): Element {
    const container = this.#editor.getContainer();
    return container.querySelector('.tl-canvas') ?? container;
  }

  #dispatch(name: 'pointer_down' | 'pointer_up', event: PointerEvent): void {
    this.#editor.dispatch({
      type: 'pointer',
      target: 'canvas',
      name,
      point: { x: event.clientX, y: event.clientY, z: event.pressure },
      shiftKey: event.shiftKey,
      altKey: event.altKey,
      ctrlKey: event.ctrlKey,
      metaKey: event.metaKey,
      accelKey: false,
      pointerId: event.pointerId,
      button: 0,
      isPen: true,
    });
  }
}
