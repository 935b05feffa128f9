import { shortened } from '../../../onBoard/shortened.ts';
import { Button } from '../../../ui/Button.tsx';
import { phoneWords } from '../words.ts';
import style from './MyNotes.module.css';

const said = phoneWords.mine;

export interface MergedActionsProps {
  text: string;
  busy: boolean;
  onPutBack: () => void;
}

/** What can be done with a note that a facilitator has merged into another. */
export function MergedActions({ text, busy, onPutBack }: MergedActionsProps) {
  return (
    <div className={style.actions}>
      <Button
        look="quiet"
        busy={busy}
        aria-label={said.of(said.putBack, shortened(text))}
        onClick={onPutBack}
      >
        {said.putBack}
      </Button>
    </div>
  );
}
