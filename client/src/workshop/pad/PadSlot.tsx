import { may, type PrivateWriting, type WorkshopState } from '@gapboard/board';
import { lazy, Suspense } from 'react';
import { useOutbox } from '../../outbox/useOutbox.ts';
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

/**
 * The private pad, as long as there is something for it: private writing that goes on, notes of
 * one's own that have not been brought in, or some that have not come as far as the server.
 */
export default function PadSlot({ session, look, pressed }: PadSlotProps) {
  const here = useHere(session);
  const { own } = useWorkshopNews(session);
  const [outbox, view] = useOutbox(session.boardId);
  const unsent = view.notes.filter(({ id, stage }) => stage !== null && !view.sent.has(id));
  const last = own?.notes.at(-1)?.stage ?? unsent.at(-1)?.stage ?? undefined;
  const writing = writingFor(here.state, last);
  if (!writing || !own || !may(here.me.role, 'write')) return null;
  return (
    <Suspense fallback={null}>
      {/* Another stage's pad begins as a new one does. */}
      <PrivatePad
        key={writing.stage}
        here={here}
        writing={writing}
        own={own.notes}
        outbox={outbox}
        view={view}
        look={look}
        pressed={pressed}
      />
    </Suspense>
  );
}

/** Private writing that goes on, or else what one's own last notes were written for. */
function writingFor(
  { private: all }: WorkshopState,
  stage: string | undefined,
): PrivateWriting | undefined {
  return all.find(({ state }) => state === 'open') ?? all.find((one) => one.stage === stage);
}
