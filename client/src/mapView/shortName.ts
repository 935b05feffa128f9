import { headingPath, type HeadingTree } from '@gapboard/evidence';

/** What a theme or an outcome is called where there is little room: its own name, and its groups only where others have the same name. */
export function shortName(tree: HeadingTree, id: string): string {
  const label = tree.all.get(id)?.label;
  const isAmbiguous = tree.leaves.some((leaf) => leaf.label === label && leaf.id !== id);
  return !label || isAmbiguous ? headingPath(tree, id) : label;
}
