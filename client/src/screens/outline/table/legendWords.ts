/** What the signs in cells mean, besides those of strengths and kinds of note. */
export const legendWords = {
  discussed: 'Discussed, not rated',
  contested: 'Contested',
};
