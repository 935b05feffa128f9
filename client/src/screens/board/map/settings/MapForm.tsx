import { DEFINITION_MAX, type EvidenceMap, HEADING_MAX } from '@gapboard/evidence';
import { type ReactNode, useId, useState } from 'react';
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
  isRevealing,
  children,
}: {
  map: EvidenceMap;
  /** whether it has been taken */
  onSave: (changes: Partial<MapChanges>) => boolean;
  onReveal: () => void;
  isRevealing: boolean;
  /** what is said of the last thing that was done */
  children: ReactNode;
}) {
  // What is not written here stays as it is on the map, where others may change it meanwhile.
  const [written, setWritten] = useState<{
    title?: string;
    question?: string;
    threshold?: string;
  }>({});
  const { title, question } = written;
  const threshold = written.threshold ?? String(map.synthesisThreshold);
  const blindId = useId();
  const many = Number(threshold);
  const isNumber = Number.isInteger(many) && many >= 1 && many <= THRESHOLD_MAX;
  const save = (): void => {
    const isSaved = onSave({
      ...(title !== undefined && { title }),
      ...(question !== undefined && { question }),
      ...(written.threshold !== undefined && { synthesisThreshold: many }),
    });
    if (isSaved) setWritten({});
  };
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isNumber) save();
      }}
    >
      <TextField
        label={words.title}
        value={title ?? map.title}
        onChange={(text) => setWritten({ ...written, title: text })}
        maxLength={HEADING_MAX}
      />
      <TextField
        label={words.question}
        hint={words.questionHint}
        value={question ?? map.question}
        onChange={(text) => setWritten({ ...written, question: text })}
        maxLength={DEFINITION_MAX}
      />
      <TextField
        label={words.threshold}
        hint={words.thresholdHint}
        error={isNumber ? undefined : words.thresholdWrong}
        value={threshold}
        onChange={(text) => setWritten({ ...written, threshold: text })}
        inputMode="numeric"
      />
      <div>
        <Button look="main" type="submit">
          {words.save}
        </Button>
      </div>
      {children}
      <div className={style.blind}>
        <div className={style.about} id={blindId}>
          <span className={style.name}>{words.blind}</span>
          <span className={style.hint}>{map.blind ? words.blindOn : words.blindHint}</span>
        </div>
        {map.blind ? (
          <Button aria-describedby={blindId} busy={isRevealing} onClick={onReveal}>
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
