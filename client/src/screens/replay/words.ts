export const screenWords = {
  title: (board: string) => `Replay of ${board}`,
  what: 'Replay',
  opening: 'Fetching what happened …',
  toBoard: 'To the board',
  takeAway: 'Take it away',
};
