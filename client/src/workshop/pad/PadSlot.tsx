import { lazy, Suspense } from 'react';
import type { BoardSession } from '../../session/boardSession.ts';
import { useWorkshopNews } from '../../session/workshop.ts';
import { useHere } from '../useHere.ts';
import type { PressedCell } from './usePressed.ts';

const PrivatePad = lazy(() => import('./PrivatePad.tsx'));

export interface PadSlotProps {
  session: BoardSession;
  look: 'beside' | 'section';
  /** the cell of a map that has been pressed beside the pad */
  pressed?: PressedCell | undefined;
}

/** The private pad, as long as there is something for it: private writing that goes on, or notes of one's own that have not been brought in. */
export default function PadSlot({ session, look, pressed }: PadSlotProps) {
  const here = useHere(session);
  const { own } = useWorkshopNews(session);
  const { state, takesPart } = here;
  const notes = own?.notes ?? [];
  const open = state.private.find((one) => one.state === 'open');
  const writing = open ?? state.private.find(({ stage }) => notes.at(-1)?.stage === stage);
  if (!writing || !takesPart || !own) return null;
  return (
    <Suspense fallback={null}>
      {/* Another stage's pad begins as a new one does. */}
      <PrivatePad
        key={writing.stage}
        here={here}
        writing={writing}
        own={notes}
        look={look}
        pressed={pressed}
      />
    </Suspense>
  );
}
