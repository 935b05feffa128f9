import { useEffect, useState } from 'react';
import { answer, api } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useTask } from '../useTask.ts';
import style from './erasure.module.css';
import { erasureWords } from './words.ts';

const words = erasureWords.thing;
const routes = api.api.boards[':id']['remove-for-good'];

interface Found {
  /** how many things a person sees go */
  shown: number;
  copies: { id: string; where: 'board' | 'kept' }[];
}

type Removed = Awaited<ReturnType<typeof remove>>;

async function remove(id: string, ids: string[]) {
  const { removed } = await answer(routes.$post({ param: { id }, json: { ids } }));
  return removed;
}

export interface RemoveForGoodProps {
  board: string;
  /** ids of what is to go */
  things: readonly string[];
  onClose: () => void;
}

/** Says what will happen, and does it: what is removed here is in nothing any more that the server keeps. */
export default function RemoveForGood({ board, things, onClose }: RemoveForGoodProps) {
  const [found, setFound] = useState<Found>();
  const [withCopies, setWithCopies] = useState(true);
  const [removed, setRemoved] = useState<Removed>();
  const [task, run] = useTask();
  useEffect(() => {
    run(async () => {
      const json = { ids: [...things] };
      setFound(await answer(routes.look.$post({ param: { id: board }, json })));
    });
    // Once, for what was chosen when it was opened.
    // eslint-disable-next-line react/exhaustive-deps
  }, []);
  const busy = task.at === 'work';
  const copies = found?.copies ?? [];
  const count = (where: 'board' | 'kept'): number =>
    copies.filter((copy) => copy.where === where).length;
  return (
    <Dialog title={removed ? words.titleDone : words.title} onClose={onClose}>
      <div className={style.box}>
        {removed ? (
          <>
            <Notice kind="done" title={words.done}>
              {words.where(placesOf(removed))}
            </Notice>
            <div className={style.buttons}>
              <Button look="main" autoFocus onClick={onClose}>
                {words.close}
              </Button>
            </div>
          </>
        ) : (
          <>
            {found && <p>{words.goes(found.shown)}</p>}
            <p>{erasureWords.reached}</p>
            {!found && busy && <Loading words={words.looking} />}
            {copies.length > 0 && (
              <label className={style.choice}>
                <input
                  type="checkbox"
                  checked={withCopies}
                  onChange={({ target }) => setWithCopies(target.checked)}
                />
                {words.copies(count('board'), count('kept'))}
              </label>
            )}
            {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
            <div className={style.buttons}>
              <Button autoFocus onClick={onClose}>
                {words.no}
              </Button>
              {found && (
                <Button
                  look="danger"
                  busy={busy}
                  onClick={() =>
                    run(async () => {
                      const more = withCopies ? copies.map(({ id }) => id) : [];
                      setRemoved(await remove(board, [...things, ...more]));
                    })
                  }
                >
                  {busy ? words.busy : words.yes}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}

function placesOf({ board, versions, handedIn, ballots, pictures }: Removed): string {
  return [
    words.board(board),
    words.history,
    versions > 0 && words.versions(versions),
    handedIn > 0 && words.handedIn(handedIn),
    ballots > 0 && words.ballots(ballots),
    pictures > 0 && words.pictures(pictures),
  ]
    .filter(Boolean)
    .join(', ');
}
