import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { ApiProblem } from '../apiProblem.ts';
import type { BoardSession } from '../session/boardSession.ts';
import type { GeneralNotice } from '../session/told.ts';
import { useKept, useSessionView } from '../session/useBoardSession.ts';
import { Notice, type NoticeProps } from '../ui/Notice.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { CalledNow } from './CalledNow.tsx';
import { Dismiss } from './Dismiss.tsx';
import { noticeWords } from './noticeWords.ts';

/** Most people never see it. */
const KeptNotice = lazy(async () => ({
  default: (await import('./kept/KeptNotice.tsx')).KeptNotice,
}));

/** Something that could not be done: two of the same kind are two events. */
export interface Trouble {
  id: number;
  problem: ApiProblem;
}

export interface NoticesProps {
  session: BoardSession;
  /** what the canvas could not do, newest last */
  problems: Trouble[];
  onDismiss: (id: number) => void;
  /** how many records this version cannot show; they are kept */
  unreadable: number;
  /** whether the person is looking at what the board did not take */
  lookingAtKept: boolean;
  onLookAtKept: () => void;
  /** what else this screen has to say */
  children?: ReactNode;
}

const LOOKS: Record<GeneralNotice['kind'], NoticeProps['kind']> = {
  restored: 'info',
  'storage-failed': 'warning',
  'storage-recovered': 'done',
  'going-down': 'info',
  'turned-away': 'warning',
  damaged: 'problem',
  'board-deleted': 'warning',
};

/** What a person has to know while they work; each can be put away but unsaved work. */
export function Notices({
  session,
  problems,
  onDismiss,
  unreadable,
  lookingAtKept,
  onLookAtKept,
  children,
}: NoticesProps) {
  const saved = useSessionView(session, (view) => view.saved);
  const copyProblem = useSessionView(session, (view) => view.copyProblem);
  const uncleared = useSessionView(session, (view) => view.uncleared);
  const { notice, refusals } = useSessionView(session, ({ told }) => told);
  const { work: kept } = useKept(session);
  return (
    <>
      {saved.kind === 'not-saved' && (
        <Notice kind="problem" title={noticeWords.notSaved(saved).title}>
          {noticeWords.notSaved(saved).detail}
        </Notice>
      )}
      {problems.map(({ id, problem }) => (
        <ProblemNotice
          key={id}
          problem={problem}
          actions={<Dismiss onClick={() => onDismiss(id)} />}
        />
      ))}
      {notice && !(notice.kind === 'storage-failed' && saved.kind === 'not-saved') && (
        <Notice
          kind={LOOKS[notice.kind]}
          title={notice.text}
          actions={<Dismiss onClick={() => session.dismiss('notice')} />}
        />
      )}
      {(refusals.length > 0 || kept.length > 0) && (
        <Suspense>
          <KeptNotice session={session} looking={lookingAtKept} onLook={onLookAtKept} />
        </Suspense>
      )}
      <CalledNow key={session.participant.name} session={session} />
      {children}
      {copyProblem && <Warning key={copyProblem.kind} {...noticeWords.copy[copyProblem.kind]} />}
      {uncleared && <Warning {...noticeWords.uncleared} />}
      {unreadable > 0 && <Warning {...noticeWords.unreadable(unreadable)} />}
    </>
  );
}

/** Put away, it stays so until there is another. */
function Warning({ title, detail }: { title: string; detail: string }) {
  return (
    <Dismissible>
      {(actions) => (
        <Notice kind="warning" title={title} actions={actions}>
          {detail}
        </Notice>
      )}
    </Dismissible>
  );
}

/** A notice that can be put away, given the button for it. */
export function Dismissible({ children }: { children: (actions: ReactNode) => ReactNode }) {
  const [shown, setShown] = useState(true);
  return shown ? children(<Dismiss onClick={() => setShown(false)} />) : null;
}
