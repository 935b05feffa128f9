import type { CanvasHandle } from '../../../canvas/handle.ts';
import type { BoardSession } from '../../../session/boardSession.ts';
import { Button } from '../../../ui/Button.tsx';
import { AreasPart } from './areas/AreasPart.tsx';
import { SidePanel } from './SidePanel.tsx';
import { BringPart } from './spotlight/BringPart.tsx';
import { togetherWords as said } from './words.ts';

/** How a facilitator keeps the room on the same part of the board, and the board in order. */
export default function TogetherPanel({
  session,
  canvas,
  untidy,
  onTidy,
  onClose,
}: {
  session: BoardSession;
  canvas: CanvasHandle | undefined;
  /** how many things there are to tidy */
  untidy: number;
  onTidy: () => void;
  onClose: () => void;
}) {
  if (!canvas) return null;
  return (
    <SidePanel title={said.title} onClose={onClose}>
      <BringPart session={session} canvas={canvas} onDone={onClose} />
      <Button onClick={onTidy}>{said.tidy(untidy)}</Button>
      <AreasPart session={session} canvas={canvas} />
    </SidePanel>
  );
}
