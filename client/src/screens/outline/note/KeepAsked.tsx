import {
  type Finding,
  isKeepReason,
  KEEP_REASONS,
  type KeptReasons,
  privacyWords,
} from '@gapboard/board/privacy';
import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import style from './NoteForm.module.css';
import { noteWords } from './words.ts';

const said = noteWords.privacy;

export interface KeepAskedProps {
  found: Finding;
  onKeep: (reason: KeptReasons) => void;
  /** speaks to those who listen to the page */
  say: (words: string) => void;
}

/** Asks about what may identify a person: it is left out, or kept for a reason. */
export function KeepAsked({ found, onKeep, say }: KeepAskedProps) {
  const [reason, setReason] = useState('');
  const [isWanting, setWanting] = useState(false);
  const { line } = privacyWords(found);
  return (
    <div className={style.asked} role="group" aria-label={line}>
      <p>{line}</p>
      <SelectField label={said.reason} value={reason} onChange={setReason}>
        <option value="">{said.choose}</option>
        {KEEP_REASONS.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </SelectField>
      {isWanting && reason === '' && <p className={style.error}>{said.needReason}</p>}
      <div className={style.actions}>
        <Button
          onClick={() => {
            if (isKeepReason(reason)) {
              onKeep({ [found.kind]: reason });
            } else {
              setWanting(true);
              say(said.needReason);
            }
          }}
        >
          {said.keep}
        </Button>
      </div>
    </div>
  );
}
