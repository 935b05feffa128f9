import { evidenceMap, type EvidenceMap, keepUnchanged } from '@gapboard/evidence';
import { useMemo, useState } from 'react';
import type { BoardRecord } from '../../session/kept/keptTables.ts';

/** The maps of a board; what has not changed of one stays the same objects, so that it is not drawn again. */
export function useMaps(
  records: ReadonlyMap<string, BoardRecord>,
  ids: readonly string[],
): readonly EvidenceMap[] {
  const now = useMemo(
    () => ids.flatMap((id) => evidenceMap(records.values(), id) ?? []),
    [records, ids],
  );
  const [shown, setShown] = useState({ now, maps: now });
  if (shown.now === now) return shown.maps;
  const before = new Map(shown.maps.map((map) => [map.id, map]));
  const maps = now.map((map) => keepUnchanged(before.get(map.id), map));
  setShown({ now, maps });
  return maps;
}
