/** Words of the map as a table. */
export const tableWords = {
  caption: (title: string, themes: number, outcomes: number) =>
    `${title}: ${themes} ${themes === 1 ? 'theme' : 'themes'} by ${outcomes} ${outcomes === 1 ? 'outcome' : 'outcomes'}`,
  hint: 'Arrow keys go from cell to cell; Enter opens one.',
  corner: 'Themes, by outcome',
  cell: (theme: string, outcome: string, says: string) => `${theme}, ${outcome}: ${says}`,
  legend: 'What the signs mean',
  /** a sign: what it means is in the cell's name */
  notRated: '…',
  studies: (many: number) => (many === 1 ? '1 study' : `${many} studies`),
};
