import type { Role } from '@gapboard/board';

/** What each role is called, and what it may do. Not with the words of every screen: few say it. */
export const roleWords: Record<Role, { name: string; as: string; you: string; they: string }> = {
  facilitator: {
    name: 'Facilitator',
    as: 'as facilitator',
    you: 'You run the session: you can change everything, invite people, and keep and restore versions.',
    they: 'Runs the session: can change everything, invite people, and keep and restore versions.',
  },
  scribe: {
    name: 'Scribe',
    as: 'as scribe',
    you: 'You draw and write what the room says, for everyone to see.',
    they: 'Draws and writes what the room says: can write, draw and move things.',
  },
  participant: {
    name: 'Participant',
    as: 'as participant',
    you: 'You can write, draw and move things on the board.',
    they: 'Can write, draw and move things on the board.',
  },
  viewer: {
    name: 'Viewer',
    as: 'as viewer',
    you: 'You can see everything on the board as it happens, but not change it.',
    they: 'Sees everything as it happens, but cannot change it.',
  },
};
