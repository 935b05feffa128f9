/** A framework out of rows or codes that name their parents, in whatever order a file has them. */
import { DEFINITION_MAX, HEADING_MAX } from '../limits.ts';
import type { FrameworkNode } from '../model/framework.ts';
import { cut, oneLine, paragraphs } from './study/text.ts';

/** Longest id of a node, by the contract of {@link FrameworkNode}. */
const NODE_ID_MAX = 64;

/**
 * A file's name for a node as a node's id: the same name always gives the same id, so that what
 * refers to it still does. Empty where nothing of it can be used.
 */
export function nodeId(text: string): string {
  const plain = oneLine(text.slice(0, 4 * NODE_ID_MAX))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  if (/^[\w.:-]+$/.test(plain)) return plain.slice(0, NODE_ID_MAX);
  return plain
    .toLowerCase()
    .replace(/[^\w.:-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, NODE_ID_MAX);
}

/** Gives out ids that nobody else in the framework has. */
export function uniqueIds(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    const base = wanted === '' ? 'node' : wanted;
    let id = base;
    for (let n = 2; taken.has(id); n += 1) {
      const end = `-${n}`;
      id = base.slice(0, NODE_ID_MAX - end.length) + end;
    }
    taken.add(id);
    return id;
  };
}

export function node(id: string, label: string, definition: string): FrameworkNode {
  return {
    id,
    label: cut(oneLine(label), HEADING_MAX),
    definition: cut(paragraphs(definition), DEFINITION_MAX),
    children: [],
  };
}

/** The nodes without children: the rows or columns of a map. */
export function leavesOf(nodes: readonly FrameworkNode[]): FrameworkNode[] {
  return nodes.flatMap((one) => (one.children.length === 0 ? [one] : leavesOf(one.children)));
}

export function countNodes(nodes: readonly FrameworkNode[]): number {
  return nodes.reduce((sum, one) => sum + 1 + countNodes(one.children), 0);
}

/** `Group › Leaf` for every leaf, by its id. */
export function leafPaths(nodes: readonly FrameworkNode[]): Map<string, string> {
  const paths = new Map<string, string>();
  const walk = (list: readonly FrameworkNode[], above: readonly string[]): void => {
    for (const one of list) {
      const path = [...above, one.label];
      if (one.children.length === 0) paths.set(one.id, path.join(' › '));
      else walk(one.children, path);
    }
  };
  walk(nodes, []);
  return paths;
}
