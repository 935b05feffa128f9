import { isFields } from '../permissions/changes.ts';
import { isWorkshopId } from './stages.ts';

/** Where the spotlight lies in the `session` root, which facilitators write themselves. */
export const SPOTLIGHT_KEY = 'spotlight';

/** A rectangle of a page, in page units. */
export interface PageRect {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Where a facilitator brings everyone: a rectangle, which each screen shows all of, whatever its shape. */
export interface Spotlight {
  /** another one each time somebody is brought; see `isWorkshopId` */
  id: string;
  /** participant id of whoever brings them */
  by: string;
  page: string;
  rect: PageRect;
  /** people stay there until they are let go, or whoever holds them has left */
  held: boolean;
  /** they are taken along when whoever holds them moves on */
  follow: boolean;
  /** when, by the clock of whoever brings them: epoch milliseconds */
  at: number;
}

/** Nobody gets this far from a board's middle, in page units; drawing there fails in browsers. */
const FAR = 10_000_000;
const ID_MAX = 100;

/** The spotlight in whatever the `session` root holds: `null` where there is none, or what is there makes no sense. */
export function spotlightFrom(value: unknown): Spotlight | null {
  if (!isFields(value)) return null;
  const { id, by, page, held, follow, at } = value;
  const rect = pageRectFrom(value['rect']);
  const makesSense =
    isWorkshopId(id) && isShort(by) && isPageId(page) && rect !== null && typeof held === 'boolean';
  if (!makesSense || typeof follow !== 'boolean' || !isNumber(at)) return null;
  return { id, by, page, rect, held, follow, at };
}

/** @returns `null` for what is no rectangle that could be shown */
export function pageRectFrom(value: unknown): PageRect | null {
  if (!isFields(value)) return null;
  const { x, y, w, h } = value;
  if (!isPlace(x) || !isPlace(y) || !isPlace(w) || !isPlace(h)) return null;
  return w > 0 && h > 0 ? { x, y, w, h } : null;
}

export function isPageId(value: unknown): value is string {
  return isShort(value) && value.startsWith('page:');
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= ID_MAX;
}

function isPlace(value: unknown): value is number {
  return isNumber(value) && Math.abs(value) <= FAR;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
