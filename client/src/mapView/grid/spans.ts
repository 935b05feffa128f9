import type { Heading, HeadingTree } from '@gapboard/evidence';

/** A heading as it stands beside or above the cells. */
export interface HeadSpan {
  heading: Heading;
  isGroup: boolean;
  /** the band it begins in, from the edge of the table inwards */
  band: number;
  /** how many bands it takes: a group one, a leaf all that are left before the cells */
  bands: number;
  /** the first of its leaves, and how many they are */
  first: number;
  leaves: number;
}

export interface HeadSpans {
  bands: number;
  /** in the order of the tree: a group before what is in it */
  heads: readonly HeadSpan[];
}

/** Where the headings of an axis stand. An axis without headings has a band all the same. */
export function headSpans({ roots, leaves: all }: HeadingTree): HeadSpans {
  const bands = Math.max(1, ...all.map(({ ancestors }) => ancestors.length + 1));
  const heads: HeadSpan[] = [];
  let next = 0;
  const visit = (heading: Heading, band: number): void => {
    const isGroup = heading.children.length > 0;
    const first = next;
    const at = heads.length;
    for (const child of heading.children) visit(child, band + 1);
    if (!isGroup) next += 1;
    const leaves = next - first;
    heads.splice(at, 0, {
      heading,
      isGroup,
      band,
      bands: isGroup ? 1 : bands - band,
      first,
      leaves,
    });
  };
  for (const root of roots) visit(root, 0);
  return { bands, heads };
}
