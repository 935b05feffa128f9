import { type Ballot, hasBallot, type Round } from '@gapboard/board';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { BoardSession } from '../../session/boardSession.ts';
import { useSessionView } from '../../session/useBoardSession.ts';
import { useWorkshopNews } from '../../session/workshop.ts';
import { workshopCommands } from '../commands.ts';
import { Casting, type CastingState } from './Casting.ts';
import { type Choice, emptyFor } from './choice.ts';

/** One's ballot in the open round, and how to change it. */
export interface OwnBallot extends CastingState {
  choose: (choice: Choice) => void;
}

/** The ballot of a page: bar, list and canvas fill in the same one. */
const castings = new WeakMap<BoardSession, { round: string; casting: Casting }>();

function castingOf(session: BoardSession, round: Pick<Round, 'id' | 'method'>): Casting {
  const known = castings.get(session);
  if (known?.round === round.id) return known.casting;
  known?.casting.stop();
  const { cast } = workshopCommands(session.boardId);
  const casting = new Casting(emptyFor(round), (choice) =>
    cast(
      round.id,
      'votes' in choice ? { votes: { ...choice.votes } } : { order: [...choice.order] },
    ),
  );
  castings.set(session, { round: round.id, casting });
  return casting;
}

/** This person's ballot in a round; `undefined` where they have none, or nothing is open. */
export function useOwnBallot(
  session: BoardSession,
  round: Round | undefined,
): OwnBallot | undefined {
  const votes = round?.state === 'open' && hasBallot(round, session.participant);
  const casting = useMemo(
    () => (round && votes ? castingOf(session, round) : undefined),
    // A round that is open changes nothing but its state.
    // eslint-disable-next-line react/exhaustive-deps
    [session, round?.id, votes],
  );
  const { own } = useWorkshopNews(session);
  const isLive = useSessionView(session, ({ connection }) => connection.kind === 'live');
  useEffect(() => {
    if (!casting || !round || !own) return;
    casting.heard(choiceOf(own.ballots.find((one) => one.round === round.id)) ?? emptyFor(round));
  }, [casting, own, round]);
  useEffect(() => {
    if (isLive) casting?.tryNow();
  }, [casting, isLive]);
  const state = useSyncExternalStore(casting?.subscribe ?? nothing, () => casting?.state);
  return useMemo(
    () => casting && state && { ...state, choose: (choice) => casting.choose(choice) },
    [casting, state],
  );
}

const nothing = () => () => undefined;

function choiceOf(ballot: Ballot | undefined): Choice | undefined {
  if (!ballot) return undefined;
  return ballot.method === 'dots' ? { votes: ballot.votes } : { order: ballot.order };
}
