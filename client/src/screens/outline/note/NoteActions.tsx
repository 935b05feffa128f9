import type { EvidenceMap, Note } from '@gapboard/evidence';
import type { BoardRecord } from '../../../session/kept/keptTables.ts';
import { Button } from '../../../ui/Button.tsx';
import { useOutline } from '../outline.ts';
import { RemoveTool } from '../removal/RemoveTool.tsx';
import { useActing } from '../useActing.ts';
import type { Left } from './LeftLine.tsx';
import { besides } from './MergeNote.tsx';
import { cellIn, mergedRecord, movedNote, rewrittenSomehow } from './noteRecords.ts';
import style from './NoteLists.module.css';
import { noteName, noteWords } from './words.ts';

export interface NoteActionsProps {
  note: Note;
  record: BoardRecord;
  map: EvidenceMap;
  onEdit: () => void;
  onMove: () => void;
  onMerge: () => void;
  onLeft: (left: Left | undefined) => void;
}

/** What can be done with a note. What is not this person's to do is not offered. */
export function NoteActions({
  note,
  record,
  map,
  onEdit,
  onMove,
  onMerge,
  onLeft,
}: NoteActionsProps) {
  const { say } = useOutline();
  const { may, act } = useActing();
  const name = noteName(note);
  const edits = may({ do: 'edit', before: record, after: rewrittenSomehow(record) });
  const after = movedNote(record, map, cellIn(record));
  const moves = map.cells.size > 0 && may({ do: 'edit', before: record, after });
  const [other] = besides(note, map);
  const merges =
    other && may({ do: 'edit', before: record, after: mergedRecord(record, other.id) });
  const deletes = may({ do: 'delete', id: note.id });
  if (!edits && !moves && !deletes) return null;

  const remove = (): void => {
    const refused = act({ do: 'delete', id: note.id });
    if (refused !== undefined) {
      say(refused);
      return;
    }
    const words = noteWords.deleted(name);
    say(words);
    onLeft({
      id: note.id,
      kind: note.kind,
      words,
      undo: () => {
        const notBack = act({ do: 'restore', id: note.id });
        say(notBack ?? noteWords.undone);
        if (notBack === undefined) onLeft(undefined);
      },
    });
  };
  const button = (action: string, key: string, onClick: () => void) => (
    <Button
      look="quiet"
      data-key={`${key} ${note.id}`}
      aria-label={noteWords.of(action, name)}
      onClick={onClick}
    >
      {action}
    </Button>
  );
  return (
    <div className={style.actions}>
      {edits && button(noteWords.edit, 'edit', onEdit)}
      {moves && button(noteWords.move, 'move', onMove)}
      {merges && button(noteWords.merge, 'merge', onMerge)}
      {deletes && button(noteWords.delete, 'delete', remove)}
      <RemoveTool id={note.id} name={name} />
    </div>
  );
}
