import { shortened } from '../../../onBoard/shortened.ts';
import { Button } from '../../../ui/Button.tsx';
import { phoneWords } from '../words.ts';
import style from './MyNotes.module.css';

const said = phoneWords.mine;

export interface PrivateActionsProps {
  text: string;
  busy: boolean;
  onChange: () => void;
  onTakeBack: () => void;
}

/** What can be done with a note that nobody else has seen, as long as people write. */
export function PrivateActions({ text, busy, onChange, onTakeBack }: PrivateActionsProps) {
  const name = shortened(text);
  return (
    <div className={style.actions}>
      <Button look="quiet" aria-label={said.of(said.change, name)} onClick={onChange}>
        {said.change}
      </Button>
      <Button
        look="quiet"
        busy={busy}
        aria-label={said.of(said.takeBack, name)}
        onClick={onTakeBack}
      >
        {said.takeBack}
      </Button>
    </div>
  );
}
