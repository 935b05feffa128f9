import type { MouseEvent, ReactNode } from 'react';
import { classes } from '../../../ui/classes.ts';
import { useFoldOut } from '../../useFoldOut.ts';
import style from './PensBar.module.css';

interface DrawerProps {
  label: string;
  sign: ReactNode;
  /** `narrow`: what is in it lies in the bar itself where there is room for it */
  folds: 'always' | 'narrow';
  children: ReactNode;
}

/** A button that opens what would not fit into the bar. */
export function Drawer({ label, sign, folds, children }: DrawerProps) {
  const { all, opener, id, isOpen, leave } = useFoldOut();
  /** What was looked for has been found. */
  const onChoice = ({ target }: MouseEvent): void => {
    if (isOpen && target instanceof Element && target.closest('button')) leave();
  };
  return (
    <div {...all} className={classes(style.drawer, folds === 'narrow' && style.unfolds)}>
      <button
        type="button"
        className={classes(style.tool, style.opener)}
        aria-label={label}
        title={label}
        {...opener}
      >
        {sign}
      </button>
      <div
        id={id}
        className={style.inside}
        data-open={isOpen ? '' : undefined}
        role="group"
        aria-label={label}
        onClick={onChoice}
      >
        {children}
      </div>
    </div>
  );
}
