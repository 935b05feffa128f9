import { cellKey, type CellRef, type EvidenceMap } from '@gapboard/evidence';
import { lazy, useRef } from 'react';
import { useRules } from '../../../session/rules.ts';
import { Button } from '../../../ui/Button.tsx';
import { useDraft } from '../drafts.ts';
import { LazyPart } from '../../../ui/LazyPart.tsx';
import { useOutline } from '../outline.ts';
import { loadActing } from '../loadActing.ts';
import style from './AddNote.module.css';
import { addWords } from './addWords.ts';
import { blankNote } from './blankNote.ts';

const NewNoteForm = lazy(async () => ({ default: (await loadActing()).NewNoteForm }));

export interface AddNoteProps {
  map: EvidenceMap;
  /** the cell it is first offered for; `undefined`: wherever the person says */
  cell?: CellRef;
}

/** The button that opens a form for a new note, and the form. */
export function AddNote({ map, cell }: AddNoteProps) {
  const { session, drafts, me } = useOutline();
  const rules = useRules(session);
  const key = cell ? `new ${cellKey(cell)}` : 'new';
  const isGone = cell !== undefined && !map.cells.has(cellKey(cell));
  const [draft, putDraft, dropDraft] = useDraft(drafts, key);
  const isOpen = draft !== undefined;
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLElement>(null);
  const isClosed = me.role === 'participant' && !rules.notes;
  // What is being written when notes are closed, or the cell goes, stays until its writer puts it away.
  if (me.role === 'viewer' || ((isClosed || isGone) && !isOpen)) return null;
  return (
    <div className={style.adding}>
      <Button
        look={isOpen ? 'plain' : 'main'}
        ref={button}
        data-key={key}
        aria-expanded={isOpen}
        onClick={() => {
          if (isOpen && draft.fields.text.trim() === '') dropDraft();
          // What is written is put away in the form, which says so.
          else if (isOpen) box.current?.querySelector('textarea')?.focus();
          else putDraft({ fields: blankNote(cell ?? null), before: undefined, place: key });
        }}
      >
        {cell ? addWords.addHere : addWords.add}
      </Button>
      {isOpen && (
        <section ref={box} className={style.box} aria-label={addWords.title}>
          <LazyPart>
            <NewNoteForm
              map={map}
              draftKey={key}
              draft={draft}
              picksCell={cell === undefined || isGone}
              onClose={() => {
                dropDraft();
                button.current?.focus();
              }}
            />
          </LazyPart>
        </section>
      )}
    </div>
  );
}
