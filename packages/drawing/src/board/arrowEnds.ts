import type { UnknownRecord } from '@gapboard/board';
import { fieldsIn, numberOf, textOf } from '../fields.ts';
import { inverse, moved, type Place } from '../geometry/matrix.ts';
import { contains } from '../geometry/rect.ts';
import type { Rect } from '../picture.ts';
import type { Node, Tree } from './tree.ts';

/** What an arrow is tied to: by which end, to which shape, and where in it. */
export interface Tie {
  terminal: 'start' | 'end';
  to: string;
  /** in shares of the shape's width and height */
  anchor: Place;
  /** it goes to that very place, not to the shape's edge */
  isExact: boolean;
}

/** In canvas units, between an arrow and the edge of what it points at. */
const GAP = 6;

export function tieIn(binding: UnknownRecord): Tie {
  const props = fieldsIn(fieldsIn(binding)['props']);
  const anchor = fieldsIn(props['normalizedAnchor']);
  const isPrecise = props['isPrecise'] === true;
  return {
    terminal: props['terminal'] === 'start' ? 'start' : 'end',
    to: textOf(fieldsIn(binding)['toId']),
    anchor: isPrecise
      ? { x: numberOf(anchor['x'], 0.5), y: numberOf(anchor['y'], 0.5) }
      : { x: 0.5, y: 0.5 },
    isExact: props['isExact'] === true,
  };
}

/** Where an arrow begins and ends in its own coordinates: where its record says, or at the edge of what it is tied to. */
export function arrowEnds(
  arrow: Node,
  ties: readonly Tie[],
  tree: Tree,
  boxOf: (node: Node) => Rect | undefined,
): { start: Place; end: Place } {
  const props = fieldsIn(fieldsIn(arrow.record)['props']);
  const toArrow = inverse(tree.matrixOf(arrow));
  const found = { start: pointIn(props['start']), end: pointIn(props['end']) };
  const boxes: { start?: Rect; end?: Rect } = {};
  for (const { terminal, to, anchor, isExact } of ties) {
    const target = tree.nodes.get(to);
    const box = target && boxOf(target);
    if (!target || !box) continue;
    const inTarget = { x: box.x + anchor.x * box.w, y: box.y + anchor.y * box.h };
    const matrix = tree.matrixOf(target);
    found[terminal] = moved(moved(inTarget, matrix), toArrow);
    // A turned shape's edge is taken where its upright box's would be.
    if (!isExact) {
      const from = moved(moved(box, matrix), toArrow);
      const to2 = moved(moved({ x: box.x + box.w, y: box.y + box.h }, matrix), toArrow);
      boxes[terminal] = {
        x: Math.min(from.x, to2.x),
        y: Math.min(from.y, to2.y),
        w: Math.abs(to2.x - from.x),
        h: Math.abs(to2.y - from.y),
      };
    }
  }
  return {
    start: atEdge(found.start, found.end, boxes.start),
    end: atEdge(found.end, found.start, boxes.end),
  };
}

/** Where a line from a place in a box to another leaves the box. */
function atEdge(inside: Place, other: Place, box: Rect | undefined): Place {
  if (!box || !contains(box, inside) || contains(box, other)) return inside;
  const [dx, dy] = [other.x - inside.x, other.y - inside.y];
  const across = dx > 0 ? box.x + box.w - inside.x : box.x - inside.x;
  const down = dy > 0 ? box.y + box.h - inside.y : box.y - inside.y;
  const way = Math.min(dx === 0 ? Infinity : across / dx, dy === 0 ? Infinity : down / dy, 1);
  const further = Math.min(1, way + GAP / Math.max(1, Math.hypot(dx, dy)));
  return { x: inside.x + dx * further, y: inside.y + dy * further };
}

function pointIn(value: unknown): Place {
  const { x, y } = fieldsIn(value);
  return { x: numberOf(x, 0), y: numberOf(y, 0) };
}
