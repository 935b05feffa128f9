import type { UnknownRecord } from '@tldraw/store';
import type { Area } from '../workshop/areas.ts';
import { text } from './changes.ts';
import { withHolders } from './holders.ts';
import { isMap } from './shapeKinds.ts';
import { type Neighbours, overlap, type Spread, spreadOf } from './spread.ts';

/**
 * The first of these areas that a shape lies in: it, or what holds it, is one of the area's shapes,
 * or it reaches into the area's part of a page, or into a frame of the area. What lies in a map has
 * no place of its own, and is in an area only together with its map.
 */
export function areaOver(
  shape: UnknownRecord,
  areas: readonly Area[],
  board: Neighbours,
): Area | undefined {
  if (areas.length === 0) return undefined;
  const holders = [...withHolders(shape, board)];
  const isPlacedByMap = holders.some(isMap);
  let spread: Spread | undefined;
  return areas.find((area) => {
    if (holders.some(({ id }) => area.shapes.includes(id))) return true;
    if (isPlacedByMap) return false;
    spread ??= spreadOf(shape, board);
    return spread !== undefined && reachesInto(spread, area, board);
  });
}

/** The area that hides a shape from all but facilitators. A map, whose counts everyone works by, is never hidden, nor what is in it. */
export function hiddenBy(
  shape: UnknownRecord,
  areas: readonly Area[],
  board: Neighbours,
): Area | undefined {
  const hiding = areas.filter(({ hide }) => hide);
  if (hiding.length === 0) return undefined;
  for (const holder of withHolders(shape, board)) if (isMap(holder)) return undefined;
  return areaOver(shape, hiding, board);
}

function reachesInto({ page, box }: Spread, area: Area, board: Neighbours): boolean {
  if (area.page !== page) return false;
  if (area.rect && overlap(box, area.rect)) return true;
  return area.shapes.some((id) => {
    const shape = board.record(id);
    if (!shape || text(shape, 'type') !== 'frame') return false;
    const frame = spreadOf(shape, board);
    return frame?.page === page && overlap(box, frame.box);
  });
}
