import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import style from './Merge.module.css';
import { mergeWords as said } from './words.ts';

/** Asks which of some notes is to stand for all of them. */
export function MergeForm({
  notes,
  inVote,
  onMerge,
  onCancel,
}: {
  notes: readonly { id: string; text: string }[];
  /** people are voting on one of them */
  inVote: boolean;
  onMerge: (into: string) => void;
  onCancel: () => void;
}) {
  const [chosen, choose] = useState<string>();
  const into = notes.find(({ id }) => id === chosen) ?? notes[0];
  if (!into) return null;
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        onMerge(into.id);
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      {inVote ? (
        <p role="status">{said.inVote}</p>
      ) : (
        <fieldset className={style.choice}>
          <legend>{said.which}</legend>
          {notes.map(({ id, text }) => (
            <label key={id}>
              <input
                type="radio"
                name="into"
                checked={id === into.id}
                onChange={() => choose(id)}
              />
              <span>{text || said.wordless}</span>
            </label>
          ))}
          <p className={style.hint}>{said.hint}</p>
        </fieldset>
      )}
      <div className={style.row}>
        {!inVote && (
          <Button look="main" type="submit">
            {said.doIt}
          </Button>
        )}
        <Button look="quiet" onClick={onCancel}>
          {said.cancel}
        </Button>
      </div>
    </form>
  );
}
