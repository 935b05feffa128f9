import type { Role, Spotlight } from '@gapboard/board';
import { useEffect } from 'react';
import type { CanvasHandle } from '../../../../canvas/handle.ts';
import { Action, Line } from '../Line.tsx';
import { togetherWords as said } from '../words.ts';
import { type Before, useBrought } from './useBrought.ts';

/** How long the way back is offered by itself, in ms. */
const OFFERED_MS = 60_000;

export interface ForMeProps {
  spot: Spotlight;
  /** who brings them */
  name: string;
  /** they have been let go */
  isOver: boolean;
  role: Role;
  canvas: CanvasHandle;
  isCovered: boolean;
  onUncover: () => void;
  before: Before;
}

/** Somebody who is brought along: they come, and hear by whom and how they get back. */
export function ForMe({
  spot,
  name,
  isOver,
  role,
  canvas,
  isCovered,
  onUncover,
  before,
}: ForMeProps) {
  // A scribe draws what the room says, on a screen whose view they need.
  const holds = spot.held && !isOver && role !== 'scribe';
  const { at, come, leave } = useBrought({ spot, canvas, isCovered, holds, before });
  const offersBack = at === 'there' && !holds;
  useEffect(() => {
    if (!offersBack) return;
    const timer = setTimeout(() => leave(false), OFFERED_MS);
    return () => clearTimeout(timer);
    // Once for each time that it is offered.
    // eslint-disable-next-line react/exhaustive-deps
  }, [offersBack]);

  if (at === 'left' || (isOver && at === 'waits')) return null;
  if (isCovered) {
    return (
      <Line words={said.shows(name)} onDismiss={spot.held ? undefined : () => leave(false)}>
        <Action name={said.goThere} onClick={onUncover} />
      </Line>
    );
  }
  if (at === 'waits') {
    return (
      <Line words={said.waits(name)}>
        <Action name={said.comeNow} onClick={come} />
      </Line>
    );
  }
  if (holds) return <Line words={spot.follow ? said.leads(name) : said.holds(name)} />;
  return (
    <Line words={isOver ? said.letGo(name) : said.brought(name)} onDismiss={() => leave(false)}>
      <Action name={said.back} onClick={() => leave(true)} />
    </Line>
  );
}
