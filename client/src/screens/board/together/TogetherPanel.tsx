import { useEffect, useRef } from 'react';
import type { CanvasHandle } from '../../../canvas/handle.ts';
import type { BoardSession } from '../../../session/boardSession.ts';
import { CloseButton } from '../../../ui/CloseButton.tsx';
import { AreasPart } from './areas/AreasPart.tsx';
import { BringPart } from './spotlight/BringPart.tsx';
import style from './TogetherPanel.module.css';
import { togetherWords as said } from './words.ts';

/** How a facilitator keeps the room on the same part of the board. Not modal: the canvas stays in use beside it. */
export default function TogetherPanel({
  session,
  canvas,
  onClose,
}: {
  session: BoardSession;
  canvas: CanvasHandle | undefined;
  onClose: () => void;
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
  if (!canvas) return null;
  return (
    <div
      ref={panel}
      className={style.panel}
      role="dialog"
      aria-label={said.title}
      tabIndex={-1}
      onKeyDown={(event) => {
        // Keys pressed in here are not the canvas's shortcuts.
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={style.head}>
        <h2 className={style.title}>{said.title}</h2>
        <CloseButton onClose={onClose} />
      </div>
      <BringPart session={session} canvas={canvas} onDone={onClose} />
      <AreasPart session={session} canvas={canvas} />
    </div>
  );
}
