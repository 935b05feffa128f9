import { type ReactNode, useEffect, useRef } from 'react';
import { classes } from '../ui/classes.ts';
import style from './people.module.css';

/** A panel under the button that opened it, its neighbour. Not modal: the canvas stays in use beside it. */
export function Popover({
  label,
  wide = false,
  onClose,
  children,
}: {
  label: string;
  wide?: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.focus();
  }, []);
  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent): void => {
      const inside = target instanceof Node && panel.current?.parentElement?.contains(target);
      if (!inside) onClose();
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    return () => document.removeEventListener('pointerdown', onPointerDown, true);
  }, [onClose]);
  return (
    <div
      ref={panel}
      className={classes(style.panel, wide && style.wide)}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        onClose();
        panel.current?.parentElement?.querySelector('button')?.focus();
      }}
    >
      {children}
    </div>
  );
}
