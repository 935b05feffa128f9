import type { Role } from '@gapboard/board';

/** Where somebody goes who joins: the phone's form, the canvas, or the board as a table and lists. */
export type Way = 'note' | 'canvas' | 'outline';

/** A small window, worked with a finger. */
const PHONE = '(max-width: 48rem) and (pointer: coarse)';

/** Where most people of a role go with what they have in their hands. */
export function usualWay(role: Role): Way {
  return role === 'participant' && matchMedia(PHONE).matches ? 'note' : 'canvas';
}

export function addressOf(way: Way, board: string): string {
  const address = `/board/${board}`;
  return way === 'canvas' ? address : `${address}/${way}`;
}
