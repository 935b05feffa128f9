import type { ReactNode } from 'react';
import style from './Unseen.module.css';

/** Words for those who listen to the page. */
export function Unseen({ children }: { children: ReactNode }) {
  return <span className={style.unseen}>{children}</span>;
}
