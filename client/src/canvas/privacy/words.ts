export const privacyLineWords = {
  why: 'Why it can stay',
  choose: 'Why can it stay?',
  keep: 'Keep it',
};
