import { standingsOf } from '@gapboard/evidence';
import type { BoardSession } from '../../session/boardSession.ts';
import { resultWords as said } from './resultWords.ts';
import { useShownRound } from './useShownRound.ts';
import { voteWords as words } from './words.ts';

/** What one note got in the round that is looked at: its place, its votes and from how many. */
export default function NoteVotes({ session, note }: { session: BoardSession; note: string }) {
  const round = useShownRound(session);
  const standing = round && standingsOf(round).items.find((one) => one.note === note);
  if (!standing) return null;
  const got = standing.score === null ? said.got(standing) : said.score(standing.score);
  return (
    <>
      <strong>{words.place(standing)}</strong> · {got} · {said.inRound(round.criterion)}
    </>
  );
}
