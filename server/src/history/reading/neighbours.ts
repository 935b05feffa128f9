import type { UnknownRecord } from '@gapboard/board';
import type { BoardState } from '@gapboard/history';

/** How records of a state are found from one another, as what is said of places and areas asks for it. */
export interface StateNeighbours {
  record(id: string): UnknownRecord | undefined;
  /** what lies directly in a shape */
  inside(id: string): readonly UnknownRecord[];
}

export function neighboursIn(state: BoardState): StateNeighbours {
  const inside = new Map<string, UnknownRecord[]>();
  for (const record of state.values()) {
    const parent = parentOf(record);
    if (parent === undefined) continue;
    const siblings = inside.get(parent);
    if (siblings) siblings.push(record);
    else inside.set(parent, [record]);
  }
  return { record: (id) => state.get(id), inside: (id) => inside.get(id) ?? [] };
}

/** What a shape lies in. */
export function parentOf(record: UnknownRecord): string | undefined {
  const parent: unknown = Reflect.get(record, 'parentId');
  return typeof parent === 'string' ? parent : undefined;
}
