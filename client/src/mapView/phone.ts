import { useSyncExternalStore } from 'react';

/** A window without room for anything beside the map. */
const phone = window.matchMedia('(max-width: 48rem)');

export function isPhone(): boolean {
  return phone.matches;
}

function onPhone(listener: () => void): () => void {
  phone.addEventListener('change', listener);
  return () => phone.removeEventListener('change', listener);
}

export function useIsPhone(): boolean {
  return useSyncExternalStore(onPhone, isPhone);
}
