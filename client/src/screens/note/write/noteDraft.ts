import type { KeptReasons } from '@gapboard/board/privacy';
import { NOTE_KINDS, type NoteKind } from '@gapboard/evidence';
import { useCallback, useState } from 'react';

/** What the form holds. Theme, outcome and map are ids; empty: left to the facilitator. */
export interface NoteDraft {
  /** the note it is to take the place of */
  id?: string | undefined;
  text: string;
  kind: NoteKind;
  map: string;
  theme: string;
  outcome: string;
  kept: KeptReasons;
}

/** Most come to name a gap. */
export const blankForm: NoteDraft = {
  text: '',
  kind: 'gap',
  map: '',
  theme: '',
  outcome: '',
  kept: {},
};

/** What somebody is writing, kept on this device: a reload, or a look at another page, loses no word. */
export function useDraft(board: string): [draft: NoteDraft, set: (draft: NoteDraft) => void] {
  const key = `gapboard.draft.${board}`;
  const [draft, setDraft] = useState(() => keptDraft(key));
  const put = useCallback(
    (next: NoteDraft) => {
      setDraft(next);
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // It lasts as long as the page.
      }
    },
    [key],
  );
  return [draft, put];
}

function keptDraft(key: string): NoteDraft {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isDraft(kept) ? kept : blankForm;
  } catch {
    return blankForm;
  }
}

function isDraft(value: unknown): value is NoteDraft {
  if (typeof value !== 'object' || value === null) return false;
  const draft: Partial<Record<keyof NoteDraft, unknown>> = value;
  return (
    [draft.text, draft.map, draft.theme, draft.outcome].every((one) => typeof one === 'string') &&
    NOTE_KINDS.some((kind) => kind === draft.kind) &&
    (draft.id === undefined || typeof draft.id === 'string') &&
    typeof draft.kept === 'object' &&
    draft.kept !== null
  );
}
