import { useSyncExternalStore } from 'react';
import type { CanvasHandle } from '../../../../canvas/handle.ts';

const nothing = () => () => undefined;

/** Whom this person follows, by participant id. */
export function useFollowing(canvas: CanvasHandle | undefined): string | undefined {
  return useSyncExternalStore(canvas?.onFollowing ?? nothing, () => canvas?.following());
}
