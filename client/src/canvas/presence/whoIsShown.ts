import type { Role } from '@gapboard/board';
import type { Point } from '@gapboard/sync';

/** Up to this many others a canvas shows everyone; more pointers than this hide the board. */
export const SHOWN_MAX = 30;
/** How far beyond the edge of the view somebody counts as near, in parts of its size. */
const NEAR = 0.25;
/** Somebody who is shown stays until another is nearer by this much, so that nobody flickers. */
const STAYING = 0.8;

/** One of the others, as far as it matters for whether they are drawn. */
export interface Other {
  /** the client id of one of their windows */
  client: number;
  role: Role;
  /** where they point, on the page that is looked at; `undefined` for nowhere and other pages */
  at: Point | undefined;
  /** whether this person follows them */
  followed: boolean;
}

/** What this person sees of the page, in page units. */
export interface View {
  x: number;
  y: number;
  w: number;
  h: number;
}

/**
 * Whose pointer, selection and traces are drawn. Up to {@link SHOWN_MAX} others: everyone's. In a
 * larger room: those of facilitators, scribes and whom one follows, wherever they are, and of the
 * rest those in or near the view, the nearest first.
 *
 * @param shown those who are drawn now
 */
export function whoIsShown(
  others: readonly Other[],
  view: View,
  shown: ReadonlySet<number>,
): Set<number> {
  if (others.length <= SHOWN_MAX) return new Set(others.map(({ client }) => client));
  const always = others.filter((other) => other.followed || leads(other.role));
  const near = others
    .filter((other) => !other.followed && !leads(other.role))
    .flatMap(({ client, at }) => {
      if (!at || !isNear(at, view)) return [];
      return [{ client, distance: distance(at, view) * (shown.has(client) ? STAYING : 1) }];
    })
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, Math.max(0, SHOWN_MAX - always.length));
  return new Set([...always, ...near].map(({ client }) => client));
}

function leads(role: Role): boolean {
  return role === 'facilitator' || role === 'scribe';
}

function isNear({ x, y }: Point, view: View): boolean {
  const [marginX, marginY] = [view.w * NEAR, view.h * NEAR];
  return (
    x >= view.x - marginX &&
    x <= view.x + view.w + marginX &&
    y >= view.y - marginY &&
    y <= view.y + view.h + marginY
  );
}

function distance({ x, y }: Point, view: View): number {
  return Math.hypot(x - (view.x + view.w / 2), y - (view.y + view.h / 2));
}
