import { useCallback, useState } from 'react';
import { answer, api } from '../../api.ts';
import { isLoopback } from '../../loopback.ts';
import { atOrigin } from '../../share/addresses.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useAnswer } from '../../useAnswer.ts';
import { useTask } from '../../useTask.ts';
import style from './ResultsLink.module.css';
import { afterWords as said } from './words.ts';

const route = api.api.boards[':id']['results-link'];

/** The link to what a workshop has come to: to look, to send round, to replace. */
export function ResultsLink({ boardId, isClosed }: { boardId: string; isClosed: boolean }) {
  const got = useAnswer(
    useCallback(() => answer(route.$get({ param: { id: boardId } })), [boardId]),
  );
  const [renewed, setRenewed] = useState<string>();
  if (got.at === 'problem') return <ProblemNotice problem={got.problem} />;
  if (got.at === 'waiting') return <p>{said.getting}</p>;
  const { lanOrigins } = got.value;
  // Opened by an address that means something else on everyone else's computer.
  const origin = isLoopback(location.hostname) ? lanOrigins[0] : undefined;
  const link = atOrigin(renewed ?? got.value.link, origin);
  return (
    <section className={style.after} aria-labelledby="results-link">
      <h3 id="results-link">{said.title}</h3>
      <p className={style.hint}>{isClosed ? said.hintClosed : said.hintOpen}</p>
      <p>
        <a href={`/results/${boardId}`} target="_blank" rel="noopener">
          {said.look}
        </a>
      </p>
      <div className={style.row}>
        <input
          className={style.link}
          readOnly
          value={link}
          aria-label={said.link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton text={link} label={said.copy} />
      </div>
      <Renew boardId={boardId} onRenewed={setRenewed} />
    </section>
  );
}

function Renew({ boardId, onRenewed }: { boardId: string; onRenewed: (link: string) => void }) {
  const [step, setStep] = useState<'rest' | 'asked' | 'done'>('rest');
  const [task, run] = useTask();
  const renew = (): void =>
    run(async () => {
      const { link } = await answer(route.$post({ param: { id: boardId } }));
      onRenewed(link);
      setStep('done');
    });
  if (step !== 'asked') {
    return (
      <>
        <Button look="quiet" data-inline onClick={() => setStep('asked')}>
          {said.renew}
        </Button>
        {step === 'done' && <Notice kind="done" title={said.renewed} />}
      </>
    );
  }
  return (
    <Notice
      kind="warning"
      title={said.renewAsk}
      actions={
        <>
          <Button autoFocus onClick={() => setStep('rest')}>
            {said.renewNo}
          </Button>
          <Button look="danger" busy={task.at === 'work'} onClick={renew}>
            {said.renewYes}
          </Button>
        </>
      }
    >
      <p>{said.renewDetail}</p>
      {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
    </Notice>
  );
}
