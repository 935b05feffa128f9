import { may, type Role } from '@gapboard/board';
import type { PhoneView } from './line/PhoneLine.ts';
import { phoneWords } from './words.ts';

/** What somebody may write now, and where it goes. */
export type Writing =
  | { to: 'board' }
  | { to: 'oneself'; stage: string; isAnonymous: boolean }
  | { to: 'nobody'; why: 'over' | 'looking' | 'ended' | 'stage' };

/** By the same table as the server's, which has the last word. */
export function writingOf({ workshop }: Pick<PhoneView, 'workshop'>, role: Role): Writing {
  if (!may(role, 'write')) return { to: 'nobody', why: 'looking' };
  if (!workshop) return { to: 'board' };
  const { stage, writing, rules, closed } = workshop;
  if (writing === 'open' && stage) {
    return { to: 'oneself', stage: stage.id, isAnonymous: stage.anonymous };
  }
  if (role === 'facilitator') return { to: 'board' };
  if (closed || rules.over) return { to: 'nobody', why: 'over' };
  if (rules.notes || role === 'scribe') return { to: 'board' };
  return { to: 'nobody', why: writing === 'ended' ? 'ended' : 'stage' };
}

/** The round that this person has a ballot in. */
export function roundFor({ round }: Pick<PhoneView, 'round'>, role: Role): PhoneView['round'] {
  return round && may(role, 'write') && round.voters.includes(role) ? round : null;
}

/** What to do next, in one sentence. */
export function nextStep(view: PhoneView, role: Role): string {
  const said = phoneWords.next;
  const round = roundFor(view, role);
  if (round) return votingStep(view, round);
  if (!view.workshop) return view.line === 'coming' ? phoneWords.line.coming : said.unknown;
  const writing = writingOf(view, role);
  switch (writing.to) {
    case 'board':
      return said.write;
    case 'oneself':
      return said.private;
    case 'nobody':
      return { over: said.over, looking: said.looking, ended: said.ended, stage: said.listen }[
        writing.why
      ];
  }
}

function votingStep({ own }: PhoneView, round: NonNullable<PhoneView['round']>): string {
  const said = phoneWords.next;
  const ballot = own?.ballots.find((one) => one.round === round.id);
  if (round.method === 'ranking') {
    const isIn = ballot?.method === 'ranking' && ballot.order.length > 0;
    return isIn ? said.ranked : said.rank(Math.min(round.votes, round.notes.length));
  }
  const given =
    ballot?.method === 'dots' ? Object.values(ballot.votes).reduce((sum, one) => sum + one, 0) : 0;
  const left = round.votes - given;
  if (left <= 0) return said.voted;
  return given === 0 ? said.vote(left) : said.voteMore(left);
}
