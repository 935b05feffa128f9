import type { EvidenceMap } from '@gapboard/evidence';
import { type Draft, useDraft } from '../drafts.ts';
import { useOutline } from '../outline.ts';
import { placeName } from '../places.ts';
import { useActing } from '../useActing.ts';
import { NoteForm } from './NoteForm.tsx';
import { blankNote, type NoteFields } from './blankNote.ts';
import { madeNote } from './noteRecords.ts';
import { noteWords } from './words.ts';

export interface NewNoteFormProps {
  map: EvidenceMap;
  /** what its draft is found by */
  draftKey: string;
  draft: Draft;
  picksCell: boolean;
  onClose: () => void;
}

/** Writes a new note. The form stays open for the next one. */
export function NewNoteForm({ map, draftKey, draft, picksCell, onClose }: NewNoteFormProps) {
  const { drafts, me, say } = useOutline();
  const { act } = useActing();
  const [, putDraft] = useDraft(drafts, draftKey);
  const isWritten = draft.fields.text.trim() !== '';
  const put = (fields: NoteFields): void => putDraft({ ...draft, fields });
  return (
    <NoteForm
      map={map}
      fields={draft.fields}
      onChange={put}
      onSubmit={(fields) => {
        const refused = act({ do: 'create', record: madeNote(fields, map, me) });
        if (refused !== undefined) return refused;
        // The next one is of the same kind and in the same place, more likely than not.
        put({ ...blankNote(fields.cell), kind: fields.kind });
        const { name } = noteWords.kinds[fields.kind];
        say(noteWords.added(name, placeName(map, fields.cell)));
        return undefined;
      }}
      submit={noteWords.submitAdd}
      onCancel={onClose}
      cancel={isWritten ? noteWords.discard : noteWords.close}
      isWritten={isWritten}
      picksCell={picksCell}
    />
  );
}
