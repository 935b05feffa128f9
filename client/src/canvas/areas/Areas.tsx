import { lazy, Suspense } from 'react';
import { useValue } from 'tldraw';
import { usePermissions } from '../permissions/canvasPermissions.ts';

// On most boards everything is open.
const AreaMarks = lazy(() => import('./AreaMarks.tsx'));

/** Marks what of the board is opened later. */
export function Areas() {
  const permissions = usePermissions();
  const any = useValue('any area closed', () => permissions.areas.length > 0, [permissions]);
  if (!any) return null;
  return (
    <Suspense fallback={null}>
      <AreaMarks />
    </Suspense>
  );
}
