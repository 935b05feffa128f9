import { classes } from '../../ui/classes.ts';
import style from './TopBar.module.css';

export interface BarToolProps {
  label: string;
  /** its name, where there is more to say */
  name?: string;
  /** how many things wait behind it */
  count?: number;
  icon: string;
  /** the one that a board is of no use without */
  isMain?: boolean;
  /** whether what it opens is open, for one that opens something beside itself */
  expanded?: boolean;
  onClick: () => void;
}

/** A button that shows its word where there is room, and always has it for a name, unless there is more to say. */
export function BarTool({
  label,
  name = label,
  count = 0,
  icon,
  isMain = false,
  expanded,
  onClick,
}: BarToolProps) {
  return (
    <button
      type="button"
      className={classes(style.tool, isMain && style.share)}
      aria-label={name}
      aria-expanded={expanded}
      title={name}
      onClick={onClick}
    >
      <ToolIcon d={icon} />
      <span className={style.label}>{label}</span>
      {/* Not as text: its name says how many in words. */}
      {count > 0 && <span className={style.badge} data-count={count} />}
    </button>
  );
}

export function ToolIcon({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d={d} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
