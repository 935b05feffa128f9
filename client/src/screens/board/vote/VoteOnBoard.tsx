import type { CanvasHandle } from '../../../canvas/handle.ts';
import { useMaps } from '../../../mapView/useMaps.ts';
import type { BoardSession } from '../../../session/boardSession.ts';
import VotePart from '../../../workshop/vote/VotePart.tsx';

export interface VoteOnBoardProps {
  session: BoardSession;
  canvas: CanvasHandle | undefined;
  isWanted: boolean;
  onDone: () => void;
}

/** Voting beside a canvas: it can be on what is chosen there, and what has been voted for can be shown there. */
export default function VoteOnBoard({ session, canvas, isWanted, onDone }: VoteOnBoardProps) {
  return (
    <VotePart
      session={session}
      maps={useMaps(canvas)}
      selection={() => canvas?.selection() ?? []}
      {...(canvas && { onShow: (note: string) => canvas.show([note]) })}
      isWanted={isWanted}
      onDone={onDone}
    />
  );
}
