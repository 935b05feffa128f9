import type { CellRef, EvidenceMap } from '@gapboard/evidence';
import { lazy } from 'react';
import { useMedia } from '../../ui/useMedia.ts';
import { LazyPart } from '../../ui/LazyPart.tsx';
import { MapTable } from './table/MapTable.tsx';

export interface TableOrListProps {
  map: EvidenceMap;
  open: CellRef | undefined;
  onOpen: (cell: CellRef) => void;
}

/** Below this there is no room for a table. */
const NARROW = '(max-width: 39.99rem)';

/** Fetches the lists: for a phone at once, for others in case they make their window narrow. */
export const loadList = () => import('./list/MapList.tsx');
// What does not come now is asked for again when it is shown.
if (matchMedia(NARROW).matches) loadList().catch(() => undefined);

const MapList = lazy(async () => ({ default: (await loadList()).MapList }));

/** A map as a table, or where there is no room for one, as lists. */
export function TableOrList(props: TableOrListProps) {
  const View = useMedia(NARROW) ? MapList : MapTable;
  return (
    <LazyPart>
      <View {...props} />
    </LazyPart>
  );
}
