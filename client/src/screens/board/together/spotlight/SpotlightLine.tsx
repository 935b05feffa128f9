import type { Spotlight } from '@gapboard/board';
import { peopleOf } from '@gapboard/sync';
import { useState } from 'react';
import type { CanvasHandle } from '../../../../canvas/handle.ts';
import type { Sight } from '../../../../canvas/together/sight.ts';
import type { BoardSession } from '../../../../session/boardSession.ts';
import { togetherWords as said } from '../words.ts';
import { ForFacilitator } from './ForFacilitator.tsx';
import { ForMe } from './ForMe.tsx';
import type { Before } from './useBrought.ts';
import { useIsOver } from './useIsOver.ts';
import { useIsHere } from './useWhoIsWith.ts';

export interface SpotlightLineProps {
  /** `null`: there was one, and everyone has been let go */
  spot: Spotlight | null;
  session: BoardSession;
  canvas: CanvasHandle;
  /** another view of the map lies over the canvas */
  isCovered: boolean;
  onUncover: () => void;
}

/** Brings this person where the facilitator is, and says so. */
export default function SpotlightLine({ spot, ...rest }: SpotlightLineProps) {
  const [last, setLast] = useState(spot);
  if (spot && spot !== last) setLast(spot);
  const [before] = useState(remember);
  if (!last) return null;
  return (
    <OneSpotlight key={last.id} spot={last} isReleased={spot === null} before={before} {...rest} />
  );
}

function remember(): Before {
  let before: Sight | undefined;
  return {
    get: () => before,
    set: (sight) => {
      before = sight;
    },
  };
}

function OneSpotlight({
  spot,
  isReleased,
  session,
  before,
  ...rest
}: Omit<SpotlightLineProps, 'spot'> & {
  spot: Spotlight;
  isReleased: boolean;
  before: Before;
}) {
  const { role } = session.participant;
  const isLeft = useIsOver(useIsHere(session.awareness, spot.by));
  const isOver = spot.held && (isReleased || isLeft);
  const common = {
    spot,
    name: said.by(peopleOf(session.doc).get(spot.by)?.name),
    isOver,
    ...rest,
  };
  if (role === 'facilitator') return <ForFacilitator session={session} {...common} />;
  return <ForMe role={role} before={before} {...common} />;
}
