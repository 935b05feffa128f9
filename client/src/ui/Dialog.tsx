import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type SyntheticEvent,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';
import { classes } from './classes.ts';
import { CloseButton } from './CloseButton.tsx';
import style from './Dialog.module.css';
import { Spoken } from './Spoken.tsx';
import { useOverheard } from './useSpoken.ts';

export interface DialogProps {
  title: ReactNode;
  subtitle?: ReactNode;
  /** Asked for by Esc, the close button and a click outside. The dialog is open while it is rendered. */
  onClose: () => void;
  /** `full` covers the whole window, white in both colour schemes, for a projector */
  size?: 'narrow' | 'wide' | 'full';
  children: ReactNode;
}

export function Dialog({ title, subtitle, onClose, size = 'narrow', children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const pressedOutside = useRef(false);
  const isShown = useRef(false);
  const titleId = useId();
  const said = useOverheard();

  // A layout effect, because its clean-up still finds the dialog in the page: closing it there lets
  // the browser give the focus back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    isShown.current = true;
    return () => {
      isShown.current = false;
      element?.close();
    };
  }, []);

  const own = (event: SyntheticEvent): boolean => event.target === event.currentTarget;

  return (
    // The two press handlers serve the backdrop only; the keyboard has Esc and the close button.
    <dialog
      ref={dialog}
      className={classes(style.dialog, style[size])}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (!own(event)) return;
        event.preventDefault();
        onClose();
      }}
      // A second Esc in a row closes whatever we say. Not ours when it was opened again meanwhile, nor
      // when it is out of sight because a part of it is still loading.
      onClose={(event) => own(event) && isShown.current && !event.currentTarget.open && onClose()}
      onPointerDown={(event: PointerEvent) => {
        pressedOutside.current = own(event);
      }}
      // Both press and release: selecting text and letting go outside is no wish to close.
      onClick={(event: MouseEvent) => own(event) && pressedOutside.current && onClose()}
      // Keys pressed in here are not the canvas's shortcuts.
      onKeyDown={(event: KeyboardEvent) => event.stopPropagation()}
    >
      <div className={style.box}>
        <header className={style.head}>
          <h2 id={titleId} className={style.title}>
            {title}
            {subtitle !== undefined && <small className={style.subtitle}> {subtitle}</small>}
          </h2>
          <CloseButton onClose={onClose} />
        </header>
        <div className={style.content}>{children}</div>
        <Spoken said={said} />
      </div>
    </dialog>
  );
}
