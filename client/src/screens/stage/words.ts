/** Every word on the big screen but those of the board itself. */
export const stageWords = {
  title: (board: string) => `${board} on the big screen`,
  opening: 'Opening the big screen …',
  offline: 'The line is down. What is shown is from before; it goes on by itself.',
  join: {
    title: 'Join in',
    scan: 'Scan with your phone, and give a name.',
    or: 'Or open',
    type: 'and type',
    noCode: 'The facilitator has the link and the code.',
    qrLabel: (address: string, code: string) =>
      `To join: open ${address} and type the code ${code}.`,
    here: (people: number) => (people === 1 ? '1 person is here' : `${people} people are here`),
    locked: 'Nobody else can join at the moment.',
  },
  stage: {
    none: 'We begin in a moment.',
    over: 'The workshop is over. Thank you.',
    nth: (nth: number, of: number) => `${nth} of ${of}`,
  },
  scribe: {
    draws: (name: string) => (name === '' ? 'The scribe draws' : `${name} draws`),
    away: 'The scribe is not here just now.',
  },
  speakers: {
    next: 'Next to speak',
    more: (count: number) => `and ${count} more`,
    somebody: 'Somebody',
  },
  writing: (notes: number) =>
    notes === 1 ? '1 note written privately' : `${notes} notes written privately`,
  voting: (voted: number, eligible: number) => `${voted} of ${eligible} have voted`,
  votes: (count: number) => (count === 1 ? '1 vote' : `${count} votes`),
  score: (score: number) => `${Math.round(score * 10) / 10} points`,
  results: {
    none: 'No result yet. Results come when the facilitator closes a vote.',
    voters: (voters: number, eligible: number) => `${voters} of ${eligible} voted`,
    nobody: 'Nobody has voted.',
    more: (count: number) => (count === 1 ? 'and 1 more note' : `and ${count} more notes`),
    noWords: '(a note without words)',
  },
  fullScreen: 'Fill the screen',
};
