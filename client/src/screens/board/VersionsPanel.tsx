import { may, type Role } from '@gapboard/board';
import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { words } from '../../words.ts';
import { KeepForm } from './KeepForm.tsx';
import { useVersions, type Version } from './useVersions.ts';
import style from './VersionsPanel.module.css';
import { boardWords } from './words.ts';

const said = boardWords.versions;

export interface VersionsPanelProps {
  boardId: string;
  role: Role;
  onClose: () => void;
}

/** The kept versions of a board: take one, and go to one in the history, where it is looked at and brought back. */
export function VersionsPanel({ boardId, role, onClose }: VersionsPanelProps) {
  const { state, reload, keep } = useVersions(boardId);
  const [done, setDone] = useState<string>();
  const keeps = may(role, 'keep-history');
  const history = `/board/${boardId}/history`;

  return (
    <Dialog title={said.title} size="wide" onClose={onClose}>
      <p className={style.intro}>{said.intro}</p>
      <p className={style.intro}>
        <Link href={history}>{said.wholeHistory}</Link>
      </p>
      {keeps && (
        <KeepForm
          onKeep={async (name) => {
            await keep(name);
            setDone(said.kept(name));
          }}
        />
      )}
      {done !== undefined && <Notice kind="done" title={done} />}
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
          {state.versions.map((version) => {
            const named = `${nameOf(version)}, ${said.when(version.at)}`;
            const there = `${history}?snapshot=${version.id}`;
            return (
              <li key={version.id} className={style.version}>
                <div className={style.about}>
                  <span className={style.name}>{nameOf(version)}</span>
                  <span className={style.facts}>{factsOf(version)}</span>
                </div>
                <div className={style.actions}>
                  <Link href={there} className={style.way} aria-label={`${said.look}: ${named}`}>
                    {said.look}
                  </Link>
                  {keeps && (
                    <Link
                      href={`${there}&bring=whole`}
                      className={style.way}
                      aria-label={`${said.restore}: ${named}`}
                    >
                      {said.restore}
                    </Link>
                  )}
                </div>
              </li>
            );
          })}
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
