import type { Participant } from '@gapboard/board';
import { lazy, Suspense, useId, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useKept } from '../../session/useBoardSession.ts';
import { HomeLink } from '../../onBoard/HomeLink.tsx';
import { SavedLine } from '../../onBoard/SavedLine.tsx';
import { onBoardWords } from '../../onBoard/words.ts';
import type { BoardSession } from '../../session/boardSession.ts';
import { usePeopleHere } from '../../session/presence.ts';
import { useArrival } from '../../ui/useArrival.ts';
import { words } from '../../words.ts';
import style from './OutlineBar.module.css';
import { outlineWords } from './words.ts';

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
  const list = useId();
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
        <button
          type="button"
          className={style.tool}
          aria-expanded={isOpen}
          aria-controls={list}
          onClick={() => setOpen(!isOpen)}
        >
          {outlineWords.people(people.length)}
        </button>
        <Link href={`/board/${board.id}`} className={style.tool} title={outlineWords.toBoard}>
          {outlineWords.board}
        </Link>
      </div>
      <ul id={list} className={style.people} hidden={!isOpen}>
        {people.map(({ id, name, role, colour }) => (
          <li key={id}>
            <span className={style.dot} style={{ background: colour }} aria-hidden="true" />
            {name}
            <span className={style.role}>
              {words.roles[role].name}
              {id === me.id && ` · ${onBoardWords.you}`}
            </span>
          </li>
        ))}
      </ul>
    </header>
  );
}
