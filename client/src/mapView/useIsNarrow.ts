import { type RefObject, useLayoutEffect, useState } from 'react';

/** Less has no room for a table beside its headings, in rem. */
const TABLE_AT_LEAST = 45;

/** Whether an element is too narrow for a table, at the reader's own size of text. */
export function useIsNarrow(element: RefObject<HTMLElement | null>): boolean {
  const [isNarrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const measure = (): void => {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      setNarrow((element.current?.clientWidth ?? 0) < TABLE_AT_LEAST * rem);
    };
    measure();
    const watch = new ResizeObserver(measure);
    if (element.current) watch.observe(element.current);
    return () => watch.disconnect();
  }, [element]);
  return isNarrow;
}
