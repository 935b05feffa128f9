import { type ReactNode, Suspense } from 'react';
import { Button } from '../../ui/Button.tsx';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { words } from '../../words.ts';
import { outlineWords } from './words.ts';

/** Around a part that loads when it is wanted: says that it is on its way, or that it did not come. */
export function LazyPart({ children }: { children: ReactNode }) {
  return (
    <ErrorBoundary
      instead={
        <Notice
          kind="problem"
          title={outlineWords.partFailed.title}
          actions={<Button onClick={() => location.reload()}>{words.app.reload}</Button>}
        >
          {outlineWords.partFailed.detail}
        </Notice>
      }
    >
      <Suspense fallback={<Loading words={words.app.loading} />}>{children}</Suspense>
    </ErrorBoundary>
  );
}
