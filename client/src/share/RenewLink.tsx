import type { Role } from '@gapboard/board';
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useTask } from '../useTask.ts';
import { words } from '../words.ts';

/** Replaces a link that has got into the wrong hands; says first what that does. */
export function RenewLink({ role, renew }: { role: Role; renew: () => Promise<void> }) {
  const [step, setStep] = useState<'rest' | 'asked' | 'done'>('rest');
  const [task, run] = useTask();
  const busy = task.at === 'work';

  if (step !== 'asked') {
    return (
      <>
        <Button
          look="quiet"
          data-inline
          aria-label={words.share.renewOf(role)}
          onClick={() => setStep('asked')}
        >
          {words.share.renew}
        </Button>
        {step === 'done' && <Notice kind="done" title={words.share.renewed(role)} />}
      </>
    );
  }
  return (
    <Notice
      kind="warning"
      title={words.share.renewAsk.title(role)}
      actions={
        <>
          <Button
            // The pressed button is gone: the focus goes on to the harmless answer.
            autoFocus
            onClick={() => setStep('rest')}
          >
            {words.share.renewAsk.no}
          </Button>
          <Button
            look="danger"
            busy={busy}
            onClick={() =>
              run(async () => {
                await renew();
                setStep('done');
              })
            }
          >
            {busy ? words.share.renewAsk.busy : words.share.renewAsk.yes}
          </Button>
        </>
      }
    >
      <p>{words.share.renewAsk.detail(role)}</p>
      {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
    </Notice>
  );
}
