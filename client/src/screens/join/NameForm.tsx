import { checkName } from '@gapboard/board';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { answer, api } from '../../api.ts';
import { ApiProblem } from '../../apiProblem.ts';
import { fetchScreen } from '../../fetchScreen.ts';
import { loadNoteScreen } from '../../noteScreen.ts';
import { remembered } from '../../remembered.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useTask } from '../../useTask.ts';
import { AboutYou } from './AboutYou.tsx';
import { joinWords } from './words.ts';
import { carryCode, type Invitation } from './invitation.ts';
import style from './JoinScreen.module.css';
import { OtherWays } from './OtherWays.tsx';
import type { Found } from './useLook.ts';
import { addressOf, usualWay, type Way } from './way.ts';

/** Asks for a name, and what else somebody may wish to say of themselves, and goes on to the board. */
export function NameForm({ invitation, found }: { invitation: Invitation; found: Found }) {
  const { joined, role, workshop } = found;
  const [name, setName] = useState(joined?.name ?? remembered.name());
  const [about, setAbout] = useState({
    group: workshop.groups.find((group) => group === joined?.group) ?? null,
    place: joined?.place ?? null,
  });
  const [error, setError] = useState<string>();
  const [task, run] = useTask();
  const field = useRef<HTMLInputElement>(null);
  const [, navigate] = useLocation();
  const usual = usualWay(role);
  const takesPart = role === 'participant' || role === 'viewer';
  const busy = task.at === 'work';

  useEffect(() => {
    // It comes while the name is typed.
    if (usual === 'note') loadNoteScreen().catch(() => undefined);
  }, [usual]);

  const refuse = (problem: string) => {
    setError(problem);
    field.current?.focus();
  };
  const join = (as: string, way: Way) =>
    run(async () => {
      // Another page, and the canvas is the largest thing to load: let it come while the server lets us in.
      if (way !== 'note') fetchScreen(way);
      try {
        const json = { ...invitation, name: as, ...about };
        const { board } = await answer(api.api.join.$post({ json }));
        if (as !== '') remembered.setName(as);
        carryCode(undefined);
        // In place of the link, so that its token does not stay behind in the list of pages visited.
        navigate(addressOf(way, board.id), { replace: true });
      } catch (thrown) {
        if (!(thrown instanceof ApiProblem) || thrown.type !== 'bad-name') throw thrown;
        refuse(`${thrown.title} ${thrown.detail}`);
      }
    });
  const submit = (way: Way) => {
    // Who is in without a name goes back in without one.
    if (joined?.name === '' && name.trim() === '') {
      join('', way);
      return;
    }
    const checked = checkName(name);
    if (checked.ok) join(checked.value, way);
    else refuse(checked.problem);
  };

  return (
    <form
      className={style.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(usual);
      }}
    >
      {joined && (
        <Notice kind="info" title={joinWords.already(joined.name)}>
          {joinWords.alreadyDetail}
        </Notice>
      )}
      {!joined && takesPart && workshop.door !== 'open' && (
        <Notice kind="info" title={joinWords.door[workshop.door]} />
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
      {role !== 'facilitator' && (
        <AboutYou groups={workshop.groups} value={about} onChange={setAbout} />
      )}
      <p className={style.kept}>
        {joinWords.kept} {joinWords.seen}
      </p>
      {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
      <div className={style.main}>
        <Button type="submit" look="main" busy={busy} className={style.submit}>
          {busy ? joinWords.busy : joined ? joinWords.submitAgain : joinWords.submit}
        </Button>
        {workshop.nameless && takesPart && !joined && (
          <Button busy={busy} className={style.submit} onClick={() => join('', usual)}>
            {joinWords.nameless}
          </Button>
        )}
      </div>
      <OtherWays usual={usual} isJoined={joined !== null} busy={busy} onChoose={submit} />
    </form>
  );
}
