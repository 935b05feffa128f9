import type { Direction, Strength } from '@gapboard/evidence';
import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useTask } from '../../../useTask.ts';
import { useOutline } from '../outline.ts';
import type { OwnRating } from './blindRatings.ts';
import style from './CellForms.module.css';
import { StrengthChoice } from './StrengthChoice.tsx';
import { cellWords } from './words.ts';

export interface RateFormProps {
  own: OwnRating | undefined;
  /** resolves with why it was not taken, in words */
  onRate: (rating: OwnRating) => Promise<string | undefined>;
  onTakeBack: () => Promise<string | undefined>;
  onClose: () => void;
}

/** How strong this person finds the evidence in a cell. */
export function RateForm({ own, onRate, onTakeBack, onClose }: RateFormProps) {
  const { say } = useOutline();
  const [strength, setStrength] = useState<Strength | undefined>(own?.strength);
  const [direction, setDirection] = useState<Direction | null>(own?.direction ?? null);
  const [error, setError] = useState<string>();
  const [task, run] = useTask();

  const refuse = (words: string): void => {
    setError(words);
    say(words);
  };
  const attempt = (work: () => Promise<string | undefined>, done: string): void => {
    run(async () => {
      const why = await work();
      if (why !== undefined) return refuse(why);
      say(done);
      onClose();
    });
  };
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!strength) refuse(cellWords.chooseStrength);
        else attempt(() => onRate({ strength, direction }), cellWords.ratingSaved(strength));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <StrengthChoice
        legend={cellWords.rateTitle}
        strength={strength}
        direction={direction}
        onChange={(nextStrength, nextDirection) => {
          setStrength(nextStrength);
          setDirection(nextDirection);
          setError(undefined);
        }}
        error={error}
      />
      {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
      <div className={style.actions}>
        <Button type="submit" look="main" busy={task.at === 'work'}>
          {cellWords.save}
        </Button>
        {own && (
          <Button busy={task.at === 'work'} onClick={() => attempt(onTakeBack, cellWords.unrated)}>
            {cellWords.takeBack}
          </Button>
        )}
        <Button look="quiet" onClick={onClose}>
          {cellWords.cancel}
        </Button>
      </div>
    </form>
  );
}
