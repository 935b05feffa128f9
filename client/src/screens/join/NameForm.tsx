import { checkName } from '@gapboard/board';
import { useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { answer, api } from '../../api.ts';
import { ApiProblem } from '../../apiProblem.ts';
import { fetchScreen } from '../../fetchScreen.ts';
import { remembered } from '../../remembered.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useTask } from '../../useTask.ts';
import { joinWords } from './words.ts';
import { carryCode, type Invitation } from './invitation.ts';
import style from './JoinScreen.module.css';
import type { Found } from './useLook.ts';

/** Asks for a name and nothing else, and goes on to the board. */
export function NameForm({ invitation, found }: { invitation: Invitation; found: Found }) {
  const { joined } = found;
  const [name, setName] = useState(joined?.name ?? remembered.name());
  const [error, setError] = useState<string>();
  const [task, run] = useTask();
  const field = useRef<HTMLInputElement>(null);
  const hint = useId();
  const [, navigate] = useLocation();

  const refuse = (problem: string) => {
    setError(problem);
    field.current?.focus();
  };

  const submit = (way: 'canvas' | 'outline') => {
    const checked = checkName(name);
    if (!checked.ok) {
      refuse(checked.problem);
      return;
    }
    run(async () => {
      // Another page, and the canvas is the largest thing to load: let it come while the server lets us in.
      fetchScreen(way);
      try {
        const { board } = await answer(
          api.api.join.$post({ json: { ...invitation, name: checked.value } }),
        );
        remembered.setName(checked.value);
        carryCode(undefined);
        // In place of the link, so that its token does not stay behind in the list of pages visited.
        const address = `/board/${board.id}`;
        navigate(way === 'canvas' ? address : `${address}/outline`, { replace: true });
      } catch (thrown) {
        if (!(thrown instanceof ApiProblem) || thrown.type !== 'bad-name') throw thrown;
        refuse(`${thrown.title} ${thrown.detail}`);
      }
    });
  };

  return (
    <form
      className={style.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit('canvas');
      }}
    >
      {joined && (
        <Notice kind="info" title={joinWords.already(joined.name)}>
          {joinWords.alreadyDetail}
        </Notice>
      )}
      <TextField
        ref={field}
        label={joinWords.nameLabel}
        hint={joinWords.nameHint}
        error={error}
        value={name}
        onChange={(value) => {
          setName(value);
          setError(undefined);
        }}
        autoComplete="name"
        autoCapitalize="words"
        spellCheck={false}
        enterKeyHint="go"
      />
      <p className={style.kept}>
        {joinWords.kept} {joinWords.seen}
      </p>
      {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
      <Button type="submit" look="main" busy={task.at === 'work'} className={style.submit}>
        {task.at === 'work' ? joinWords.busy : joined ? joinWords.submitAgain : joinWords.submit}
      </Button>
      <div className={style.outline}>
        <p id={hint}>{joinWords.outlineHint}</p>
        <Button busy={task.at === 'work'} aria-describedby={hint} onClick={() => submit('outline')}>
          {joined ? joinWords.outlineAgain : joinWords.outline}
        </Button>
      </div>
    </form>
  );
}
