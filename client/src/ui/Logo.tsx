import { Link } from 'wouter';
import { words } from '../words.ts';
import style from './Logo.module.css';

/** Four cells of an evidence map: three with studies, one a gap. The same drawing as public/favicon.svg. */
export function Logo() {
  return (
    <Link href="/" className={style.logo}>
      <svg viewBox="0 0 24 24" aria-hidden="true" className={style.mark}>
        <g fill="currentColor">
          <circle cx="6" cy="6" r="5" />
          <circle cx="18" cy="6" r="3" />
          <circle cx="6" cy="18" r="3.8" />
        </g>
        <circle
          cx="18"
          cy="18"
          r="4.6"
          fill="none"
          stroke="var(--gap)"
          strokeWidth="2.2"
          strokeDasharray="3.8 3.43"
        />
      </svg>
      {words.product}
    </Link>
  );
}
