/** The headings of a published map: a table of header cells with spans, back into two trees. */
import type { FrameworkNode } from '../../model/framework.ts';
import { node, nodeId } from '../framework.ts';
import { isObject, numberAt, objectsIn, textAt, type JsonObject } from './values.ts';
import type { Axes } from './placing.ts';

interface Header {
  node: FrameworkNode;
  /** of columns: the first column it stands over, and the one after the last */
  from: number;
  to: number;
}

/**
 * The first `totalColDepth` rows are the levels of the columns from the top down; each later row holds
 * the row headings that begin there, the leaf last. The axis itself stands over all of either as the
 * only heading of its level, and is no part of the map. `null`: these are no such headings.
 */
export function axesOfHeaders(csvData: unknown): Axes | null {
  if (!isObject(csvData) || !Array.isArray(csvData['rows'])) return null;
  const depth = numberAt(csvData, 'totalColDepth');
  if (depth === null || depth < 1) return null;
  const rows = csvData['rows'].map(objectsIn);
  if (rows.flat().some((cell) => nodeId(textAt(cell, 'id')) === '')) return null;
  const known = new Map<string, FrameworkNode>();
  const outcomes = columnsOf(rows.slice(0, depth), known);
  const themes = rowsOf(rows.slice(depth), known);
  if (outcomes.length === 0 || themes.length === 0) return null;
  return { themes: withoutAxis(themes), outcomes: withoutAxis(outcomes) };
}

/** How many header cells there are, for a look before they are put together. */
export function countHeaders(csvData: unknown): number {
  const rows = isObject(csvData) && Array.isArray(csvData['rows']) ? csvData['rows'] : [];
  return rows.reduce<number>((sum, cells) => sum + objectsIn(cells).length, 0);
}

function columnsOf(
  levels: readonly (readonly JsonObject[])[],
  known: Map<string, FrameworkNode>,
): FrameworkNode[] {
  const roots: FrameworkNode[] = [];
  let above: Header[] = [];
  for (const [index, cells] of levels.entries()) {
    let from = 0;
    above = cells.map((cell) => {
      const to = from + (numberAt(cell, 'span') ?? 1);
      const parent = above.find((one) => one.from <= from && from < one.to)?.node;
      const header = {
        node: attach(cell, index === 0 ? undefined : parent, roots, known),
        from,
        to,
      };
      from = to;
      return header;
    });
  }
  return roots;
}

function rowsOf(
  lines: readonly (readonly JsonObject[])[],
  known: Map<string, FrameworkNode>,
): FrameworkNode[] {
  const roots: FrameworkNode[] = [];
  const depth = Math.max(0, ...lines.map((cells) => cells.length));
  /** the heading that each level is in the middle of */
  const open: FrameworkNode[] = [];
  for (const cells of lines) {
    const first = depth - cells.length;
    for (const [index, cell] of cells.entries()) {
      const level = first + index;
      const parent = level === 0 ? undefined : open[level - 1];
      open[level] = attach(cell, parent, roots, known);
    }
  }
  return roots;
}

/** Newer pages name each heading's parent; where they do, that counts. */
function attach(
  cell: JsonObject,
  byPosition: FrameworkNode | undefined,
  roots: FrameworkNode[],
  known: Map<string, FrameworkNode>,
): FrameworkNode {
  const id = nodeId(textAt(cell, 'id'));
  const before = known.get(id);
  // A heading that is repeated on the next level, because it has nothing below it, is one heading.
  if (before !== undefined) return before;
  const made = node(
    id,
    textAt(cell, 'title'),
    textAt(cell, 'setDescription') || textAt(cell, 'description'),
  );
  if (made.label === '') made.label = id;
  const parent = known.get(nodeId(textAt(cell, 'parentId'))) ?? byPosition;
  (parent?.children ?? roots).push(made);
  known.set(id, made);
  return made;
}

function withoutAxis(nodes: readonly FrameworkNode[]): readonly FrameworkNode[] {
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined && only.children.length > 0
    ? only.children
    : nodes;
}
