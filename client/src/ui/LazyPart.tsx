import { type ReactNode, Suspense } from 'react';
import { words } from '../words.ts';
import { Button } from './Button.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Loading } from './Loading.tsx';
import { Notice } from './Notice.tsx';

/**
 * Around a part that loads when it is wanted: says that it is on its way, or that it did not come,
 * and takes nothing else along.
 */
export function LazyPart({
  children,
  quiet = false,
}: {
  children: ReactNode;
  /** nothing is said while it is on its way: it lies over the rest, or nobody waits for it */
  quiet?: boolean;
}) {
  return (
    <ErrorBoundary
      instead={
        <Notice
          kind="problem"
          title={words.problems.part.title}
          actions={<Button onClick={() => location.reload()}>{words.app.reload}</Button>}
        >
          {words.problems.part.detail}
        </Notice>
      }
    >
      <Suspense fallback={quiet ? null : <Loading words={words.app.loading} />}>
        {children}
      </Suspense>
    </ErrorBoundary>
  );
}
