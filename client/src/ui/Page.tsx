import { type ReactNode, useRef } from 'react';
import { Logo } from './Logo.tsx';
import { MapDrawing } from './MapDrawing.tsx';
import style from './Page.module.css';
import { useArrival } from './useArrival.ts';

export interface PageProps {
  /** what this page is, in the coloured panel: has the page's h1 */
  panel: ReactNode;
  children: ReactNode;
}

/** Every screen but the board: a panel that says where one is, and beside (on a phone, below) it what to do. */
export function Page({ panel, children }: PageProps) {
  const main = useRef<HTMLElement>(null);
  useArrival(main);

  return (
    <main className={style.page} ref={main} tabIndex={-1}>
      <div className={style.panel}>
        <Logo />
        <div className={style.said}>{panel}</div>
        <MapDrawing className={style.drawing} />
      </div>
      <div className={style.side}>
        <div className={style.content}>{children}</div>
      </div>
    </main>
  );
}
