import type { ComponentProps, ReactNode } from 'react';
import { classes } from '../../ui/classes.ts';
import style from './StageBar.module.css';

export interface ToolProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** what it says where there is room */
  label: string;
  /** its name, where there is more to say */
  name?: string;
  icon: ReactNode;
  isMain?: boolean;
  /** the word stays where there is little room */
  keepsWord?: boolean;
}

/** A button of the bar. */
export function Tool({
  label,
  name = label,
  icon,
  isMain = false,
  keepsWord = false,
  ...rest
}: ToolProps) {
  return (
    <button
      {...rest}
      type="button"
      className={classes(style.tool, isMain && style.main)}
      data-main={isMain || undefined}
      aria-label={name}
      title={name}
    >
      {icon}
      <span className={classes(style.word, keepsWord && style.keepsWord)}>{label}</span>
    </button>
  );
}

/** A drawing of lines for a {@link Tool}. */
export function Icon({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path
        d={d}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
