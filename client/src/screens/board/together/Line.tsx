import type { ReactNode } from 'react';
import style from './lines.module.css';
import { togetherWords as said } from './words.ts';

/** One quiet line over the board, read out when the reader pauses: what happens to one's view, and the way out. */
export function Line({
  words,
  children,
  onDismiss,
}: {
  words: string;
  /** {@link Action}s */
  children?: ReactNode;
  onDismiss?: (() => void) | undefined;
}) {
  return (
    <div
      role="status"
      className={style.line}
      // Keys pressed in here are not the canvas's shortcuts.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <p className={style.said}>{words}</p>
      {children}
      {onDismiss && (
        <button type="button" className={style.close} aria-label={said.dismiss} onClick={onDismiss}>
          <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
            <path d="M6 6l12 12M18 6L6 18" stroke="currentColor" strokeWidth="2.2" />
          </svg>
        </button>
      )}
    </div>
  );
}

export function Action({
  name,
  label,
  onClick,
}: {
  name: string;
  /** said in place of the name, where that says too little by itself */
  label?: string;
  onClick: () => void;
}) {
  return (
    <button type="button" className={style.action} aria-label={label} onClick={onClick}>
      {name}
    </button>
  );
}
