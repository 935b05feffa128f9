import { plainText } from '@gapboard/board';
import type { EvidenceMap } from '@gapboard/evidence';
import { useEffect } from 'react';
import type { BoardRecord } from '../../../session/kept/keptTables.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { type Draft, useDraft } from '../drafts.ts';
import { useOutline } from '../outline.ts';
import { placeKey, placeName } from '../places.ts';
import { useActing } from '../useActing.ts';
import { NoteForm } from './NoteForm.tsx';
import type { NoteFields } from './blankNote.ts';
import { cellIn, madeNote, rewrittenNote } from './noteRecords.ts';
import { useSayTyping } from './useSayTyping.ts';
import { noteWords } from './words.ts';

export interface EditNoteProps {
  id: string;
  draft: Draft;
  /** the note as it was when this person began */
  before: BoardRecord;
  /** the note as it is now; `undefined`: it has been deleted */
  record: BoardRecord | undefined;
  map: EvidenceMap;
}

/** Writes a note anew, in its place; what others do to it meanwhile is said, and takes nothing away. */
export function EditNote({ id, draft, before, record, map }: EditNoteProps) {
  const { drafts, me, say } = useOutline();
  const { act } = useActing();
  const [, putDraft, dropDraft] = useDraft(drafts, id);
  useSayTyping(record ? id : undefined);
  const isGone = record === undefined;
  useEffect(() => {
    if (isGone) say(`${noteWords.gone} ${noteWords.goneHint}`);
  }, [isGone, say]);

  const save = (fields: NoteFields): string | undefined => {
    const refused = isGone
      ? act({ do: 'create', record: madeNote(fields, map, me) })
      : act({ do: 'edit', before, after: rewrittenNote(before, fields, me) });
    if (refused !== undefined) return refused;
    dropDraft();
    say(noteWords.saved);
    return undefined;
  };
  return (
    <>
      {isGone ? (
        <Notice
          kind="warning"
          title={noteWords.gone}
          actions={<CopyButton text={draft.fields.text} label={noteWords.copy} />}
        >
          {noteWords.goneHint}
        </Notice>
      ) : (
        <Meanwhile before={before} record={record} map={map} place={draft.place} />
      )}
      <NoteForm
        map={map}
        fields={draft.fields}
        onChange={(fields) => putDraft({ ...draft, fields })}
        onSubmit={save}
        submit={isGone ? noteWords.addAgain : noteWords.submitEdit}
        onCancel={dropDraft}
        cancel={isGone ? noteWords.discard : noteWords.cancel}
        picksCell={isGone}
        isWritten={isGone || draft.fields.text !== plainText(before)}
      />
    </>
  );
}

interface MeanwhileProps {
  before: BoardRecord;
  record: BoardRecord;
  map: EvidenceMap;
  place: string;
}

/** What has become of a note since this person began to write in it. */
function Meanwhile({ before, record, map, place }: MeanwhileProps) {
  const cell = cellIn(record);
  const isRewritten = plainText(before) !== plainText(record);
  const isMoved = placeKey(map, cell) !== place;
  return (
    <>
      {isRewritten && <Notice kind="info" title={noteWords.changed} />}
      {isMoved && <Notice kind="info" title={noteWords.movedAway(placeName(map, cell))} />}
    </>
  );
}
