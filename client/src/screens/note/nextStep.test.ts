import { type PhoneRound, type PhoneWorkshop, USUAL_RULES } from '@gapboard/board';
import { expect, test } from 'vitest';
import type { PhoneView } from './line/PhoneLine.ts';
import { nextStep, writingOf } from './nextStep.ts';
import { phoneWords } from './words.ts';

const said = phoneWords.next;

const WORKSHOP: PhoneWorkshop = {
  stage: null,
  timer: null,
  writing: null,
  rules: USUAL_RULES,
  hands: [],
  closed: false,
  result: null,
};
const STAGE: NonNullable<PhoneWorkshop['stage']> = {
  id: 'stage-one',
  name: 'Write',
  instructions: '',
  minutes: 5,
  activities: ['write'],
  anonymous: true,
  nth: 1,
  of: 3,
};
const NO_NOTES = { ...USUAL_RULES, notes: false };
const ROUND: PhoneRound = {
  id: 'round-one',
  method: 'dots',
  criterion: 'Which matters most?',
  votes: 3,
  cap: 2,
  voters: ['participant'],
  notes: [],
};

function view(workshop: Partial<PhoneWorkshop>, rest: Partial<PhoneView> = {}): PhoneView {
  return { line: 'live', workshop: { ...WORKSHOP, ...workshop }, ...rest };
}

test.each([
  ['no workshop runs and notes are open', view({}), said.write],
  ['notes are closed by hand', view({ rules: NO_NOTES }), said.listen],
  [
    'people write privately',
    view({ stage: STAGE, writing: 'open', rules: NO_NOTES }),
    said.private,
  ],
  [
    'private writing has ended',
    view({ stage: STAGE, writing: 'ended', rules: NO_NOTES }),
    said.ended,
  ],
  ['the workshop is over', view({ closed: true, rules: { ...NO_NOTES, over: true } }), said.over],
  ['there is a vote', view({}, { round: ROUND }), said.vote(3)],
  ['some votes are given', view({}, { round: ROUND, own: ownVotes({ a: 2 }) }), said.voteMore(1)],
  ['all votes are given', view({}, { round: ROUND, own: ownVotes({ a: 2, b: 1 }) }), said.voted],
  [
    'others vote',
    view({ rules: NO_NOTES }, { round: { ...ROUND, voters: ['scribe'] } }),
    said.listen,
  ],
  ['nothing is known yet', { line: 'coming' }, phoneWords.line.coming],
  ['nothing is known and there is no line', { line: 'lost' }, said.unknown],
] satisfies [string, PhoneView, string][])(
  'when %s, a participant is told so',
  (_, seen, words) => {
    expect(nextStep(seen, 'participant')).toBe(words);
  },
);

function ownVotes(votes: Record<string, number>): NonNullable<PhoneView['own']> {
  return { notes: [], ballots: [{ round: ROUND.id, method: 'dots', votes }] };
}

test('who looks on is never asked to write or to vote', () => {
  expect(nextStep(view({}, { round: ROUND }), 'viewer')).toBe(said.looking);
});

test('what is written in a private stage is for oneself, with or without the name as the stage says', () => {
  const seen = view({ stage: STAGE, writing: 'open' });
  expect(writingOf(seen, 'participant')).toEqual({
    to: 'oneself',
    stage: 'stage-one',
    isAnonymous: true,
  });
});

test('a closed stage does not keep scribe and facilitator from writing; the end keeps the scribe', () => {
  const closed = view({ rules: NO_NOTES });
  expect([writingOf(closed, 'scribe').to, writingOf(closed, 'facilitator').to]).toEqual([
    'board',
    'board',
  ]);
  const over = view({ closed: true, rules: { ...NO_NOTES, over: true } });
  expect([writingOf(over, 'scribe').to, writingOf(over, 'facilitator').to]).toEqual([
    'nobody',
    'board',
  ]);
});
