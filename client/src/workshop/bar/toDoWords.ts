import type { Activity } from '@gapboard/board';
import type { OnBoard } from './whatToDo.ts';

/** `write notes, move notes and draw` */
function listed(parts: readonly string[]): string {
  const [last = '', ...before] = parts.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`;
}

const DOING: Record<Activity, string> = {
  write: 'write privately',
  notes: 'write notes',
  move: 'move notes',
  sketch: 'draw',
  vote: 'vote',
};

function onCanvas(may: readonly OnBoard[]): string {
  const [only, ...others] = may;
  if (only === undefined) return 'Look and listen for now.';
  if (others.length === 0) {
    switch (only) {
      case 'notes':
        return 'Write notes: choose a kind of note in the toolbar, then press where it belongs.';
      case 'move':
        return 'Drag notes to where they belong, or choose one and press “Move to cell…”.';
      case 'sketch':
        return 'Draw with the others: choose the pen in the toolbar.';
    }
  }
  return `You can ${listed(may.map((one) => DOING[one]))}: choose a tool in the toolbar.`;
}

function inOutline(may: readonly OnBoard[]): string {
  const here = may.filter((one) => one !== 'sketch');
  const [only, other] = here;
  if (other !== undefined)
    return 'Write notes with “Add a note”, and move them to where they belong.';
  if (only === 'notes') return 'Write notes: press “Add a note”.';
  if (only === 'move') return 'Move notes to where they belong: “Move to cell…” beside each.';
  return may.length > 0
    ? 'People draw on the board now; you can read along here.'
    : 'Look and listen for now.';
}

/** What one can do now, each in one sentence. */
export const toDoWords = {
  over: {
    facilitator: 'The workshop is over: only facilitators can still change the board.',
    others: 'The workshop is over. You can look at everything; nothing can be changed.',
  },
  lookOn: 'You are looking on: what people do shows here as it happens.',
  between: {
    facilitator: 'No stage is running: start one when everybody is ready.',
    others: 'Nothing to do just now: the facilitator starts the next stage.',
  },
  voteNow: 'Vote now: nobody sees how you or others vote.',
  othersVote: 'Others vote now: the result shows when the vote is closed.',
  voteSoon: 'The vote opens in a moment: look at the notes until then.',
  write: 'Write in your private pad: only you can see what is in it.',
  written: 'Private writing is over: the facilitator brings the notes in.',
  broughtIn: 'Private writing is over: read what is on the board now.',
  scribe: 'Draw and write what the room says: the rules of a stage do not hold you.',
  can: { board: onCanvas, outline: inOutline },
  facilitator: {
    voting: 'People vote now; nobody sees how, not even you.',
    writing: 'People write privately now; nobody sees what, not even you.',
    written: 'Private writing is over: bring the notes in when you are ready.',
    broughtIn: 'Private writing is over: start the next stage when you are ready.',
    can: (activities: readonly Activity[]) =>
      activities.length === 0
        ? 'People look and listen now.'
        : `People can ${listed(activities.map((one) => DOING[one]))} now.`,
  },
};
