import type { SavedState } from '../../session/savedState.ts';

const changes = (count: number): string => (count === 1 ? '1 change' : `${count} changes`);

const days = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
const times = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

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

/** Every word the board screen shows outside the canvas. */
export const boardWords = {
  opening: 'Opening the board…',
  closed: 'This board is not open here',
  home: 'Start page',
  saved,
  notSaved,
  savedLine: 'Is my work safe?',
  share: 'Share',
  history: 'Versions',
  /** follows the number of people on the button */
  peopleHere: (count: number) => (count === 1 ? ' person here' : ' people here'),
  peopleTitle: 'Who is here',
  you: 'you',
  follow: (name: string) => `Follow ${name}`,
  stopFollowing: (name: string) => `Stop following ${name}`,
  following: 'Following',
  followHint: 'Choose a person to see what they see.',
  alone: 'Nobody else is here yet.',
  dismiss: 'Dismiss',
  joinAgain: 'Join with a code',
  viewer: 'You are looking on',
  noSession: {
    title: 'You have not joined this board in this browser',
    detail: 'Open the link you were given, or join with the code on the screen.',
  },
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
  versions: {
    title: 'Versions of this board',
    intro:
      'Gapboard keeps a version by itself every ten minutes while people work, and when everyone has left.',
    loading: 'Looking for versions…',
    none: 'No version has been kept yet.',
    nameLabel: 'Keep the board as it is now',
    nameHint: 'For example “After the first round”',
    keep: 'Keep',
    kept: (name: string) => `“${name}” is kept.`,
    look: 'Look',
    restore: 'Bring back',
    back: 'Back to the list',
    confirm: (name: string) => `Bring back “${name}”?`,
    confirmDetail:
      'Everyone here sees the board as it was then, at once. How it is now is kept as a version first, so you can come back to it.',
    confirmYes: 'Yes, bring it back',
    cancel: 'Cancel',
    restored: (name: string) => `“${name}” is back. How the board was before is in this list.`,
    kind: {
      named: 'Kept by name',
      automatic: 'Kept automatically',
      'before-restore': 'Before a version was brought back',
      'last-left': 'When everyone had left',
    },
    things: (count: number) => (count === 1 ? '1 thing' : `${count} things`),
    by: (name: string) => `by ${name}`,
    when: (at: number) => `${days.format(at)}, ${times.format(at)}`,
    looking: (name: string, when: string) => `“${name}”, ${when}`,
    lookingHint: 'This is how the board was. You can move around; nothing here can be changed.',
  },
};
