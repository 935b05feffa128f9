import { type Pen, PENS } from '@gapboard/board';
import { type HeldPen, isHeldPen, NEW_PENS } from './pens.ts';

export type HeldPens = Readonly<Record<Pen, HeldPen>>;

/** `stroke`: all of a stroke that it touches; `area`: what lies under it. */
export const ERASERS = ['stroke', 'area'] as const;
export type Eraser = (typeof ERASERS)[number];

/** What a pen's own button does; `menu`: what the system makes of it. */
export const PEN_BUTTONS = ['erase', 'switch', 'undo', 'menu'] as const;
export type PenButton = (typeof PEN_BUTTONS)[number];

/** More are a choice, not a reach. */
export const PALETTE_MAX = 8;

/** What is remembered of somebody's pens. */
export interface PenState {
  held: HeldPen;
  /** what was held before it */
  before: HeldPen;
  /** how each was last held */
  lastHeld: HeldPens;
  palette: readonly HeldPen[];
  eraser: Eraser;
  /** what they were about; `undefined` for neither drawing nor rubbing out */
  tool: 'draw' | 'ink-eraser' | undefined;
  isLeftHanded: boolean;
  button: PenButton;
}

export const NEW_STATE: PenState = {
  held: NEW_PENS.ink,
  before: NEW_PENS.brush,
  lastHeld: NEW_PENS,
  palette: [],
  eraser: 'stroke',
  tool: undefined,
  isLeftHanded: false,
  button: 'erase',
};

/** What of a remembered value still makes sense; the rest is as new. */
export function readState(value: unknown): PenState {
  if (typeof value !== 'object' || value === null) return NEW_STATE;
  const said: Record<string, unknown> = { ...value };
  const palette = Array.isArray(said['palette']) ? said['palette'].filter(isHeldPen) : [];
  const { tool } = said;
  return {
    held: isHeldPen(said['held']) ? said['held'] : NEW_STATE.held,
    before: isHeldPen(said['before']) ? said['before'] : NEW_STATE.before,
    lastHeld: readHeld(said['lastHeld']),
    palette: palette.slice(0, PALETTE_MAX),
    eraser: ERASERS.find((one) => one === said['eraser']) ?? NEW_STATE.eraser,
    tool: tool === 'draw' || tool === 'ink-eraser' ? tool : undefined,
    isLeftHanded: said['isLeftHanded'] === true,
    button: PEN_BUTTONS.find((one) => one === said['button']) ?? NEW_STATE.button,
  };
}

function readHeld(value: unknown): HeldPens {
  const all: Record<string, unknown> =
    typeof value === 'object' && value !== null ? { ...value } : {};
  const held = { ...NEW_PENS };
  for (const pen of PENS) {
    const said = all[pen];
    if (isHeldPen(said) && said.pen === pen) held[pen] = said;
  }
  return held;
}
