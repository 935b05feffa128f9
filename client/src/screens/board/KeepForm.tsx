import { checkTitle } from '@gapboard/board';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useTask } from '../../useTask.ts';
import style from './VersionsPanel.module.css';
import { boardWords } from './words.ts';

/** Keeps the board as it is now, under a name. */
export function KeepForm({ onKeep }: { onKeep: (name: string) => Promise<void> }) {
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const [task, run] = useTask();
  return (
    <form
      className={style.keep}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const checked = checkTitle(name);
        setError(checked.ok ? undefined : checked.problem);
        if (!checked.ok) return;
        run(async () => {
          await onKeep(checked.value);
          setName('');
        });
      }}
    >
      <TextField
        label={boardWords.versions.nameLabel}
        hint={boardWords.versions.nameHint}
        error={error}
        value={name}
        onChange={setName}
      />
      <Button type="submit" look="main" busy={task.at === 'work'}>
        {boardWords.versions.keep}
      </Button>
      {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
    </form>
  );
}
