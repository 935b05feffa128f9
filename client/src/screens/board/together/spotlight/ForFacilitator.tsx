import type { Spotlight } from '@gapboard/board';
import { useEffect, useState } from 'react';
import type { CanvasHandle } from '../../../../canvas/handle.ts';
import type { BoardSession } from '../../../../session/boardSession.ts';
import { release } from '../../../../session/spotlight.ts';
import { Action, Line } from '../Line.tsx';
import { togetherWords as said } from '../words.ts';
import { useHowManyCame } from './useWhoIsWith.ts';

/** How long it is said by itself how many have come, in ms. */
const SAID_MS = 60_000;

export interface ForFacilitatorProps {
  spot: Spotlight;
  session: BoardSession;
  name: string;
  /** whoever held people has left */
  isOver: boolean;
  canvas: CanvasHandle;
  onUncover: () => void;
}

/** Facilitators are never moved: they hear how many have come, and let go whoever it was that holds. */
export function ForFacilitator({
  spot,
  session,
  name,
  isOver,
  canvas,
  onUncover,
}: ForFacilitatorProps) {
  const came = useHowManyCame(session.awareness, spot.id);
  const [isDismissed, setDismissed] = useState(false);
  const isMine = spot.by === session.participant.id;
  useEffect(() => {
    if (spot.held) return;
    const timer = setTimeout(() => setDismissed(true), SAID_MS);
    return () => clearTimeout(timer);
  }, [spot.held]);
  // What has ended for everyone is not begun anew by whoever comes later.
  useEffect(() => {
    if (spot.held && isOver && !isMine) release(session, spot.id);
  }, [isMine, isOver, session, spot]);

  if (isOver || isDismissed) return null;
  const dismiss = spot.held ? undefined : () => setDismissed(true);
  const letGo = spot.held && (
    <Action name={said.bring.release} onClick={() => release(session, spot.id)} />
  );
  if (isMine) {
    const words = spot.follow ? said.iLead : said.iHold;
    return (
      <Line words={(spot.held ? words : said.iBrought)(came)} onDismiss={dismiss}>
        {letGo}
      </Line>
    );
  }
  return (
    <Line words={spot.held ? said.theyHold(name, came) : said.shows(name)} onDismiss={dismiss}>
      <Action
        name={said.goThere}
        onClick={() => {
          onUncover();
          canvas.see(spot);
        }}
      />
      {letGo}
    </Line>
  );
}
