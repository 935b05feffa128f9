import { type Area, may, type Role } from '@gapboard/board';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useTask } from '../../useTask.ts';
import { words } from '../../words.ts';
import { KeepForm } from './KeepForm.tsx';
import { useVersions, type Version } from './useVersions.ts';
import style from './VersionsPanel.module.css';
import { boardWords } from './words.ts';

const VersionView = lazy(() => import('../../canvas/VersionView.tsx'));

const said = boardWords.versions;
const NOTHING: readonly Area[] = [];

export interface VersionsPanelProps {
  boardId: string;
  role: Role;
  /** the parts of the board that are closed now */
  closed: readonly Area[];
  onClose: () => void;
}

/** The kept versions of a board: take one, look at one, bring one back. */
export function VersionsPanel({ boardId, role, closed, onClose }: VersionsPanelProps) {
  const { state, reload, keep, restore } = useVersions(boardId);
  const [looking, setLooking] = useState<Version>();
  const [asking, setAsking] = useState<Version>();
  const [done, setDone] = useState<string>();
  const [task, run] = useTask();
  const keeps = may(role, 'keep-history');

  if (looking) {
    return (
      <Dialog
        title={said.looking(nameOf(looking), said.when(looking.at))}
        size="wide"
        onClose={() => setLooking(undefined)}
      >
        <p>{said.lookingHint}</p>
        <Suspense fallback={<Loading words={words.app.loading} />}>
          <VersionView
            boardId={boardId}
            versionId={looking.id}
            closed={role === 'facilitator' ? NOTHING : closed}
          />
        </Suspense>
        <p>
          <Button onClick={() => setLooking(undefined)}>{said.back}</Button>
        </p>
      </Dialog>
    );
  }
  return (
    <Dialog title={said.title} size="wide" onClose={onClose}>
      <p className={style.intro}>{said.intro}</p>
      {keeps && (
        <KeepForm
          onKeep={async (name) => {
            await keep(name);
            setDone(said.kept(name));
          }}
        />
      )}
      {done !== undefined && <Notice kind="done" title={done} />}
      {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
      {state.at === 'loading' && <Loading words={said.loading} />}
      {state.at === 'problem' && (
        <ProblemNotice
          problem={state.problem}
          actions={<Button onClick={reload}>{words.app.tryAgain}</Button>}
        />
      )}
      {state.at === 'ready' && state.versions.length === 0 && <p>{said.none}</p>}
      {state.at === 'ready' && (
        <ul className={style.list}>
          {state.versions.map((version) => (
            <li key={version.id} className={style.version}>
              <div className={style.about}>
                <span className={style.name}>{nameOf(version)}</span>
                <span className={style.facts}>{factsOf(version)}</span>
              </div>
              <div className={style.actions}>
                <Button
                  aria-label={`${said.look}: ${nameOf(version)}, ${said.when(version.at)}`}
                  onClick={() => setLooking(version)}
                >
                  {said.look}
                </Button>
                {keeps && (
                  <Button
                    aria-label={`${said.restore}: ${nameOf(version)}, ${said.when(version.at)}`}
                    onClick={() => setAsking(version)}
                  >
                    {said.restore}
                  </Button>
                )}
              </div>
              {asking?.id === version.id && (
                <Notice
                  kind="warning"
                  title={said.confirm(nameOf(version))}
                  actions={
                    <>
                      <Button
                        look="main"
                        busy={task.at === 'work'}
                        onClick={() =>
                          run(async () => {
                            await restore(version);
                            setAsking(undefined);
                            setDone(said.restored(nameOf(version)));
                          })
                        }
                      >
                        {said.confirmYes}
                      </Button>
                      <Button onClick={() => setAsking(undefined)}>{said.cancel}</Button>
                    </>
                  }
                >
                  {said.confirmDetail}
                </Notice>
              )}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function nameOf(version: Version): string {
  const isNamed = ['named', 'stage', 'vote'].includes(version.kind);
  return isNamed ? version.name : said.kind[version.kind];
}

function factsOf(version: Version): string {
  const facts = [said.when(version.at), said.things(version.shapes)];
  if (version.by !== null) facts.push(said.by(version.by));
  return facts.join(' · ');
}
