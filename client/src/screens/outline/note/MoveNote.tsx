import { type CellRef, cellKey, type EvidenceMap, type Note } from '@gapboard/evidence';
import type { BoardRecord } from '../../../session/kept/keptTables.ts';
import { useOutline } from '../outline.ts';
import { placeName } from '../places.ts';
import { useActing } from '../useActing.ts';
import { CellForm } from './CellForm.tsx';
import type { Left } from './LeftLine.tsx';
import { isWhole, stillOn } from './noteFields.ts';
import { cellIn, movedBack, movedNote } from './noteRecords.ts';
import { noteName, noteWords } from './words.ts';

export interface MoveNoteProps {
  note: Note;
  record: BoardRecord;
  map: EvidenceMap;
  onLeft: (left: Left | undefined) => void;
  onClose: () => void;
}

/** Moves a note to another cell, without dragging. */
export function MoveNote({ note, record, map, onLeft, onClose }: MoveNoteProps) {
  const { records, say, goTo } = useOutline();
  const { act } = useActing();
  const from = stillOn(map, cellIn(record));

  const move = (chosen: CellRef | null): string | undefined => {
    const to = stillOn(map, chosen);
    if (!isWhole(to)) return noteWords.problems['half-cell'];
    if (keyOf(from) === keyOf(to)) return noteWords.sameCell;
    const refused = act({ do: 'edit', before: record, after: movedNote(record, map, to) });
    if (refused !== undefined) return refused;
    onClose();
    const words = noteWords.moved(noteName(note), placeName(map, to));
    say(words);
    const undo = (): void => {
      const moved = records.look.records.get(note.id);
      const before = moved ?? record;
      const notBack = act({ do: 'edit', before, after: movedBack(before, record) });
      say(notBack ?? noteWords.undone);
      if (notBack === undefined) onLeft(undefined);
    };
    const goThere = to && (() => goTo({ map: map.id, cell: to }));
    onLeft({ id: note.id, kind: note.kind, words, undo, ...(goThere && { goThere }) });
    return undefined;
  };
  return (
    <CellForm
      title={noteWords.moveTitle}
      submit={noteWords.moveSubmit}
      map={map}
      from={from}
      mayBeNowhere
      onChosen={move}
      onClose={onClose}
    />
  );
}

function keyOf(cell: CellRef | null): string {
  return cell ? cellKey(cell) : '';
}
