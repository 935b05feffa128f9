import { type CellRef, cellKey, type EvidenceMap, type Note } from '@gapboard/evidence';
import { useEffect, useRef, useState } from 'react';
import type { BoardRecord } from '../../../session/kept/keptTables.ts';
import { Button } from '../../../ui/Button.tsx';
import { useOutline } from '../outline.ts';
import { placeName } from '../places.ts';
import { useActing } from '../useActing.ts';
import { useAddress } from '../useAddress.ts';
import { CellPicker } from './CellPicker.tsx';
import type { Left } from './LeftLine.tsx';
import style from './NoteForm.module.css';
import { isWhole } from './noteFields.ts';
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
  const { records, say } = useOutline();
  const { act } = useActing();
  const [, go] = useAddress();
  const from = cellIn(record);
  const [to, setTo] = useState<CellRef | null>(from);
  const [problem, setProblem] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);

  const refuse = (words: string): void => {
    setProblem(words);
    say(words);
    form.current?.querySelector('select')?.focus();
  };
  const move = (): void => {
    if (!isWhole(to)) return refuse(noteWords.problems['half-cell']);
    if (keyOf(from) === keyOf(to)) return refuse(noteWords.sameCell);
    const refused = act({ do: 'edit', before: record, after: movedNote(record, map, to) });
    if (refused !== undefined) return refuse(refused);
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
    const goThere = to && (() => go({ map: map.id, cell: to }));
    onLeft({ id: note.id, kind: note.kind, words, undo, ...(goThere && { goThere }) });
  };

  return (
    <form
      ref={form}
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        move();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <fieldset className={style.set}>
        <legend>{noteWords.moveTitle}</legend>
        {problem !== undefined && <p className={style.error}>{problem}</p>}
        <CellPicker
          map={map}
          value={to}
          onChange={(cell) => {
            setTo(cell);
            setProblem(undefined);
          }}
          mayBeNowhere
        />
      </fieldset>
      <div className={style.actions}>
        <Button type="submit" look="main">
          {noteWords.moveSubmit}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {noteWords.cancel}
        </Button>
      </div>
    </form>
  );
}

function keyOf(cell: CellRef | null): string {
  return cell ? cellKey(cell) : '';
}
