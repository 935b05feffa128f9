import { asEvidence, type EvidenceMap, type Note } from '@gapboard/evidence';
import { useState } from 'react';
import { useBoardLook } from '../../../session/records/useRecordsWatch.ts';
import { useDraft } from '../drafts.ts';
import { useOutline } from '../outline.ts';
import { EditNote } from './EditNote.tsx';
import type { Left } from './LeftLine.tsx';
import { MergeNote } from './MergeNote.tsx';
import { MoveNote } from './MoveNote.tsx';
import { NoteActions } from './NoteActions.tsx';
import { NoteBody } from './NoteBody.tsx';
import { fieldsOf } from './noteFields.ts';
import style from './NoteLists.module.css';

export interface NoteItemProps {
  id: string;
  /** `undefined`: it is not in this place any more, and somebody here is still writing in it */
  note: Note | undefined;
  map: EvidenceMap;
  place: string;
  /** it has been moved away or deleted by this person, or is back */
  onLeft: (left: Left | undefined) => void;
}

/** One note: all it says, and what this person can do with it. */
export function NoteItem({ id, note, map, place, onLeft }: NoteItemProps) {
  const { records, drafts } = useOutline();
  const record = useBoardLook(records).records.get(id);
  const [draft, putDraft] = useDraft(drafts, id);
  const [doing, setDoing] = useState<'move' | 'merge'>();

  if (draft?.before) {
    return (
      <li className={style.note} data-key={id} tabIndex={-1}>
        <EditNote id={id} draft={draft} before={draft.before} record={record} map={map} />
      </li>
    );
  }
  if (!note || !record) return null;
  const edit = (): void => {
    const shape = asEvidence(record);
    if (shape?.typeName !== 'shape' || shape.type !== 'evidence-note') return;
    putDraft({ fields: fieldsOf(note, shape), before: record, place });
  };
  const same = { note, record, map, onLeft };
  return (
    <li className={style.note} data-key={id} data-kind={note.kind} tabIndex={-1}>
      <NoteBody note={note} map={map} />
      {doing === 'move' && <MoveNote {...same} onClose={() => setDoing(undefined)} />}
      {doing === 'merge' && <MergeNote {...same} onClose={() => setDoing(undefined)} />}
      {!doing && (
        <NoteActions
          {...same}
          onEdit={edit}
          onMove={() => setDoing('move')}
          onMerge={() => setDoing('merge')}
        />
      )}
    </li>
  );
}
