/** Words around a board that is only looked at. */
export const viewWords = {
  keys: 'Arrow keys move the view, plus and minus come nearer and go further, 0 shows everything.',
  nearer: 'Nearer',
  further: 'Further away',
  all: 'Show everything',
  tools: 'View',
  page: 'Page',
  pageNamed: (name: string) => name || 'A page without a name',
  empty: 'There is nothing on this page at this moment.',
} as const;
