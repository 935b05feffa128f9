import { type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useEditor } from 'tldraw';
import { classes } from '../../../ui/classes.ts';
import { ownKeys } from '../../ownKeys.ts';
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
  const editor = useEditor();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const all = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Node && all.current?.contains(event.target)) return;
      setOpen(false);
    };
    document.addEventListener('pointerdown', onPress, { capture: true });
    return () => document.removeEventListener('pointerdown', onPress, { capture: true });
  }, [isOpen]);
  const close = (): void => {
    // Else the focus would go with what is in it.
    all.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    setOpen(false);
  };
  /** What was looked for has been found. */
  const onChoice = ({ target }: MouseEvent): void => {
    if (isOpen && target instanceof Element && target.closest('button')) close();
  };
  return (
    <div
      ref={all}
      className={classes(style.drawer, folds === 'narrow' && style.unfolds)}
      onKeyDownCapture={(event) => ownKeys(editor, event, isOpen ? close : undefined)}
    >
      <button
        type="button"
        className={classes(style.tool, style.opener)}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!isOpen)}
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
