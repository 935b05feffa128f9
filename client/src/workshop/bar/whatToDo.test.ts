import { type Activity, type Role, rulesIn, type Stage } from '@gapboard/board';
import { expect, test } from 'vitest';
import { type Situation, whatToDo } from './whatToDo.ts';

function stage(...activities: Activity[]): Stage {
  const rest = { instructions: '', minutes: 5, anonymous: false };
  return { id: 'aaaaaaaaaaaa', name: 'Share', activities, ...rest };
}

function said(change: Partial<Situation>): string {
  const usual = { writing: undefined, isHeld: false, vote: undefined, isClosed: false };
  const now = change.stage ?? stage();
  const rules = rulesIn(now);
  return whatToDo({ role: 'participant', on: 'board', stage: now, rules, ...usual, ...change });
}

test.each<[Activity[], string, string]>([
  [[], 'Look and listen', 'Look and listen'],
  [['notes'], 'choose a kind of note', 'press “Add a note”'],
  [['move'], 'Drag notes', '“Move to cell…”'],
  [['sketch'], 'choose the pen', 'read along here'],
  [['notes', 'move'], 'write notes and move notes', '“Add a note”, and move them'],
  [['notes', 'move', 'sketch'], 'write notes, move notes and draw', 'and move them'],
  [['vote'], 'The vote opens', 'The vote opens'],
])(
  'in a stage of %j a participant hears what to do, on the board and in the outline',
  (of, board, outline) => {
    expect(said({ stage: stage(...of) })).toContain(board);
    expect(said({ stage: stage(...of), on: 'outline' })).toContain(outline);
  },
);

test('private writing is told to those who write, and to whoever brings it in', () => {
  const of = { stage: stage('write'), writing: 'open' as const };
  expect(said(of)).toContain('private pad');
  expect(said({ ...of, role: 'scribe' })).toContain('private pad');
  expect(said({ ...of, role: 'facilitator' })).toContain('not even you');
  const over = { ...of, writing: 'ended' as const };
  expect(said({ ...over, isHeld: true })).toContain('brings the notes in');
  expect(said({ ...over, isHeld: true, role: 'facilitator' })).toContain('bring the notes in');
  expect(said(over)).toContain('read what is on the board');
  expect(said({ ...over, role: 'facilitator' })).toContain('start the next stage');
});

test('whoever looks on is asked to do nothing, whatever goes on', () => {
  for (const of of [stage('write'), stage('notes', 'vote'), undefined]) {
    const words = said({ role: 'viewer', stage: of, writing: 'open', vote: 'others' });
    expect(words).toContain('You are looking on');
  }
});

test('between two stages, and when all is over, everyone hears where they are', () => {
  const all: Role[] = ['facilitator', 'scribe', 'participant', 'viewer'];
  for (const role of all) expect(said({ role, isClosed: true })).toContain('The workshop is over');
  expect(said({ stage: undefined })).toContain('starts the next stage');
  expect(said({ stage: undefined, role: 'facilitator' })).toContain('start one');
});

test('an open vote comes before what else there is to do', () => {
  expect(said({ stage: stage('notes'), vote: 'mine' })).toContain('Vote now');
  expect(said({ role: 'scribe', stage: stage('vote'), vote: 'others' })).toContain('Others vote');
  expect(said({ role: 'facilitator', stage: stage('vote'), vote: 'mine' })).toContain(
    'People vote',
  );
});

test('what a facilitator has closed or opened by hand since is what counts', () => {
  const closed = { notes: false, move: false, sketch: false };
  expect(said({ stage: stage('notes'), rules: closed })).toContain('Look and listen');
  expect(said({ stage: stage(), rules: { ...closed, sketch: true } })).toContain('choose the pen');
  expect(said({ role: 'facilitator', stage: stage('notes'), rules: closed })).toContain('listen');
});
