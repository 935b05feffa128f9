import { Link } from 'wouter';
import style from './HomeLink.module.css';
import { onBoardWords } from './words.ts';

/** The way from a board to the start page. */
export function HomeLink() {
  return (
    <Link href="/" className={style.home} aria-label={onBoardWords.home} title={onBoardWords.home}>
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <path
          d="M4 11l8-7 8 7v9h-5v-6h-6v6H4z"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinejoin="round"
        />
      </svg>
    </Link>
  );
}
