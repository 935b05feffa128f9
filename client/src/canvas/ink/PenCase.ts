import type { Pen } from '@gapboard/board';
import { atom, type Atom } from 'tldraw';
import {
  type HeldPens,
  type PenState,
  PALETTE_MAX,
  type Eraser,
  type PenButton,
} from './penState.ts';
import { hasColours, type HeldPen, isSameHeld, NEW_PENS, SIZES } from './pens.ts';

/**
 * What somebody draws with on one canvas: the pen in their hand, the one before it, those they keep on
 * their palette, and how they like to work. Reactive; every change is told, to be remembered.
 */
export class PenCase {
  readonly pens: readonly Pen[];
  readonly #state: Atom<PenState>;

  constructor(pens: readonly Pen[], remembered: PenState) {
    this.pens = pens;
    this.#state = atom('pens', remembered);
  }

  get state(): PenState {
    return this.#state.get();
  }

  get held(): HeldPen {
    const { held } = this.state;
    return this.pens.includes(held.pen) ? held : NEW_PENS.ink;
  }

  /** Takes a pen as it was last held. */
  take(pen: Pen): void {
    if (this.pens.includes(pen)) this.hold(this.state.lastHeld[pen]);
  }

  /** Takes a pen, with its colour and size. */
  hold(held: HeldPen): void {
    if (!this.pens.includes(held.pen)) return;
    const before = isSameHeld(held, this.held) ? this.state.before : this.held;
    this.#set({ held, before, lastHeld: withHeld(this.state.lastHeld, held) });
  }

  /** The pen before this one, and at the next press this one again. */
  switchBack(): void {
    this.hold(this.state.before);
  }

  colour(colour: HeldPen['colour']): void {
    if (hasColours(this.held.pen)) this.#change({ ...this.held, colour });
  }

  size(size: HeldPen['size']): void {
    this.#change({ ...this.held, size });
  }

  /** @param by 1 for the next larger size, -1 for the next smaller */
  resize(by: 1 | -1): void {
    const size = SIZES[SIZES.indexOf(this.held.size) + by];
    if (size) this.size(size);
  }

  get canKeep(): boolean {
    const { palette } = this.state;
    return palette.length < PALETTE_MAX && !palette.some((one) => isSameHeld(one, this.held));
  }

  /** Puts the pen in the hand on the palette. */
  keep(): void {
    if (this.canKeep) this.#set({ palette: [...this.state.palette, this.held] });
  }

  /** Takes a pen off the palette. */
  drop(swatch: HeldPen): void {
    this.#set({ palette: this.state.palette.filter((one) => !isSameHeld(one, swatch)) });
  }

  setEraser(eraser: Eraser): void {
    this.#set({ eraser });
  }

  setLeftHanded(isLeftHanded: boolean): void {
    this.#set({ isLeftHanded });
  }

  setButton(button: PenButton): void {
    this.#set({ button });
  }

  /** Whether the person was drawing, rubbing out or neither, to be found so again. */
  setTool(tool: PenState['tool']): void {
    if (tool !== this.state.tool) this.#set({ tool });
  }

  /** The pen stays the one it is; only how it is held is another. */
  #change(held: HeldPen): void {
    this.#set({ held, lastHeld: withHeld(this.state.lastHeld, held) });
  }

  #set(change: Partial<PenState>): void {
    this.#state.set({ ...this.state, ...change });
  }
}

function withHeld(all: HeldPens, held: HeldPen): HeldPens {
  return { ...all, [held.pen]: held };
}
