import { type ReactNode, useEffect, useRef } from 'react';
import { CloseButton } from '../../../ui/CloseButton.tsx';
import style from './SidePanel.module.css';

/** A panel at the side of the canvas, which stays in use beside it. */
export function SidePanel({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const from = document.activeElement;
    panel.current?.focus();
    return () => {
      // Whoever is already somewhere else stays there.
      if (document.activeElement === document.body && from instanceof HTMLElement) from.focus();
    };
  }, []);
  return (
    <div
      ref={panel}
      className={style.panel}
      role="dialog"
      aria-label={title}
      tabIndex={-1}
      onKeyDown={(event) => {
        // Keys pressed in here are not the canvas's shortcuts.
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={style.head}>
        <h2 className={style.title}>{title}</h2>
        <CloseButton onClose={onClose} />
      </div>
      {children}
    </div>
  );
}
