import { type Heading, headingPath, type HeadingTree } from '@gapboard/evidence';

/** Leaves that lie next to each other in the same group. */
export interface LeafGroup {
  /** the groups they are in, from the top; empty where they are in none */
  group: string;
  leaves: Heading[];
}

/** The leaves of an axis in their order, parted where the group changes. */
export function groupsOf(tree: HeadingTree): LeafGroup[] {
  const groups: LeafGroup[] = [];
  let last: string | undefined;
  for (const leaf of tree.leaves) {
    const parent = leaf.ancestors.at(-1);
    const current = groups.at(-1);
    if (current && parent === last) current.leaves.push(leaf);
    else {
      const group = parent === undefined ? '' : headingPath(tree, parent);
      groups.push({ group, leaves: [leaf] });
    }
    last = parent;
  }
  return groups;
}
