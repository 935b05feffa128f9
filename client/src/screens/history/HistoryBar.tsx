import { useRef } from 'react';
import { Link } from 'wouter';
import { HomeLink } from '../../onBoard/HomeLink.tsx';
import { useArrival } from '../../ui/useArrival.ts';
import style from './HistoryBar.module.css';
import { historyWords as said } from './words.ts';

/** Whose past this is, and the ways back to the present. */
export function HistoryBar({ board }: { board: { id: string; title: string } }) {
  const title = useRef<HTMLHeadingElement>(null);
  useArrival(title);
  const at = `/board/${board.id}`;
  return (
    <header className={style.bar}>
      <HomeLink />
      <h1 ref={title} tabIndex={-1} className={style.title}>
        {said.title(board.title)}
      </h1>
      <nav className={style.ways} aria-label={said.ways}>
        <Link href={`${at}/replay`} className={style.way} title={said.toReplay}>
          {said.replay}
        </Link>
        <Link href={`${at}/outline`} className={style.way}>
          {said.outline}
        </Link>
        <Link href={at} className={style.way} title={said.toBoard}>
          {said.board}
        </Link>
      </nav>
    </header>
  );
}
