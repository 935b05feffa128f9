import type { NoteKind } from '@gapboard/evidence';
import { Button } from '../../../ui/Button.tsx';
import style from './NoteLists.module.css';
import { noteWords } from './words.ts';

/** What one has just moved or deleted, where it was. */
export interface Left {
  id: string;
  kind: NoteKind;
  words: string;
  undo: () => void;
  /** where it is now, if it is anywhere */
  goThere?: (() => void) | undefined;
}

/** In the place of a note that one has moved or deleted: what was done, and the way back. It stays until it is put away. */
export function LeftLine({ left, onClose }: { left: Left; onClose: () => void }) {
  return (
    <li className={style.left} data-key={left.id} tabIndex={-1}>
      <p>{left.words}</p>
      <div className={style.actions}>
        {/* The pressed button is gone: the focus goes on to the way back. */}
        <Button autoFocus onClick={left.undo}>
          {noteWords.undo}
        </Button>
        {left.goThere && (
          <Button look="quiet" onClick={left.goThere}>
            {noteWords.goThere}
          </Button>
        )}
        <Button look="quiet" onClick={onClose}>
          {noteWords.dismiss}
        </Button>
      </div>
    </li>
  );
}
