/** What of a thing can be put otherwise than before. */
export const differenceWords = {
  text: 'Text',
  kind: 'Kind',
  strength: 'Strength',
  gap: 'Kind of gap',
  place: 'Cell',
  nothing: '(nothing)',
} as const;
