import type { UnknownRecord } from '@tldraw/store';
import { text } from './changes.ts';

/** Deeper than anybody nests; also ends the walk where shapes lie in each other in a circle. */
const DEEPEST = 100;

/** A shape, what it lies in, what that lies in, and so on. */
export function* withHolders(
  shape: UnknownRecord,
  board: { record(id: string): UnknownRecord | undefined },
): Iterable<UnknownRecord> {
  let at: UnknownRecord | undefined = shape;
  for (let n = 0; at?.typeName === 'shape' && n < DEEPEST; n++) {
    yield at;
    const parent = text(at, 'parentId');
    at = parent === undefined ? undefined : board.record(parent);
  }
}
