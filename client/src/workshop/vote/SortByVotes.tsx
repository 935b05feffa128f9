import type { BoardSession } from '../../session/boardSession.ts';
import { Check } from './Check.tsx';
import { useVoteLook } from './VoteView.ts';
import { resultWords } from './resultWords.ts';

/** Whether lists of notes have those with most votes first. */
export default function SortByVotes({ session }: { session: BoardSession }) {
  const [look, setLook] = useVoteLook(session);
  return (
    <Check label={resultWords.sort} checked={look.sorts} onChange={(sorts) => setLook({ sorts })} />
  );
}
