import type { Framework, FrameworkNode } from '../model/framework.ts';

/** Whether two frameworks say the same: the same headings under the same ids, in the same order, and the same of each. */
export function sameFramework(a: Framework, b: Framework): boolean {
  return (
    a.title === b.title &&
    a.question === b.question &&
    a.source === b.source &&
    sameNodes(a.themes, b.themes) &&
    sameNodes(a.outcomes, b.outcomes)
  );
}

function sameNodes(a: readonly FrameworkNode[], b: readonly FrameworkNode[]): boolean {
  return (
    a.length === b.length &&
    a.every((node, at) => {
      const other = b[at];
      return (
        other !== undefined &&
        node.id === other.id &&
        node.label === other.label &&
        node.definition === other.definition &&
        sameNodes(node.children, other.children)
      );
    })
  );
}
