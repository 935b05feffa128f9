import { useCallback, useEffect, useRef, useState } from 'react';
import { type ApiProblem, asProblem } from '../../apiProblem.ts';
import type { BoardSession } from '../../session/boardSession.ts';
import { useNames } from '../../session/people.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useFocusNext } from '../../ui/useFocusNext.ts';
import { useMedia } from '../../ui/useMedia.ts';
import { HandQueue } from '../hands/HandQueue.tsx';
import { HandSign } from '../hands/HandSign.tsx';
import { handWords } from '../hands/words.ts';
import { nextStage } from '../panel/planned.ts';
import { StartAsked } from '../panel/StartAsked.tsx';
import { ReactionButtons } from '../reactions/ReactionButtons.tsx';
import { RisingSigns } from '../reactions/RisingSigns.tsx';
import { MuteSwitch } from '../timer/MuteSwitch.tsx';
import { TimeLeft, TimeLine } from '../timer/TimeLeft.tsx';
import { TimerVoice } from '../timer/TimerVoice.tsx';
import { useHere, type WorkshopHere } from '../useHere.ts';
import { useRun } from '../useRun.ts';
import { type Asked, Controls } from './Controls.tsx';
import { EndWritingAsked } from './EndWritingAsked.tsx';
import { isFolded, setFolded } from './folded.ts';
import { Spoken } from '../../ui/Spoken.tsx';
import style from './StageBar.module.css';
import { Icon, Tool } from './Tool.tsx';
import { useSpoken } from '../../ui/useSpoken.ts';
import { whatToDo } from './whatToDo.ts';
import { barWords as said } from './words.ts';

export interface StageBarProps {
  session: BoardSession;
  on: 'board' | 'outline';
  onPanel: (panel: 'workshop' | 'reveal') => void;
}

/** Below this the bar has two rows, and what a stage is about is folded into it. */
const NARROW = '(max-width: 60rem)';
/** Below this words give way to figures. */
const SMALL = '(max-width: 44rem)';

/** What goes on in the workshop: the stage, its time, what one can do now, and what a facilitator needs at hand. */
export default function StageBar({ session, on, onPanel }: StageBarProps) {
  const here = useHere(session);
  const { state, runs, pulse } = here;
  const { stage, timer, agenda, hands, closed } = state;
  const waits = runs && (pulse?.writing?.notes ?? 0) > 0;
  const isShown =
    stage !== null || timer !== null || closed !== null || agenda.length > 0 || hands.length > 0;
  if (!isShown && !waits) return null;
  return <ShownBar here={here} on={on} onPanel={onPanel} />;
}

interface ShownBarProps extends Omit<StageBarProps, 'session'> {
  here: WorkshopHere;
}

