import { lazy, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { outboxWords } from '../../outbox/words.ts';
import { useOutbox } from '../../outbox/useOutbox.ts';
import { keepForOffline } from '../../session/keepForOffline.ts';
import type { KnownBoard } from '../../session/knownBoard.ts';
import { LazyPart } from '../../ui/LazyPart.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useArrival } from '../../ui/useArrival.ts';
import { useTitle } from '../../useTitle.ts';
import { Spoken } from '../../ui/Spoken.tsx';
import { useSpoken } from '../../ui/useSpoken.ts';
import { TimerVoice } from '../../workshop/timer/TimerVoice.tsx';
import { Head } from './head/Head.tsx';
import { MyNotes } from './mine/MyNotes.tsx';
import { nextStep, roundFor, writingOf } from './nextStep.ts';
import style from './Phone.module.css';
import { Speak } from './speak/Speak.tsx';
import { useLost } from './useLost.ts';
import { usePhoneLine } from './usePhoneLine.ts';
import { phoneWords } from './words.ts';
import { blankForm, type NoteDraft, useDraft } from './write/noteDraft.ts';
import { WriteForm } from './write/WriteForm.tsx';

const loadVoting = () => import('./vote/voting.ts');
const Vote = lazy(async () => ({ default: (await loadVoting()).Vote }));
const Result = lazy(async () => ({ default: (await loadVoting()).Result }));

/** By then (ms) the form is there, and what will be needed later can come. */
const LATER_MS = 1_500;

export interface PhoneProps {
  known: KnownBoard;
  /** whether this person may be here, and as whom, is to be asked anew */
  onDoubt: () => void;
}

/** Everything in one column: what goes on, what to do next, and the means to do it. */
export function Phone({ known, onDoubt }: PhoneProps) {
  const { board } = known;
  const view = usePhoneLine(board.id, onDoubt);
  const [outbox, sending] = useOutbox(board.id);
  const [draft, setDraft] = useDraft(board.id);
  const { said, say } = useSpoken();
  const isLost = useLost(view.line);
  const start = useRef<HTMLElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  useTitle(board.title);
  useArrival(start);
  useEffect(() => keepForOffline('note'), []);
  useEffect(() => {
    const timer = setTimeout(() => void loadVoting().catch(() => undefined), LATER_MS);
    return () => clearTimeout(timer);
  }, []);

  const me = view.me ?? known.participant;
  const writing = writingOf(view, me.role);
  const round = roundFor(view, me.role);
  const rewrite = (next: NoteDraft): void => {
    setDraft(next);
    text.current?.focus();
  };

  return (
    <main className={style.page} ref={start} tabIndex={-1}>
      <Head title={board.title} workshop={view.workshop} next={nextStep(view, me.role)} />
      <div className={style.body}>
        {isLost && <Notice kind="warning" title={phoneWords.line.lost} />}
        {!sending.isKept && <Notice kind="warning" title={outboxWords.notKept} />}
        {round && (
          // Another round begins anew.
          <LazyPart key={round.id}>
            <Vote board={board.id} round={round} view={view} say={say} />
          </LazyPart>
        )}
        {writing.to !== 'nobody' || draft.text !== '' ? (
          <WriteForm
            text={text}
            draft={draft}
            onChange={setDraft}
            writing={writing}
            maps={view.maps ?? []}
            count={view.pulse?.writing ?? null}
            say={say}
            onSend={(note, id) => {
              outbox.add(note, id);
              // The next one is of the same kind and in the same place, more likely than not.
              setDraft({ ...draft, id: undefined, text: '', kept: {} });
            }}
            onCancel={() => setDraft(blankForm)}
          />
        ) : null}
        <MyNotes
          board={board.id}
          me={me}
          view={view}
          outbox={outbox}
          sending={sending}
          mayWrite={writing.to === 'board'}
          onRewrite={rewrite}
          say={say}
        />
        {view.workshop?.result && (
          <LazyPart>
            <Result result={view.workshop.result} />
          </LazyPart>
        )}
        {writing.to === 'nobody' && writing.why !== 'stage' && writing.why !== 'ended' ? null : (
          <Speak board={board.id} me={me.id} hands={view.workshop?.hands ?? []} say={say} />
        )}
        <nav className={style.elsewhere} aria-label={phoneWords.elsewhere}>
          <p>{phoneWords.elsewhere}</p>
          <Link href={`/board/${board.id}/outline`}>{phoneWords.outline}</Link>
          <Link href={`/board/${board.id}`}>{phoneWords.canvas}</Link>
        </nav>
      </div>
      <TimerVoice timer={view.workshop?.timer ?? null} say={say} sounds={false} />
      <Spoken said={said} />
    </main>
  );
}
