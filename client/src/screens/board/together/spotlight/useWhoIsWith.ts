import { useSyncExternalStore } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import { isHere } from '../../../../session/presence.ts';

/** How many people’s view a spotlight has brought along, each counted once however many windows they have. */
export function useHowManyCame(awareness: Awareness, spotlightId: string): number {
  return useSyncExternalStore(watching(awareness), () => howManyCame(awareness, spotlightId));
}

/** Whether somebody is on the board at all. */
export function useIsHere(awareness: Awareness, participantId: string): boolean {
  return useSyncExternalStore(watching(awareness), () => {
    for (const state of awareness.getStates().values()) {
      if (isHere(state) && state.id === participantId) return true;
    }
    return false;
  });
}

const watchers = new WeakMap<Awareness, (listener: () => void) => () => void>();

/** The same function for the same awareness, so that nobody listens anew with every change. */
function watching(awareness: Awareness): (listener: () => void) => () => void {
  let watch = watchers.get(awareness);
  if (!watch) {
    watch = (listener) => {
      awareness.on('change', listener);
      return () => awareness.off('change', listener);
    };
    watchers.set(awareness, watch);
  }
  return watch;
}

function howManyCame(awareness: Awareness, spotlightId: string): number {
  const people = new Set<string>();
  for (const state of awareness.getStates().values()) {
    if (!isHere(state) || !state.canvas || !('brought' in state.canvas)) continue;
    if (state.canvas.brought === spotlightId) people.add(state.id);
  }
  return people.size;
}
