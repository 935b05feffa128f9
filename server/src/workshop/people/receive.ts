import type { Door, Role } from '@gapboard/board';
import type { MemberState } from '../../storage/Storage.ts';

/** How whoever comes with a good link or code is received; `known` is how this browser stood with the board before. */
export function receive(
  door: Door,
  role: Role,
  known: MemberState | undefined,
): MemberState | 'door-locked' {
  if (known === 'removed') return 'removed';
  // Whoever is to run the session, or to draw for it, does not stand before the door.
  if (known === 'in' || role === 'facilitator' || role === 'scribe') return 'in';
  switch (door) {
    case 'open':
      return 'in';
    case 'lobby':
      return 'waiting';
    case 'locked':
      return known ?? 'door-locked';
  }
}
