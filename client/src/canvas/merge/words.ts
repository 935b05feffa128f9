/** Words about notes that say the same and are made one. */
export const mergeWords = {
  merge: 'Merge…',
  which: 'Which words are to stand for all of them?',
  hint: 'They count as one from then on. What the others say stays with it, in every list and file, and can be taken out again.',
  wordless: 'A note without words',
  doIt: 'Merge',
  cancel: 'Cancel',
  inVote: 'People are voting on these just now. They can be merged when the vote is closed.',
  merged: (notes: number) => `Merged (${notes})`,
  also: 'Merged into this note',
  takeOut: 'Take out',
  takeOutLabel: (text: string) => `Take out: ${text || 'a note without words'}`,
  by: (name: string) => `by ${name}`,
  /** on the note itself, beside its kind */
  badge: (notes: number) => `+${notes}`,
  spoken: (notes: number) =>
    notes === 1 ? 'one note merged into it' : `${notes} notes merged into it`,
};
