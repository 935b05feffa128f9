import { type ComponentProps, lazy, Suspense } from 'react';

const RefusedPage = lazy(async () => ({ default: (await import('./Refused.tsx')).Refused }));

/** {@link RefusedPage}, which few people meet, loaded for those who do. */
export function Refused(props: ComponentProps<typeof RefusedPage>) {
  return (
    <Suspense>
      <RefusedPage {...props} />
    </Suspense>
  );
}
