import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { words } from '../words.ts';
import { onBoardWords } from './words.ts';

/** A board that does not open here: why, and the ways on. */
export function Refused({
  title,
  detail,
  actions,
  children,
}: {
  title: string;
  detail: string;
  actions?: ReactNode;
  /** what there is to say beside it */
  children?: ReactNode;
}) {
  return (
    <Page panel={<h1>{onBoardWords.closed}</h1>}>
      <Notice
        kind="problem"
        title={title}
        actions={
          <>
            {actions}
            <Link href="/join">{onBoardWords.joinAgain}</Link>
          </>
        }
      >
        {detail}
      </Notice>
      {children}
      <p>
        <Link href="/">{words.app.home}</Link>
      </p>
    </Page>
  );
}
