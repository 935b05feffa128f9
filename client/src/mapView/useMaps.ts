import type { EvidenceMap } from '@gapboard/evidence';
import { useMemo, useSyncExternalStore } from 'react';
import type { CanvasHandle } from '../canvas/handle.ts';

const nothing = () => () => undefined;

const NO_MAPS: readonly EvidenceMap[] = [];

/** The maps on the board, as they are now. */
export function useMaps(canvas: CanvasHandle | undefined): readonly EvidenceMap[] {
  return useSyncExternalStore(canvas?.onMaps ?? nothing, canvas?.maps ?? (() => NO_MAPS));
}

/** What there is to choose from. */
export interface MapName {
  id: string;
  title: string;
}

/** Which maps there are: renewed only when one comes, goes or is called otherwise, not as people work on them. */
export function useMapNames(canvas: CanvasHandle | undefined): readonly MapName[] {
  const names = useSyncExternalStore(canvas?.onMaps ?? nothing, () =>
    (canvas?.maps() ?? []).flatMap(({ id, title }) => [id, title]).join(SEPARATOR),
  );
  return useMemo(() => {
    const parts = names === '' ? [] : names.split(SEPARATOR);
    return parts.flatMap((id, n) => (n % 2 === 0 ? { id, title: parts[n + 1] ?? '' } : []));
  }, [names]);
}

/** In no id, and in no title that anybody can type. */
const SEPARATOR = '\u0000';
