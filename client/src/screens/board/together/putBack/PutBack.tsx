import { lazy, Suspense, useState } from 'react';
import type { CanvasHandle } from '../../../../canvas/handle.ts';
import { useOthersChanges } from './useOthersChanges.ts';

// Most people's notes stay where they put them.
const Chips = lazy(() => import('./Chips.tsx'));

/** Says quietly when others have moved, changed or deleted this person's notes, and puts them back. */
export function PutBack({ canvas }: { canvas: CanvasHandle | undefined }) {
  const { changes, putAway } = useOthersChanges(canvas);
  const [wasTold, setWasTold] = useState(false);
  if (changes.length > 0 && !wasTold) setWasTold(true);
  if (!canvas || !wasTold) return null;
  return (
    <Suspense fallback={null}>
      <Chips changes={changes} putAway={putAway} canvas={canvas} />
    </Suspense>
  );
}
