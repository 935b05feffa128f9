import type { Pen } from '@gapboard/board';

/** One place of a pointer on its way, as a device tells it. */
export interface Sample {
  /** in page coordinates */
  x: number;
  y: number;
  /** 0 to 1; nonsense where a driver is broken */
  pressure: number;
  /** how far the pen leans: 0 upright, 1 flat */
  tilt: number;
}

/** What a stroke is made of; in page coordinates, `z` is the effective pressure. */
export interface InkVec {
  x: number;
  y: number;
  z: number;
}

/** The pressure of a device that tells none. */
export const EVEN_PRESSURE = 0.5;
/** Some pens say 0 while they touch; a line of no width would not be seen. */
const LEAST_PRESSURE = 0.02;

/** What can be drawn of a sample; `undefined` for one that is nowhere. */
export function vecOf(sample: Sample, pen: Pen, before: InkVec | undefined): InkVec | undefined {
  const { x, y, pressure, tilt } = sample;
  if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined;
  const pressed = Number.isFinite(pressure) ? within(pressure) : undefined;
  const z = pressed === undefined ? (before?.z ?? EVEN_PRESSURE) : leaned(pressed, tilt, pen);
  return { x, y, z: Math.max(LEAST_PRESSURE, Number(z.toFixed(2))) };
}

/**
 * A pencil on its side draws broadly however lightly it is held, and a leaning brush somewhat more
 * than an upright one: both is pressure to whoever draws the line.
 */
function leaned(pressure: number, tilt: number, pen: Pen): number {
  const lean = Number.isFinite(tilt) ? within(tilt) : 0;
  if (pen === 'pencil') return 1 - (1 - pressure) * (1 - lean * lean);
  if (pen === 'brush') return within(pressure * (1 + lean / 2));
  return pressure;
}

function within(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** How far a pen leans, of what its event tells: an altitude, or two tilts in degrees, or nothing. */
export function tiltOf(event: PointerEvent): number {
  const { altitudeAngle, tiltX, tiltY } = event;
  if (Number.isFinite(altitudeAngle)) return within(1 - altitudeAngle / (Math.PI / 2));
  if (!Number.isFinite(tiltX) || !Number.isFinite(tiltY)) return 0;
  return within(Math.max(Math.abs(tiltX), Math.abs(tiltY)) / 90);
}

/**
 * Whether a device that begins like this tells pressure. A mouse says 0.5 always; a stylus that
 * passes itself off as a mouse says something else; a pen that begins with nothing has a broken
 * driver, and would draw a line nobody sees.
 */
export function tellsPressure(pointerType: string, pressure: number): boolean {
  if (!Number.isFinite(pressure) || pressure <= 0) return false;
  if (pointerType === 'pen') return true;
  return pointerType === 'mouse' && pressure !== EVEN_PRESSURE && pressure < 1;
}
