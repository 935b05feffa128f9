import type { NamedMoment } from '@gapboard/history';
import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useTask } from '../../../useTask.ts';
import type { BoardHistory } from '../data/historyOf.ts';
import { shareWords as said } from '../words.ts';
import { MomentLink } from './MomentLink.tsx';
import style from './SessionPanel.module.css';

export interface ShareMomentProps {
  history: BoardHistory;
  moment: NamedMoment;
  onChanged: () => void;
}

/** A link by which anyone sees one moment and nothing else; it can be stopped at any time. */
export function ShareMoment({ history, moment, onChanged }: ShareMomentProps) {
  const [link, setLink] = useState<string>();
  const [isStopped, setStopped] = useState(false);
  const [task, run] = useTask();
  const busy = task.at === 'work';

  const make = (): void =>
    run(async () => {
      const token = await history.share(moment.id);
      setLink(`${location.origin}/moment#${token}`);
      setStopped(false);
      onChanged();
    });
  const stop = (): void =>
    run(async () => {
      await history.stopSharing(moment.id);
      setLink(undefined);
      setStopped(true);
      onChanged();
    });

  return (
    <div className={style.share}>
      <p>{said.intro}</p>
      <p>{said.care}</p>
      {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
      {isStopped && <Notice kind="done" title={said.stopped} />}
      {link !== undefined && <MomentLink boardId={history.boardId} link={link} />}
      {link === undefined && moment.isShared && <p>{said.isShared}</p>}
      <div className={style.actions}>
        <Button look={link === undefined ? 'main' : 'plain'} busy={busy} onClick={make}>
          {moment.isShared ? said.again : said.make}
        </Button>
        {moment.isShared && (
          <Button busy={busy} onClick={stop}>
            {said.stop}
          </Button>
        )}
      </div>
    </div>
  );
}
