import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import style from './Notice.module.css';

export interface NoticeProps {
  /** `problem` is read out at once; the others when the reader pauses */
  kind: 'problem' | 'warning' | 'info' | 'done';
  title: ReactNode;
  /** more than one paragraph goes in as `<p>`s */
  children?: ReactNode;
  /** buttons: what can be done about it */
  actions?: ReactNode;
}

export function Notice({ kind, title, children, actions }: NoticeProps) {
  return (
    <div
      className={classes(style.notice, style[kind])}
      role={kind === 'problem' ? 'alert' : 'status'}
    >
      <p className={style.title}>{title}</p>
      {children !== undefined && children !== '' && children !== false && (
        <div className={style.detail}>{children}</div>
      )}
      {actions !== undefined && <div className={style.actions}>{actions}</div>}
    </div>
  );
}
