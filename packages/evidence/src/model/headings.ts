import { byIndexThenId } from '../compare.ts';
import type { Axis, HeadingRecord } from '../records.ts';
import { groupBy } from '../groupBy.ts';
import type { Heading, HeadingTree } from './map.ts';

/**
 * The headings of one axis of a map as a tree. People who edit at once can make of the records what
 * is no tree, and yet each heading is in it exactly once, whatever order the records come in: one
 * whose parent is gone, or is of another map or axis, is at the top; of those that lie in each other
 * in a ring, the one with the smallest id is. A heading that nothing lies in is a leaf, though it
 * may have been a group before.
 */
export function headingTree(
  records: Iterable<HeadingRecord>,
  mapId: string,
  axis: Axis,
): HeadingTree {
  const own = [...records]
    .filter((record) => record.map === mapId && record.axis === axis)
    .toSorted(byIndexThenId);
  const parents = parentsIn(own);
  const inside = groupBy(own, ({ id }) => parents.get(id) ?? null);
  const all = new Map<string, Heading>();
  const leaves: Heading[] = [];

  const grow = (parent: string | null, ancestors: readonly string[]): Heading[] =>
    (inside.get(parent) ?? []).map((record) => {
      const { id, node, label, definition, size } = record;
      const children: Heading[] = [];
      const heading = { id, node, label, definition, size, ancestors, children };
      all.set(id, heading);
      children.push(...grow(id, [...ancestors, id]));
      if (children.length === 0) leaves.push(heading);
      return heading;
    });

  return { roots: grow(null, []), leaves, all };
}

/** The leaves in a group, or the heading itself where it is a leaf; none where it is not in the tree. */
export function leavesUnder(tree: HeadingTree, id: string): readonly Heading[] {
  const heading = tree.all.get(id);
  return heading === undefined ? [] : leavesOf(heading);
}

function leavesOf(heading: Heading): readonly Heading[] {
  return heading.children.length === 0 ? [heading] : heading.children.flatMap(leavesOf);
}

/** The parent that each heading has in the tree, for those that have one. */
function parentsIn(records: readonly HeadingRecord[]): Map<string, string> {
  const ids = new Set(records.map(({ id }) => id as string));
  const parents = new Map<string, string>();
  for (const { id, parent } of records) {
    if (parent !== null && ids.has(parent)) parents.set(id, parent);
  }
  const seen = new Set<string>();
  for (const { id } of records) {
    const way = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      way.add(at);
      at = parents.get(at);
    }
    // Where the way up comes back to itself there is a ring, and it is found from one of its members only.
    if (at !== undefined && way.has(at)) parents.delete(smallestIn(at, parents));
  }
  return parents;
}

function smallestIn(start: string, parents: ReadonlyMap<string, string>): string {
  let smallest = start;
  for (let at = parents.get(start); at !== undefined && at !== start; at = parents.get(at)) {
    if (at < smallest) smallest = at;
  }
  return smallest;
}
