import { useSyncExternalStore } from 'react';
import type { CanvasHandle } from '../canvas/handle.ts';

/** Whom this person's view follows. */
export function useFollowing(canvas: CanvasHandle | undefined): string | undefined {
  return useSyncExternalStore(canvas?.onFollowing ?? nothing, () => canvas?.following());
}

const nothing = () => () => undefined;
