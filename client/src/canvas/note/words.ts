/** What is said about the notes of a map on the canvas. */
export const noteWords = {
  tools: (notes: number) => (notes === 1 ? 'This note' : `These ${notes} notes`),
  strength: 'How strong the evidence is',
  strengthUnsaid: 'Strength: not said',
  several: 'Several',
  gap: 'What kind of gap it is',
  gapUnsaid: 'Kind of gap: not said',
  why: 'Why…',
  move: 'Move to cell…',
  theme: 'Theme',
  outcome: 'Outcome',
  moveHere: 'Move',
  toTray: 'Not placed',
  reason: 'Why is it a gap?',
  reasonUnsaid: 'Not said',
  save: 'Save',
  cancel: 'Cancel',
};
