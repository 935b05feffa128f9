import {
  ACTIVITIES,
  INSTRUCTIONS_MAX,
  MINUTES_MAX,
  type StageContent,
  TITLE_MAX,
} from '@gapboard/board';
import { type ReactNode, useId, useState } from 'react';
import form from '../../screens/outline/note/NoteForm.module.css';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import style from './StageForm.module.css';
import { contentIn, type DraftProblem, type StageDraft, withActivity } from './stageContent.ts';
import { panelWords } from './words.ts';

const said = panelWords.form;

export interface StageFormProps {
  draft: StageDraft;
  onChange: (draft: StageDraft) => void;
  /** what is said of it above the fields */
  note?: ReactNode;
  submit: string;
  isBusy: boolean;
  /** people have begun to write in it, and were told whether their names come along */
  isFixed: boolean;
  onSubmit: (content: StageContent) => void;
  onCancel: () => void;
  /** what else can be done with it */
  more?: ReactNode;
}

/** Says what a stage is. */
export function StageForm(props: StageFormProps) {
  const { draft, onChange, note, submit, isBusy, isFixed, onSubmit, onCancel, more } = props;
  const [problem, setProblem] = useState<DraftProblem>();
  const id = useId();
  const set = (change: Partial<StageDraft>): void => {
    onChange({ ...draft, ...change });
    setProblem(undefined);
  };
  const isPrivate = draft.activities.includes('write');
  return (
    <form
      className={style.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const content = contentIn(draft);
        if (typeof content === 'string') setProblem(content);
        else onSubmit(content);
      }}
    >
      {note}
      <div className={style.first}>
        <TextField
          label={said.name}
          value={draft.name}
          maxLength={TITLE_MAX}
          // The form has been asked for: this is where it begins.
          autoFocus
          error={problem === 'name' ? said.noName : undefined}
          onChange={(name) => set({ name })}
        />
        <TextField
          label={said.minutes}
          hint={said.minutesHint}
          value={draft.minutes}
          inputMode="numeric"
          error={problem === 'minutes' ? said.badMinutes(MINUTES_MAX) : undefined}
          onChange={(minutes) => set({ minutes })}
        />
      </div>
      <div className={form.field}>
        <label className={form.label} htmlFor={id}>
          {said.instructions}
        </label>
        <p className={form.hint} id={`${id}hint`}>
          {said.instructionsHint}
        </p>
        <textarea
          id={id}
          className={form.text}
          rows={2}
          maxLength={INSTRUCTIONS_MAX}
          value={draft.instructions}
          aria-describedby={`${id}hint`}
          onChange={({ target }) => set({ instructions: target.value })}
        />
      </div>
      <fieldset className={form.set}>
        <legend>{said.activities}</legend>
        <p className={form.hint}>{said.activitiesHint}</p>
        <div className={style.activities}>
          {ACTIVITIES.map((one) => (
            <label key={one} className={style.activity}>
              <input
                type="checkbox"
                checked={draft.activities.includes(one)}
                onChange={({ target }) =>
                  set({ activities: withActivity(draft.activities, one, target.checked) })
                }
              />
              <span>
                {said.activity[one].name}
                <small>{said.activity[one].hint}</small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {isPrivate && (
        <label className={style.activity}>
          <input
            type="checkbox"
            role="switch"
            checked={draft.anonymous}
            disabled={isFixed}
            onChange={({ target }) => set({ anonymous: target.checked })}
          />
          <span>
            {said.anonymous}
            <small>
              {draft.anonymous ? said.anonymousHint : said.namedHint} {isFixed && said.fixed}
            </small>
          </span>
        </label>
      )}
      <div className={form.actions}>
        <Button type="submit" look="main" busy={isBusy}>
          {submit}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {said.cancel}
        </Button>
        {more}
      </div>
    </form>
  );
}
