import type { ReactNode } from 'react';
import { keySign } from '../keys.ts';
import { penWords } from '../words.ts';
import style from './PensBar.module.css';

interface ToolButtonProps {
  label: string;
  /** what does the same on the keyboard */
  hint?: string | undefined;
  /** left out for what is done, not chosen */
  isChosen?: boolean;
  isOff?: boolean;
  onPress: () => void;
  children: ReactNode;
}

/** One thing in the bar of pens. */
export function ToolButton({ label, hint, isChosen, isOff, onPress, children }: ToolButtonProps) {
  return (
    <button
      type="button"
      className={style.tool}
      aria-label={label}
      title={penWords.withKey(label, hint && keySign(hint))}
      {...(hint !== undefined && { 'aria-keyshortcuts': ariaKeys(hint) })}
      {...(isChosen !== undefined && { 'aria-pressed': isChosen })}
      aria-disabled={isOff === true}
      onClick={() => {
        if (isOff !== true) onPress();
      }}
    >
      {children}
    </button>
  );
}

function ariaKeys(key: string): string {
  return key.replace('ctrl', 'Control').replace('shift', 'Shift');
}
