import { may, type Participant } from '@gapboard/board';
import { lazy, Suspense, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useKept } from '../../session/useBoardSession.ts';
import { HomeLink } from '../../onBoard/HomeLink.tsx';
import { SavedLine } from '../../onBoard/SavedLine.tsx';
import { onBoardWords } from '../../onBoard/words.ts';
import type { BoardSession } from '../../session/boardSession.ts';
import { usePeopleHere } from '../../session/presence.ts';
import { classes } from '../../ui/classes.ts';
import { LazyPart } from '../../ui/LazyPart.tsx';
import { useArrival } from '../../ui/useArrival.ts';
import style from './OutlineBar.module.css';
import { outlineWords } from './words.ts';

const PeoplePanel = lazy(() => import('../../people/PeoplePanel.tsx'));
const LobbyBadge = lazy(() => import('../../people/LobbyBadge.tsx'));
const KeptTool = lazy(async () => ({ default: (await import('./KeptTool.tsx')).KeptTool }));

export interface OutlineBarProps {
  board: { id: string; title: string };
  me: Participant;
  session: BoardSession;
  onKept: () => void;
}

/** What board this is, whether one's work is safe, who is here, and the way to the canvas. */
export function OutlineBar({ board, me, session, onKept }: OutlineBarProps) {
  const people = usePeopleHere(session.awareness);
  const kept = useKept(session).work.length;
  const [isOpen, setOpen] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useArrival(title);
  return (
    <header className={style.bar}>
      <HomeLink />
      <div className={style.about}>
        <h1 ref={title} tabIndex={-1} className={style.title}>
          {board.title}
        </h1>
        <SavedLine session={session} role={me.role} />
      </div>
      <div className={style.tools}>
        {kept > 0 && (
          <Suspense>
            <KeptTool session={session} onOpen={onKept} />
          </Suspense>
        )}
        <div className={style.people}>
          <button
            type="button"
            className={style.tool}
            aria-haspopup="dialog"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {outlineWords.people(people.length)}
          </button>
          <LazyPart quiet>
            {may(me.role, 'run') && <LobbyBadge session={session} />}
            {isOpen && (
              <PeoplePanel
                session={session}
                people={people}
                me={me}
                onClose={() => setOpen(false)}
              />
            )}
          </LazyPart>
        </div>
        {me.role === 'participant' && (
          <Link
            href={`/board/${board.id}/note`}
            className={classes(style.tool, style.onPhone)}
            title={onBoardWords.formHint}
          >
            {onBoardWords.form}
          </Link>
        )}
        {may(me.role, 'see-history') && (
          <Link href={`/board/${board.id}/history`} className={style.tool}>
            {outlineWords.history}
          </Link>
        )}
        <Link href={`/board/${board.id}`} className={style.tool} title={outlineWords.toBoard}>
          {outlineWords.board}
        </Link>
      </div>
    </header>
  );
}
