import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useEditor } from 'tldraw';
import { ownKeys } from './ownKeys.ts';

export interface FoldOut {
  /** for the element that holds the button and what it opens */
  all: { ref: RefObject<HTMLDivElement | null>; onKeyDownCapture: (event: KeyboardEvent) => void };
  /** for the button */
  opener: { 'aria-expanded': boolean; 'aria-controls': string; onClick: () => void };
  /** id of what it opens */
  id: string;
  isOpen: boolean;
  close: () => void;
  /** Closes it and gives the focus back to the button: else that would go with what is closed. */
  leave: () => void;
}

/** What a button over the canvas opens: closed again by Escape, and by a press anywhere else. */
export function useFoldOut(): FoldOut {
  const editor = useEditor();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Node && ref.current?.contains(event.target)) return;
      setOpen(false);
    };
    document.addEventListener('pointerdown', onPress, { capture: true });
    return () => document.removeEventListener('pointerdown', onPress, { capture: true });
  }, [isOpen]);
  const close = (): void => setOpen(false);
  const leave = (): void => {
    ref.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    close();
  };
  return {
    all: {
      ref,
      onKeyDownCapture: (event) => ownKeys(editor, event, isOpen ? leave : undefined),
    },
    opener: { 'aria-expanded': isOpen, 'aria-controls': id, onClick: () => setOpen(!isOpen) },
    id,
    isOpen,
    close,
    leave,
  };
}