function ShownBar({ here, on, onPanel }: ShownBarProps) {
  const { session, me, state, pulse, stage, nth, writing, vote, runs, commands } = here;
  const { timer, agenda, hands } = state;
  const takesPart = here.takesPart && !state.closed;
  const nameOf = useNames(session);
  const { said: spoken, say } = useSpoken();
  const isNarrow = useMedia(NARROW);
  const isSmall = useMedia(SMALL);
  const [asked, setAsked] = useState<Asked>();
  const { run, isBusy, problem, dismiss } = useRun();
  const [signs, setSigns] = useState<ApiProblem>();
  // What they are to do has a place of its own on the screen then, which needs the room.
  const isBusyElsewhere = writing?.state === 'open' || vote === 'mine';
  const [isOpen, setOpen] = useOpen(stage?.id, isNarrow && !runs && !isBusyElsewhere);
  const bar = useRef<HTMLElement>(null);
  const focusNext = useFocusNext();
  const close = (): void => {
    setAsked(undefined);
    // What was pressed to close it is gone: whoever works by keyboard goes on beside it.
    focusNext(() => bar.current?.querySelector<HTMLElement>('[data-main]'));
  };
  const told = problem ?? signs;

  const toDo = whatToDo({
    role: me.role,
    on,
    stage,
    rules: here.rules,
    writing: writing?.state,
    isHeld: (pulse?.writing?.notes ?? 0) > 0,
    vote,
    isClosed: state.closed !== null,
  });
  useSayBegan(here, toDo, say);

  const place = hands.findIndex(({ id }) => id === me.id) + 1;
  const next = nextStage(agenda, stage?.id) ?? null;
  const held = pulse?.writing ?? { notes: 0, people: 0 };
  const counts = writing?.state === 'open' && held.notes > 0 ? said.soFar(held) : '';
  const instructions = stage?.instructions ?? '';
  return (
    <section ref={bar} className={style.bar} aria-label={said.label}>
      <div className={style.row}>
        <div className={style.about}>
          <h2 className={style.name} title={stage?.name}>
            {nameOfBar(here)}
            {stage && <small className={style.nth}>{said.nth(nth, agenda.length)}</small>}
          </h2>
          <p className={style.toDo}>
            {toDo} {counts}
          </p>
        </div>
        {!isNarrow && !isOpen && !runs && instructions !== '' && (
          <p className={style.instructions}>{instructions}</p>
        )}
        {timer && <TimeLeft timer={timer} />}
        <div className={style.tools}>
          {runs && (
            <Controls
              here={here}
              asked={asked}
              onAsk={(what) => setAsked(asked === what ? undefined : what)}
              onPanel={onPanel}
              run={run}
            />
          )}
          {takesPart && (
            <Tool
              label={place > 0 ? handWords.lowerShort(place, isSmall) : handWords.raiseShort}
              name={place > 0 ? handWords.lower(place) : handWords.raise}
              icon={<HandSign />}
              aria-pressed={place > 0}
              keepsWord={place > 0}
              onClick={() =>
                run(async () => {
                  await commands.raiseHand(place === 0);
                  say(place === 0 ? handWords.isUp(hands.length + 1) : handWords.isDown);
                })
              }
            />
          )}
          {takesPart && !runs && <Reactions here={here} onProblem={setSigns} />}
          <Tool
            label={hands.length > 0 ? handWords.queueOf(hands.length, isSmall) : said.moreShort}
            name={hands.length > 0 ? `${handWords.queueOf(hands.length)}. ${said.more}` : said.more}
            icon={
              <>
                {isSmall && hands.length > 0 && <HandSign size={16} />}
                <Icon d={isOpen ? UP : DOWN} />
              </>
            }
            keepsWord={hands.length > 0}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          />
        </div>
      </div>
      {(isOpen || asked !== undefined || told !== undefined) && (
        <div className={style.details}>
          {told && (
            <ProblemNotice
              problem={told}
              actions={
                <Button
                  onClick={() => {
                    dismiss();
                    setSigns(undefined);
                  }}
                >
                  {said.dismiss}
                </Button>
              }
            />
          )}
          {asked === 'next' && (
            <StartAsked
              key={next?.id}
              state={state}
              stage={next}
              isBusy={isBusy}
              onStart={() => {
                run(() => commands.startStage(next?.id ?? null, stage?.id ?? null));
                close();
              }}
              onCancel={close}
            />
          )}
          {asked === 'end-writing' && stage && writing?.state === 'open' && (
            <EndWritingAsked
              held={held}
              isBusy={isBusy}
              onEnd={() => {
                run(() => commands.endWriting(stage.id));
                close();
              }}
              onCancel={close}
            />
          )}
          {isOpen && instructions !== '' && <p className={style.whole}>{instructions}</p>}
          {isOpen && hands.length > 0 && (
            <HandQueue
              hands={hands}
              me={me.id}
              nameOf={nameOf}
              onSpoken={
                runs
                  ? (people) => run(() => Promise.all(people.map((id) => commands.lowerHand(id))))
                  : undefined
              }
            />
          )}
          {isOpen && (
            <div className={style.small}>
              {takesPart && runs && <Reactions here={here} onProblem={setSigns} />}
              <MuteSwitch />
            </div>
          )}
        </div>
      )}
      <RisingSigns pulse={pulse} />
      {timer && <TimeLine timer={timer} />}
      <TimerVoice timer={timer} say={say} />
      <Spoken said={spoken} />
    </section>
  );
}

/** Signs are many and small: one that was too many is said, and holds nothing up. */
function Reactions({
  here: { commands },
  onProblem,
}: {
  here: WorkshopHere;
  onProblem: (problem: ApiProblem) => void;
}) {
  return (
    <ReactionButtons
      onReact={(reaction) => {
        commands.react(reaction).catch((thrown: unknown) => onProblem(asProblem(thrown)));
      }}
    />
  );
}

function nameOfBar({ stage, state }: WorkshopHere): string {
  if (state.closed) return said.over;
  if (stage) return stage.name;
  return state.agenda.length > 0 ? said.between : said.timerOnly;
}

/** Whether all that there is about a stage shows: where it would not be seen otherwise, until its reader folds it. */
function useOpen(
  stage: string | undefined,
  startsOpen: boolean,
): [boolean, (open: boolean) => void] {
  const [chosen, setChosen] = useState<{ stage: string | undefined; open: boolean }>();
  const isOpen =
    chosen && chosen.stage === stage
      ? chosen.open
      : startsOpen && stage !== undefined && !isFolded(stage);
  const setOpen = useCallback(
    (open: boolean) => {
      setChosen({ stage, open });
      if (!open && stage !== undefined) setFolded(stage);
    },
    [stage],
  );
  return [isOpen, setOpen];
}

/** A stage that begins while one is here is told to those who listen to the page. */
function useSayBegan(
  { stage, nth, state }: WorkshopHere,
  toDo: string,
  say: (words: string) => void,
): void {
  const was = useRef(stage?.id);
  const id = stage?.id;
  const words = stage
    ? `${said.began(nth, state.agenda.length, stage.name)} ${stage.instructions} ${toDo}`
    : '';
  useEffect(() => {
    if (was.current === id) return;
    was.current = id;
    if (words !== '') say(words);
  }, [id, words, say]);
}

const DOWN = 'M6 9l6 6 6-6';
const UP = 'M6 15l6-6 6 6';
