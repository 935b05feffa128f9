/** What is said about how a map is set up. */
export const settingsWords = {
  none: 'There is no map on this board yet.',
  add: 'Put a map on the board',
  added: 'The map is on the board. Press a heading to name it.',
  newTitle: 'Evidence map',
  theme: (n: number) => `Theme ${n}`,
  outcome: (n: number) => `Outcome ${n}`,
  title: 'Title',
  question: 'Question',
  questionHint:
    'What the map asks, in a sentence. It stands on the map and on everything you take away.',
  threshold: 'Studies that need a review',
  thresholdHint:
    'From this many studies without a review of at least moderate confidence, a cell is suggested as a gap.',
  thresholdWrong: 'Give a whole number from 1 to 999.',
  save: 'Save',
  saved: 'Saved.',
  blind: 'Rate without seeing what others say',
  blindHint: 'Ratings are kept apart on the server until you show them all at once.',
  blindOn: 'Ratings are kept apart just now. Nobody sees them, you included, until you show them.',
  startBlind: 'Start',
  reveal: 'Show the ratings',
  revealed: 'Everyone’s ratings are on the map now.',
};
