import { roundOpenIn } from '@gapboard/board';
import type { EvidenceMap, Note } from '@gapboard/evidence';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import type { BoardRecord } from '../../../session/kept/keptTables.ts';
import { useRounds } from '../../../session/rounds.ts';
import { Button } from '../../../ui/Button.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { useOutline } from '../outline.ts';
import { useActing } from '../useActing.ts';
import type { Left } from './LeftLine.tsx';
import { mergedRecord } from './noteRecords.ts';
import style from './NoteForm.module.css';
import { noteName, noteWords } from './words.ts';

export interface MergeNoteProps {
  note: Note;
  record: BoardRecord;
  map: EvidenceMap;
  onLeft: (left: Left | undefined) => void;
  onClose: () => void;
}

/** Merges a note into another of its cell that says the same. */
export function MergeNote({ note, record, map, onLeft, onClose }: MergeNoteProps) {
  const { records, say, session } = useOutline();
  const { act } = useActing();
  const others = besides(note, map);
  const [chosen, choose] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  const open = roundOpenIn({ rounds: useRounds(session) });
  const into = others.find(({ id }) => id === chosen) ?? others[0];
  if (!into) return null;
  const inVote = open?.notes.some((id) => id === note.id || id === into.id) ?? false;

  const merge = (event: SubmitEvent): void => {
    event.preventDefault();
    const refused = inVote
      ? noteWords.inVote
      : act({ do: 'edit', before: record, after: mergedRecord(record, into.id) });
    if (refused !== undefined) {
      setProblem(refused);
      say(refused);
      return;
    }
    onClose();
    const words = noteWords.mergedInto(noteName(note), noteName(into));
    say(words);
    const undo = (): void => {
      const before = records.look.records.get(note.id) ?? record;
      const notBack = act({ do: 'edit', before, after: mergedRecord(before, undefined) });
      say(notBack ?? noteWords.undone);
      if (notBack === undefined) onLeft(undefined);
    };
    onLeft({ id: note.id, kind: note.kind, words, undo });
  };
  return (
    <form
      ref={form}
      className={style.form}
      onSubmit={merge}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      {problem !== undefined && <p className={style.error}>{problem}</p>}
      <SelectField label={noteWords.mergeTitle} value={into.id} onChange={choose}>
        {others.map((other) => (
          <option key={other.id} value={other.id}>
            {noteName(other)}
          </option>
        ))}
      </SelectField>
      <p>{noteWords.mergeHint}</p>
      <div className={style.actions}>
        <Button look="main" type="submit">
          {noteWords.mergeSubmit}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {noteWords.cancel}
        </Button>
      </div>
    </form>
  );
}

/** The other notes of the place that a note lies in. */
export function besides(note: Note, { cells, tray }: EvidenceMap): readonly Note[] {
  const place = [...cells.values(), tray].find(({ notes }) => notes.includes(note));
  return place?.notes.filter((other) => other !== note) ?? [];
}
