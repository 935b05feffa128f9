const moments = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** Words of the page of a shared moment. */
export const momentWords = {
  title: 'A moment of a board',
  of: (board: string) => `A moment of “${board}”`,
  opening: 'Opening the moment…',
  when: (at: number) => moments.format(at),
  readOnly:
    'You see this board as it was at that moment. You can look around; nothing here can be changed, and nobody is named.',
  picture: (board: string, at: number) => `“${board}” as it was, ${moments.format(at)}`,
  inWords: 'The same in words',
  noToken: {
    title: 'This link is not complete',
    detail: 'Part of it is missing. Ask whoever sent it to you for the whole link.',
  },
} as const;
