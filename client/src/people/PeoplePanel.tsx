import { may, type Participant } from '@gapboard/board';
import type { CanvasHandle } from '../canvas/handle.ts';
import type { BoardSession } from '../session/boardSession.ts';
import { PeopleHere } from './PeopleHere.tsx';
import { WhoIsHere } from './WhoIsHere.tsx';

export interface PeoplePanelProps {
  session: BoardSession;
  /** who is here, by name */
  people: Participant[];
  me: Participant;
  /** without one nobody can be followed */
  canvas?: CanvasHandle | undefined;
  onClose: () => void;
}

/** The people of a board: who is here, for everyone; for those who run the session all there is to know and do. */
export default function PeoplePanel({ session, me, ...rest }: PeoplePanelProps) {
  return may(me.role, 'run') ? (
    <WhoIsHere session={session} me={me.id} {...rest} />
  ) : (
    <PeopleHere board={session.boardId} me={me.id} {...rest} />
  );
}
