import type { Refusal } from '@gapboard/board';
import { type Act, Acting } from '../../session/records/acting.ts';
import type { RecordsWatch } from '../../session/records/recordsWatch.ts';
import { useOutline } from './outline.ts';
import { refusedWords } from './refusedWords.ts';

/** How this person changes the board. Only for parts that load after the rest: what judges a change weighs as much as all there is to read. */
export interface ActingHere {
  /** whether this person could do it now */
  may: (act: Act) => boolean;
  /** does it, or answers in words why not */
  act: (act: Act) => string | undefined;
}

const all = new WeakMap<RecordsWatch, Acting>();

export function useActing(): ActingHere {
  const { records, nameOf } = useOutline();
  const acting = all.get(records) ?? new Acting(records);
  all.set(records, acting);
  const words = (refusal: Refusal): string => refusedWords(refusal, nameOf(refusal.by));
  return {
    may: (act) => acting.whyNot(act) === undefined,
    act: (act) => {
      const refusal = acting.act(act);
      return refusal && words(refusal);
    },
  };
}
