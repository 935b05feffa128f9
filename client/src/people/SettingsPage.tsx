import { checkGroups, DOORS, type WorkshopSettings } from '@gapboard/board';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useTask } from '../useTask.ts';
import style from './people.module.css';
import { changeSettings, type SettingsChange } from './usePeople.ts';
import { peopleWords } from './words.ts';

const said = peopleWords.settings;

/** Who may come in, and what is asked of them. A change takes effect at once. */
export function SettingsPage({
  board,
  settings,
  onBack,
}: {
  board: string;
  settings: WorkshopSettings;
  onBack: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [done, setDone] = useState('');
  const [task, run] = useTask();
  const id = useId();
  useEffect(() => heading.current?.focus(), []);
  const [asked, setAsked] = useState<SettingsChange>({});
  const change = (what: SettingsChange): void =>
    run(async () => {
      setDone('');
      setAsked(what);
      try {
        await changeSettings(board, what);
        setDone(said.saved);
      } finally {
        setAsked({});
      }
    });
  // What has been pressed is shown at once, and no longer if the server does not take it.
  const { door: doorNow, nameless } = { ...settings, ...asked };
  return (
    <>
      <Button look="quiet" className={style.back} onClick={onBack}>
        {said.back}
      </Button>
      <h2 ref={heading} tabIndex={-1} className={style.title}>
        {said.title}
      </h2>
      <p role="status" className={style.done}>
        {done}
      </p>
      {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
      <fieldset className={style.doors} aria-describedby={`${id}door`}>
        <legend className={style.heading}>{said.door}</legend>
        {DOORS.map((door) => (
          <label key={door} className={style.choice}>
            <input
              type="radio"
              name={`${id}doors`}
              checked={doorNow === door}
              onChange={() => change({ door })}
            />
            <span>
              {said.doors[door].name}
              <span className={style.facts}>{said.doors[door].hint}</span>
            </span>
          </label>
        ))}
        <p id={`${id}door`} className={style.facts}>
          {said.doorHint}
        </p>
      </fieldset>
      <label className={style.choice}>
        <input
          type="checkbox"
          checked={nameless}
          onChange={({ target }) => change({ nameless: target.checked })}
        />
        <span>
          {said.nameless}
          <span className={style.facts}>{said.namelessHint}</span>
        </span>
      </label>
      <Groups
        // What another facilitator has written meanwhile is shown, in place of what was there before.
        key={settings.groups.join('\n')}
        groups={settings.groups}
        busy={task.at === 'work'}
        onSave={(groups) => change({ groups })}
      />
    </>
  );
}

function Groups({
  groups,
  busy,
  onSave,
}: {
  groups: readonly string[];
  busy: boolean;
  onSave: (groups: string[]) => void;
}) {
  const [text, setText] = useState(groups.join('\n'));
  const [error, setError] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  return (
    <form
      className={style.groups}
      onSubmit={(event) => {
        event.preventDefault();
        const checked = checkGroups(text.split('\n').filter((line) => line.trim() !== ''));
        if (checked.ok) return onSave(checked.value);
        setError(checked.problem);
        field.current?.focus();
      }}
    >
      <label className={style.heading} htmlFor={id}>
        {said.groups}
      </label>
      <p id={`${id}hint`} className={style.facts}>
        {said.groupsHint}
      </p>
      {error !== undefined && (
        <p id={`${id}error`} className={style.error}>
          {error}
        </p>
      )}
      <textarea
        ref={field}
        id={id}
        className={style.lines}
        rows={5}
        value={text}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error === undefined ? `${id}hint` : `${id}error ${id}hint`}
        onChange={({ target }) => {
          setText(target.value);
          setError(undefined);
        }}
      />
      <Button type="submit" busy={busy}>
        {said.save}
      </Button>
    </form>
  );
}
