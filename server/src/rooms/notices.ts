import type { Notice } from '@gapboard/sync';
import type { NoRoom } from '../limits/Attendance.ts';
import { StorageFullError } from '../storage/errors.ts';

/** What a room tells the people in it, in words for them. */
export const notices = {
  storageFailed: (error: unknown): Notice => ({
    kind: 'storage-failed',
    text:
      (error instanceof StorageFullError
        ? 'The server’s disk is full, so what you do now is not being saved there. '
        : 'The server cannot save at the moment. ') +
      'Your work is kept in this browser and will be saved by itself as soon as the server can: keep this page open, and tell whoever runs the server.',
  }),
  storageRecovered: (): Notice => ({
    kind: 'storage-recovered',
    text: 'The server is saving again. Everything that was waiting has been saved.',
  }),
  goingDown: (): Notice => ({
    kind: 'going-down',
    text: 'The server is being stopped or restarted. The board is stored. Keep this page open: it reconnects by itself.',
  }),
  handedIn: (who: string, waiting: number): Notice => ({
    kind: 'handed-in',
    text: `${who} changed what is handed in; ${waiting} waiting.`,
    waiting,
  }),
  damaged: (entries: number): Notice => ({
    kind: 'damaged',
    text:
      (entries === 0
        ? 'A part of what the server keeps of this board is damaged; everything on the board was kept. '
        : `The server’s disk has damaged a part of this board (${entries === 1 ? 'one change' : `${entries} changes`}). Everything else was kept, and whoever still has the missing part open on a device brings it back by themselves. `) +
      'Look the board over, compare it with its versions under “Versions”, and tell whoever runs the server.',
  }),
  turnedAway: (why: NoRoom | 'too-fast'): Notice => ({
    kind: 'turned-away',
    text: TURNED_AWAY[why],
  }),
  broughtBack: (who: string, what: 'whole' | 'area' | 'records', things: number): Notice => ({
    kind: 'restored',
    text: `${who} brought back ${what === 'whole' ? 'an earlier moment of the board' : `${things === 1 ? 'one thing' : `${things} things`} from an earlier moment`}. The board as it was just before is kept in the list of snapshots.`,
  }),
  boardDeleted: (): Notice => ({
    kind: 'board-deleted',
    text: 'A facilitator has deleted this board, with everything on it. It cannot be opened any more.',
  }),
  restored: (who: string, snapshot: string): Notice => ({
    kind: 'restored',
    text: `${who} brought back “${snapshot}”. The board as it was just before is kept in the list of snapshots.`,
  }),
};

const TURNED_AWAY = {
  'person-full':
    'You have this board open in very many windows. Close some of them: this one connects by itself once there is room.',
  'board-full':
    'As many people are on this board as the server takes. Keep this page open: it connects by itself once somebody has left.',
  'server-full':
    'As many people are on this server as it takes. Keep this page open: it connects by itself once somebody has left.',
  'too-fast':
    'This page sent more than the server takes at once. Your work is kept in this browser, and the page reconnects by itself.',
} as const;

/** Why a connection was closed; the browser shows its own words, these are for whoever reads a protocol trace. */
export const closings = {
  badFrame: 'That message is not of this protocol.',
  renewed: 'The board’s document was renewed. Come back without the old one.',
  noSession: 'There is no session for this board here. Join it first.',
  noSuchBoard: 'There is no such board.',
  deleted: 'This board has been deleted.',
  removed: 'A facilitator has taken you off this board.',
  waiting: 'You are in the lobby. A facilitator lets you in.',
  readOnly: 'Viewers cannot change the board.',
  notYours: 'It writes as somebody else.',
  loop: 'It waits for itself.',
  tooMuchHeld: 'What all this builds on has not come.',
  personChanged: 'Your name or role on this board has changed.',
  unread: 'Too much was sent that has not been read.',
  tooSlow: 'This line has taken nothing for a minute.',
  restarting: 'The server is restarting.',
  full: 'There are too many connections.',
  tooFast: 'That are more messages than the server takes.',
  handshake: 'The handshake took too long.',
  nextPart: 'The rest of a message did not come.',
} as const;
