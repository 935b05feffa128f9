import type { Picture } from '@gapboard/drawing';
import { useId } from 'react';
import { Button } from '../../ui/Button.tsx';
import type { Sight } from './useSight.ts';
import style from './ViewTools.module.css';
import { viewWords } from './words.ts';

const NEARER = 1.5;

export interface ViewToolsProps {
  picture: Picture;
  page: string;
  onPage: (page: string) => void;
  sight: Sight;
}

/** Which page is seen, and how near: what fingers and wheels do, for whoever has neither. */
export function ViewTools({ picture, page, onPage, sight }: ViewToolsProps) {
  const id = useId();
  const pages = picture.pages();
  return (
    <div className={style.tools} role="group" aria-label={viewWords.tools}>
      {pages.length > 1 && (
        <>
          <label className={style.label} htmlFor={id}>
            {viewWords.page}
          </label>
          <select
            id={id}
            className={style.pages}
            value={page}
            onChange={(event) => onPage(event.target.value)}
          >
            {pages.map((one) => (
              <option key={one.id} value={one.id}>
                {viewWords.pageNamed(one.name)}
              </option>
            ))}
          </select>
        </>
      )}
      <Button
        className={style.tool}
        aria-label={viewWords.further}
        title={viewWords.further}
        onClick={() => sight.zoom(1 / NEARER)}
      >
        −
      </Button>
      <Button
        className={style.tool}
        aria-label={viewWords.nearer}
        title={viewWords.nearer}
        onClick={() => sight.zoom(NEARER)}
      >
        +
      </Button>
      <Button
        className={style.tool}
        aria-label={viewWords.all}
        title={viewWords.all}
        onClick={() => sight.fit(picture.boundsOf(page))}
      >
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path
            d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
          />
        </svg>
      </Button>
    </div>
  );
}
