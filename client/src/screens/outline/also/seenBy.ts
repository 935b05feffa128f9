import { type Area, hiddenBy, type Role } from '@gapboard/board';
import type { BoardRecord } from '../../../session/kept/keptTables.ts';

/** The records less those that are hidden until later: from everyone but facilitators. */
export function seenBy(
  role: Role,
  records: ReadonlyMap<string, BoardRecord>,
  closed: readonly Area[],
): BoardRecord[] {
  const board = { record: (id: string) => records.get(id) };
  const all = [...records.values()];
  if (role === 'facilitator' || closed.length === 0) return all;
  return all.filter((one) => one.typeName !== 'shape' || !hiddenBy(one, closed, board));
}
