import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useTask } from '../useTask.ts';
import { shareWords } from './words.ts';
import type { RenewLinkProps } from './RenewLink.tsx';

/** What a new link does to the old one, and the two ways on. */
export function ConfirmRenew({
  role,
  renew,
  onKept,
  onDone,
}: RenewLinkProps & { onKept: () => void; onDone: () => void }) {
  const [task, run] = useTask();
  const busy = task.at === 'work';
  return (
    <Notice
      kind="warning"
      title={shareWords.renewAsk.title(role)}
      actions={
        <>
          {/* The pressed button is gone: the focus goes on to the harmless answer. */}
          <Button autoFocus onClick={onKept}>
            {shareWords.renewAsk.no}
          </Button>
          <Button look="danger" busy={busy} onClick={() => run(() => renew().then(onDone))}>
            {busy ? shareWords.renewAsk.busy : shareWords.renewAsk.yes}
          </Button>
        </>
      }
    >
      <p>{shareWords.renewAsk.detail(role)}</p>
      {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
    </Notice>
  );
}
