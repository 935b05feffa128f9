import { type ReactNode, useEffect, useId, useRef } from 'react';
import { CloseButton } from '../../ui/CloseButton.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useIsPhone } from '../phone.ts';
import style from './SidePanel.module.css';
import { useFocusBack } from './useFocusBack.ts';

export interface SidePanelProps {
  title: ReactNode;
  /** what it is about: the focus comes to its title whenever this is another */
  about: string;
  onClose: () => void;
  children: ReactNode;
}

/** What is looked at beside the map; on a phone a sheet over it. */
export function SidePanel(props: SidePanelProps) {
  const isPhone = useIsPhone();
  if (!isPhone) return <Beside {...props} />;
  const { title, onClose, children } = props;
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
    </Dialog>
  );
}

function Beside({ title, about, onClose, children }: SidePanelProps) {
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useFocusBack(panel, about);
  useEffect(() => heading.current?.focus(), [about]);
  return (
    <aside
      ref={panel}
      className={style.panel}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        // Keys pressed in here are not the canvas's shortcuts.
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
      }}
    >
      <header className={style.head}>
        <h2 ref={heading} id={titleId} className={style.title} tabIndex={-1}>
          {title}
        </h2>
        <CloseButton onClose={onClose} />
      </header>
      {/* The keyboard has to be able to scroll what is only text. */}
      <div className={style.content} role="group" aria-labelledby={titleId} tabIndex={0}>
        {children}
      </div>
    </aside>
  );
}
