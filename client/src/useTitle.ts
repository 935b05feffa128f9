import { useEffect } from 'react';
import { words } from './words.ts';

/** Names the browser's tab after the page shown. */
export function useTitle(page: string): void {
  useEffect(() => {
    document.title = page === words.product ? page : words.app.title(page);
  }, [page]);
}
