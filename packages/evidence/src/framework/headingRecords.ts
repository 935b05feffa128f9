import type { Axis, HeadingRecord } from '../records.ts';
import { orderBetween } from '../order.ts';
import type { Framework, FrameworkNode } from '../model/framework.ts';

/**
 * The headings of a framework as records of a map, parents before children. `newKey` makes a key for
 * each that no other heading of the board has: at most `KEY_MAX` of the signs `\w -`.
 */
export function headingRecords(
  framework: Framework,
  mapId: string,
  newKey: () => string,
): HeadingRecord[] {
  const under = (
    axis: Axis,
    parent: HeadingRecord['id'] | null,
    nodes: readonly FrameworkNode[],
  ): HeadingRecord[] => {
    let last: string | null = null;
    return nodes.flatMap((node) => {
      const index = orderBetween(last, null);
      last = index;
      const record: HeadingRecord = {
        id: `heading:${newKey()}`,
        typeName: 'heading',
        map: mapId,
        axis,
        node: node.id,
        parent,
        index,
        label: node.label,
        definition: node.definition,
        size: null,
        meta: {},
      };
      return [record, ...under(axis, record.id, node.children)];
    });
  };
  return [...under('theme', null, framework.themes), ...under('outcome', null, framework.outcomes)];
}
