/** Finds the heading of a map that a file means, by its id or by what it is called. */
import type { Heading, HeadingTree } from '../../model/map.ts';
import { nodeId } from '../framework.ts';
import { oneLine } from '../study/text.ts';

export type Found =
  | { kind: 'found'; heading: Heading }
  | { kind: 'group'; heading: Heading }
  /** several leaves are called this */
  | { kind: 'ambiguous'; headings: readonly Heading[] }
  | { kind: 'missing' };

/**
 * `name` is an id or a label, `label` what else it is called, or empty. Labels are compared without
 * case and spacing, as a leaf's own or with its groups before it: `Group › Leaf`.
 */
export type HeadingFinder = (name: string, label: string) => Found;

export function headingFinder(tree: HeadingTree): HeadingFinder {
  const byNode = new Map<string, Heading[]>();
  const byLabel = new Map<string, Heading[]>();
  for (const heading of tree.all.values()) {
    add(byNode, heading.node, heading);
    const labels = [...heading.ancestors.map((id) => tree.all.get(id)?.label ?? ''), heading.label];
    for (let from = 0; from < labels.length; from += 1) {
      add(byLabel, pathKey(labels.slice(from).join('›')), heading);
    }
  }
  return (name, label) => {
    const tries = [
      byNode.get(name),
      byNode.get(nodeId(name)),
      byLabel.get(pathKey(name)),
      byLabel.get(pathKey(label)),
      byLabel.get(pathKey(label.slice(label.lastIndexOf('›') + 1))),
    ];
    return among(tries.find((headings) => headings !== undefined) ?? []);
  };
}

/** A leaf counts before a group of the same name. */
function among(headings: readonly Heading[]): Found {
  const leaves = headings.filter(({ children }) => children.length === 0);
  const [leaf] = leaves;
  const [group] = headings;
  if (leaves.length > 1) return { kind: 'ambiguous', headings: leaves };
  if (leaf !== undefined) return { kind: 'found', heading: leaf };
  return group === undefined ? { kind: 'missing' } : { kind: 'group', heading: group };
}

function pathKey(text: string): string {
  return oneLine(text)
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s*[›»>]\s*/)
    .join('›');
}

function add(map: Map<string, Heading[]>, key: string, heading: Heading): void {
  if (key === '') return;
  const known = map.get(key);
  if (known === undefined) map.set(key, [heading]);
  else known.push(heading);
}
