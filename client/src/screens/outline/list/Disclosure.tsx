import { type ReactNode, useId, useState } from 'react';
import style from './Disclosure.module.css';

export interface DisclosureProps {
  title: ReactNode;
  /** what is in it, in a few words */
  says?: ReactNode;
  /** the level of its heading */
  level: 2 | 3 | 4 | 5;
  startsOpen?: boolean;
  children: ReactNode;
}

/** A heading that opens and closes what stands below it. */
export function Disclosure({ title, says, level, startsOpen = false, children }: DisclosureProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <>
      <Heading className={style.heading}>
        <button
          type="button"
          className={style.button}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className={style.sign}>
            <path d="M5 3l6 5-6 5" fill="none" stroke="currentColor" strokeWidth="2" />
          </svg>
          <span className={style.title}>{title}</span>
          {says !== undefined && <span className={style.says}>{says}</span>}
        </button>
      </Heading>
      <div id={id} hidden={!isOpen} className={style.content}>
        {isOpen && children}
      </div>
    </>
  );
}
