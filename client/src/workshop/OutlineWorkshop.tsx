import { lazy, Suspense, useState } from 'react';
import type { BoardSession } from '../session/boardSession.ts';
import { Button } from '../ui/Button.tsx';
import StageBar from './bar/StageBar.tsx';
import style from './OutlineWorkshop.module.css';
import PadSlot from './pad/PadSlot.tsx';
import { workshopTool } from './toolWords.ts';
import { useHere } from './useHere.ts';

const WorkshopPanel = lazy(() => import('./panel/WorkshopPanel.tsx'));
const RevealPanel = lazy(() => import('./reveal/RevealPanel.tsx'));

/** Everything of a workshop in the outline: its bar, the private pad, and for facilitators what they run it from. */
export default function OutlineWorkshop({ session }: { session: BoardSession }) {
  const { state, runs } = useHere(session);
  const [panel, setPanel] = useState<'workshop' | 'reveal'>();
  const close = (): void => setPanel(undefined);
  const hasBar = state.agenda.length > 0 || state.timer !== null || state.closed !== null;
  return (
    <>
      <div className={style.bar}>
        <StageBar session={session} on="outline" onPanel={setPanel} />
      </div>
      {runs && !hasBar && (
        <p>
          <Button aria-label={workshopTool.name} onClick={() => setPanel('workshop')}>
            {workshopTool.label}
          </Button>
        </p>
      )}
      <PadSlot session={session} look="section" />
      {panel === 'workshop' && (
        <Suspense fallback={null}>
          <WorkshopPanel session={session} onClose={close} />
        </Suspense>
      )}
      {panel === 'reveal' && (
        <Suspense fallback={null}>
          <RevealPanel session={session} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
