import type { ComponentProps } from 'react';
import style from './Button.module.css';
import { classes } from './classes.ts';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `main` is the one thing to do next; `quiet` stands by; `danger` cannot be taken back */
  look?: 'main' | 'plain' | 'quiet' | 'danger';
  /** Work is under way: it looks and says so, keeps its focus, and does nothing when pressed again. */
  busy?: boolean;
  wide?: boolean;
}

export function Button({
  look = 'plain',
  busy = false,
  wide = false,
  className,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      // Not `disabled`: that would throw the focus away in the middle of a form.
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={classes(
        style.button,
        style[look],
        wide && style.wide,
        busy && style.busy,
        className,
      )}
    />
  );
}
