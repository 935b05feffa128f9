import type { Restored } from '@gapboard/history';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { bringWords as said } from '../words.ts';
import type { Bringing } from './useBringing.ts';

/** What was brought back, and the way back from there. */
export function Outcome({
  bringing: { outcome, task, undo, close },
  onLatest,
}: {
  bringing: Bringing;
  onLatest: () => void;
}) {
  const busy = task.at === 'work';
  const token = outcome?.at === 'done' ? outcome.done.undo : null;
  return (
    <>
      {outcome?.at === 'done' && (
        <Notice
          kind="done"
          title={titleOf(outcome.done)}
          actions={
            <>
              {/* What was pressed is gone: the focus goes on to the way back. */}
              {token !== null && (
                <Button autoFocus busy={busy} onClick={() => undo(token)}>
                  {said.undo}
                </Button>
              )}
              <Button onClick={onLatest}>{said.look}</Button>
              <Button look="quiet" onClick={close}>
                {said.close}
              </Button>
            </>
          }
        >
          {outcome.done.restored.length > 0 && <p>{said.doneDetail}</p>}
          {outcome.done.kept.length > 0 && <p>{said.left(outcome.done.kept.length)}</p>}
        </Notice>
      )}
      {outcome?.at === 'undone' && (
        <Notice
          kind="done"
          title={said.undone(outcome.undone.restored.length)}
          actions={
            <Button autoFocus onClick={close}>
              {said.close}
            </Button>
          }
        >
          {outcome.undone.kept.length > 0 && said.kept(outcome.undone.kept.length)}
        </Notice>
      )}
      {outcome && task.at === 'problem' && <ProblemNotice problem={task.problem} />}
    </>
  );
}

function titleOf({ restored, kept }: Restored): string {
  if (restored.length > 0) return said.done(restored.length);
  return kept.length > 0 ? said.doneNotYet : said.doneNothing;
}
