import type { Own, PhoneRound } from '@gapboard/board';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { workshopCommands } from '../../../workshop/commands.ts';
import { Casting, type CastingState } from '../../../workshop/vote/Casting.ts';
import { type Choice, emptyFor } from '../../../workshop/vote/choice.ts';
import type { PhoneView } from '../line/PhoneLine.ts';

/** This person's ballot in a round, for as long as the component is shown, and how to change it. */
export function usePhoneBallot(
  board: string,
  round: PhoneRound,
  { own, line }: Pick<PhoneView, 'own' | 'line'>,
): [ballot: CastingState, choose: (choice: Choice) => void] {
  const [casting] = useState(() => {
    const { cast } = workshopCommands(board);
    return new Casting(emptyFor(round), (choice) =>
      cast(
        round.id,
        'votes' in choice ? { votes: { ...choice.votes } } : { order: [...choice.order] },
      ),
    );
  });
  useEffect(() => {
    if (own) casting.heard(choiceIn(own, round) ?? emptyFor(round));
  }, [casting, own, round]);
  useEffect(() => {
    if (line === 'live') casting.tryNow();
  }, [casting, line]);
  const state = useSyncExternalStore(casting.subscribe, () => casting.state);
  return [state, (choice) => casting.choose(choice)];
}

function choiceIn({ ballots }: Own, { id }: PhoneRound): Choice | undefined {
  const ballot = ballots.find(({ round }) => round === id);
  if (!ballot) return undefined;
  return ballot.method === 'dots' ? { votes: ballot.votes } : { order: ballot.order };
}
