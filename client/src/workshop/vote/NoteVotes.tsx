import type { Round } from '@gapboard/board';
import { standingsOf, type VotedResult } from '@gapboard/evidence';
import { resultWords as said } from './resultWords.ts';
import { voteWords as words } from './words.ts';

/** What one note got in a round: its votes and from how many, and its place. */
export default function NoteVotes({
  round,
  note,
}: {
  round: Round & { result: VotedResult };
  note: string;
}) {
  const standing = standingsOf(round).items.find((one) => one.note === note);
  if (!standing) return null;
  const got = standing.score === null ? said.got(standing) : said.score(standing.score);
  return (
    <>
      <strong>{words.place(standing)}</strong> · {got} · {said.inRound(round.criterion)}
    </>
  );
}
