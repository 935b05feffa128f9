import { keyOf } from '../records.ts';
import type { Framework, FrameworkNode } from '../model/framework.ts';
import type { EvidenceMap, Heading } from '../model/map.ts';

/**
 * A map's framework apart from its board. Each heading goes by its node id; should two have the same,
 * as copies of one do, the first keeps it, themes before outcomes, and others go by their own key.
 */
export function frameworkOf({ title, question, source, themes, outcomes }: EvidenceMap): Framework {
  const taken = new Set<string>();
  const take = (heading: Heading): string => {
    const key = keyOf(heading.id);
    let id = heading.node;
    for (let n = 1; taken.has(id); n++) id = n === 1 ? key : `${key}-${n}`;
    taken.add(id);
    return id;
  };
  const nodesOf = (headings: readonly Heading[]): FrameworkNode[] =>
    headings.map((heading) => ({
      id: take(heading),
      label: heading.label,
      definition: heading.definition,
      children: nodesOf(heading.children),
    }));
  return {
    title,
    question,
    source,
    themes: nodesOf(themes.roots),
    outcomes: nodesOf(outcomes.roots),
  };
}
