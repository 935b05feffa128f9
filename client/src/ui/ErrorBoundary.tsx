import { Component, type ReactNode } from 'react';
import { words } from '../words.ts';
import { Button } from './Button.tsx';
import style from './ErrorBoundary.module.css';
import { Notice } from './Notice.tsx';

export interface ErrorBoundaryProps {
  children: ReactNode;
  /** what is shown where it is only a part of a page that failed */
  instead?: ReactNode;
}

/** In place of a blank page: a chunk that did not load (no signal, new version), or a defect of ours. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    if (this.props.instead !== undefined) return this.props.instead;
    return (
      <main className={style.page}>
        <Notice
          kind="problem"
          title={words.problems.page.title}
          actions={
            <Button look="main" onClick={() => location.reload()}>
              {words.app.reload}
            </Button>
          }
        >
          {words.problems.page.detail}
        </Notice>
      </main>
    );
  }
}
