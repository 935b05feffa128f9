import type { CreditedChange } from '@gapboard/history';
import type { Mark } from '../../../boardAt/view/paintMarks.ts';
import type { Comparing } from './useComparing.ts';

/** Where on a page something has changed, as it is marked there. */
export function marksOf(
  {
    changes,
    before,
    after,
    chosen,
    side,
  }: Pick<Comparing, 'changes' | 'before' | 'after' | 'chosen' | 'side'>,
  page: string,
): Mark[] {
  return changes.flatMap(({ id, kind }) => {
    const ids = new Set([id]);
    const was = before?.picture.boundsOf(page, ids);
    const is = after?.picture.boundsOf(page, ids);
    const rect = (side === 'after' ? is : was) ?? is ?? was;
    if (!rect) return [];
    const from = kind === 'moved' && side === 'after' ? was : undefined;
    return [{ id, kind, rect, from, isChosen: id === chosen }];
  });
}

/** The page on which a change can be seen, and where on it; `undefined` for what is nothing to be seen. */
export function placeOfChange(
  { id }: CreditedChange,
  { before, after }: Pick<Comparing, 'before' | 'after'>,
) {
  for (const drawn of [after, before]) {
    for (const { id: page } of drawn?.picture.pages() ?? []) {
      const rect = drawn?.picture.boundsOf(page, new Set([id]));
      if (rect) return { page, rect };
    }
  }
  return undefined;
}
