import { lazy, Suspense } from 'react';
import type { NoticesProps } from '../../onBoard/Notices.tsx';
import { useKept, useSessionView } from '../../session/useBoardSession.ts';
import { loadNotices } from './loadNotices.ts';

const Notices = lazy(async () => ({ default: await loadNotices() }));

interface OutlineNoticesProps extends Omit<NoticesProps, 'problems' | 'onDismiss' | 'children'> {
  /** all that was left for later has loaded */
  isRestHere: boolean;
}

/** What a person has to know while they work, which is nothing most of the time: it loads late, or when there is something. */
export function OutlineNotices({ isRestHere, ...props }: OutlineNoticesProps) {
  const { session, unreadable } = props;
  const { work } = useKept(session);
  const isToldOf = useSessionView(
    session,
    ({ saved, copyProblem, uncleared, told }) =>
      saved.kind === 'not-saved' ||
      copyProblem !== undefined ||
      uncleared ||
      told.notice !== undefined ||
      told.refusals.length > 0,
  );
  const isNews = isRestHere || isToldOf || work.length > 0 || unreadable > 0;
  return isNews ? (
    <Suspense>
      <Notices {...props} problems={NONE} onDismiss={ignore} />
    </Suspense>
  ) : null;
}

/** There is no canvas here that could fail at something. */
const NONE: NoticesProps['problems'] = [];

function ignore(): void {
  // Nothing is told of problems that there are none of.
}
