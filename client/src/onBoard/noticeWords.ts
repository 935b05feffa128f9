import type { SavedState } from '../session/savedState.ts';
import { changes } from './words.ts';

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

/** What is said when something is the matter with one's work or the board: it loads when it has to be. */
export const noticeWords = {
  calledNow: (name: string) => ({
    title: `You are called ${name} on this board now.`,
    detail:
      'Your name here was erased or changed. This browser does not offer the one before when you next join a board.',
  }),
  notSaved,
  /** by what is the matter with the copy on this device */
  copy: {
    unavailable: {
      title: 'This browser keeps no copy of what you do',
      detail:
        'Your work goes to the server as you do it. If the line breaks, keep this page open until it is back.',
    },
    damaged: {
      title: 'The copy on this device was damaged',
      detail:
        'What could be read of it was kept, and the damaged part was set aside. Everything the server has is here.',
    },
  },
  uncleared: {
    title: 'Words that were removed for good may still be on this device',
    detail:
      'They are off the board. The copy in this browser could not be written anew; it is tried again while this page is open. If this notice stays, clear what your browser keeps of this site.',
  },
  unreadable: (count: number) => ({
    title:
      count === 1
        ? 'One thing on this board cannot be shown'
        : `${count} things on this board cannot be shown`,
    detail: 'They are kept as they are. A newer version of Gapboard may be able to show them.',
  }),
};
