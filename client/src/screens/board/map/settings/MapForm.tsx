import { DEFINITION_MAX, type EvidenceMap, HEADING_MAX } from '@gapboard/evidence';
import { useId, useState } from 'react';
import { Button } from '../../../../ui/Button.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import style from './MapForm.module.css';
import { settingsWords as words } from './words.ts';

/** What can be set of a map. */
export interface MapChanges {
  title: string;
  question: string;
  synthesisThreshold: number;
  blind: boolean;
}

const THRESHOLD_MAX = 999;

export function MapForm({
  map,
  onSave,
  onReveal,
}: {
  map: EvidenceMap;
  onSave: (changes: Partial<MapChanges>) => void;
  onReveal: () => void;
}) {
  const [title, setTitle] = useState(map.title);
  const [question, setQuestion] = useState(map.question);
  const [threshold, setThreshold] = useState(String(map.synthesisThreshold));
  const blindId = useId();
  const many = Number(threshold);
  const isNumber = Number.isInteger(many) && many >= 1 && many <= THRESHOLD_MAX;
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isNumber) onSave({ title, question, synthesisThreshold: many });
      }}
    >
      <TextField label={words.title} value={title} onChange={setTitle} maxLength={HEADING_MAX} />
      <TextField
        label={words.question}
        hint={words.questionHint}
        value={question}
        onChange={setQuestion}
        maxLength={DEFINITION_MAX}
      />
      <TextField
        label={words.threshold}
        hint={words.thresholdHint}
        error={isNumber ? undefined : words.thresholdWrong}
        value={threshold}
        onChange={setThreshold}
        inputMode="numeric"
      />
      <div>
        <Button look="main" type="submit">
          {words.save}
        </Button>
      </div>
      <div className={style.blind}>
        <div className={style.about} id={blindId}>
          <span className={style.name}>{words.blind}</span>
          <span className={style.hint}>{map.blind ? words.blindOn : words.blindHint}</span>
        </div>
        {map.blind ? (
          <Button aria-describedby={blindId} onClick={onReveal}>
            {words.reveal}
          </Button>
        ) : (
          <Button aria-describedby={blindId} onClick={() => onSave({ blind: true })}>
            {words.startBlind}
          </Button>
        )}
      </div>
    </form>
  );
}
