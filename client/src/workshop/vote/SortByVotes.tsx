import type { BoardSession } from '../../session/boardSession.ts';
import { Check } from './Check.tsx';
import { useVoteLook } from './VoteView.ts';
import { voteWords as words } from './words.ts';

/** Whether lists of notes have those with most votes first. */
export default function SortByVotes({ session }: { session: BoardSession }) {
  const [look, setLook] = useVoteLook(session);
  return (
    <Check
      label={words.results.sort}
      checked={look.sorts}
      onChange={(sorts) => setLook({ sorts })}
    />
  );
}
