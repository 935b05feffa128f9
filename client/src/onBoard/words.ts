import type { SavedState } from '../session/savedState.ts';

const changes = (count: number): string => (count === 1 ? '1 change' : `${count} changes`);

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

/** What to do about work that is in this page only. */
function notSaved(state: SavedState & { kind: 'not-saved' }): { title: string; detail: string } {
  const title = `${changes(state.changes)} not saved`;
  switch (state.why) {
    case 'no-local-copy':
      return {
        title,
        detail:
          'The line to the server is down and this browser will not keep a copy. Leave this page open: it will be sent when the line is back.',
      };
    case 'server-full':
      return {
        title,
        detail:
          'The server cannot store anything just now (its disk may be full). Leave this page open and tell the facilitator; it will be sent as soon as there is room.',
      };
    case 'refused':
      return {
        title,
        detail:
          'The server no longer lets this browser write to the board. What you did is still on this screen: copy what matters, then join again with the link.',
      };
  }
}

/** What every screen of a board says of the board, the line and one’s work. */
export const onBoardWords = {
  opening: 'Opening the board…',
  closed: 'This board is not open here',
  home: 'Start page',
  saved,
  notSaved,
  savedLine: 'Is my work safe?',
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
  copyUnavailable: {
    title: 'This browser keeps no copy',
    detail:
      'Your work goes to the server as you do it. If the line breaks, keep this page open until it is back.',
  },
  copyDamaged: {
    title: 'The copy on this device was damaged',
    detail:
      'What could be read of it was kept, and the damaged part was set aside. Everything the server has is here.',
  },
  unreadable: (count: number) => ({
    title:
      count === 1
        ? 'One thing on this board cannot be shown'
        : `${count} things on this board cannot be shown`,
    detail: 'They are kept as they are. A newer version of Gapboard may be able to show them.',
  }),
};
