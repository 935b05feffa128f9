import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { type Address, addressIn, searchFor } from './places.ts';

/** Which map and cell the page's address names, and how to go to another: the browser's own way back leads here again. */
export function useAddress(): [address: Address, go: (to: Address) => void] {
  const [search, setSearch] = useSearchParams();
  const address = useMemo(() => addressIn(search), [search]);
  const go = useCallback((to: Address) => setSearch(searchFor(to)), [setSearch]);
  return [address, go];
}
