import type { SavedState } from '../session/savedState.ts';

/** How much there is of one's work. */
export const changes = (count: number): string => (count === 1 ? '1 change' : `${count} changes`);

/** The line under the title, and for a screen reader. */
function saved(state: SavedState): string {
  switch (state.kind) {
    case 'saved':
      return 'Saved';
    case 'saving':
      return 'Saving…';
    case 'offline':
      return state.changes === 0 ? 'Offline' : `Offline · ${changes(state.changes)} kept here`;
    case 'not-saved':
      return `Not saved · ${changes(state.changes)}`;
  }
}

/** What every screen of a board says of the board, the line and one’s work. */
export const onBoardWords = {
  opening: 'Opening the board…',
  closed: 'This board is not open here',
  home: 'Start page',
  saved,
  savedLine: 'Is my work safe?',
  /** the way to the phone's own screen, where that is shown */
  form: 'Short form',
  formHint: 'To the short form, for writing notes on a phone',
  /** follows the number of people on the button */
  peopleHere: (count: number) => (count === 1 ? ' person here' : ' people here'),
  peopleTitle: 'Who is here',
  you: 'you',
  dismiss: 'Dismiss',
  joinAgain: 'Join with a code',
  viewer: 'You are looking on',
  refused: (reason: string) => ({
    title: 'The server closed this board for you',
    detail: reason || 'Join again with the link or the code you were given.',
  }),
};
