import type { EvidenceNote } from '@gapboard/board/schema';
import { NOTE_KIND_LABELS, textOf } from '@gapboard/evidence';
import { authorOf } from '@gapboard/board';
import { useEditor } from 'tldraw';
import { Button } from '../../ui/Button.tsx';
import { usePermissions } from '../permissions/canvasPermissions.ts';
import style from './Merge.module.css';
import { takeOut } from './mergedNotes.ts';
import { mergeWords as said } from './words.ts';

/** What was merged into a note, with a way out for each that is this person's to take out. */
export function MergedList({ notes }: { notes: readonly EvidenceNote[] }) {
  const editor = useEditor();
  const permissions = usePermissions();
  return (
    <div className={style.form} onKeyDown={(event) => event.stopPropagation()}>
      <ul className={style.list} aria-label={said.also}>
        {notes.map((note) => {
          const text = textOf(note.props.richText);
          const by = authorOf(note);
          const name = by === undefined ? undefined : permissions.nameOf(by);
          return (
            <li key={note.id}>
              <p>{text || said.wordless}</p>
              <p className={style.hint}>
                {[NOTE_KIND_LABELS[note.props.kind], name && said.by(name)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {!permissions.whyNotTakeOut(note) && (
                <Button
                  look="quiet"
                  aria-label={said.takeOutLabel(text)}
                  onClick={() => takeOut(editor, note)}
                >
                  {said.takeOut}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
