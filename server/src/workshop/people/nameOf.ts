import type { Role } from '@gapboard/board';
import type { Member } from '../../storage/Storage.ts';

/** What somebody is called: who has given no name, or whose name was erased, is told apart by when they came. */
export function nameOf({ name, role, nth }: Pick<Member, 'name' | 'role' | 'nth'>): string {
  return name === '' ? `${NAMELESS[role]} ${nth + 1}` : name;
}

const NAMELESS: Record<Role, string> = {
  facilitator: 'Facilitator',
  scribe: 'Scribe',
  participant: 'Participant',
  viewer: 'Viewer',
};

/** Whoever runs the session or draws for it is to be spoken to by name. */
export function mayBeNameless({ role }: Pick<Member, 'role'>): boolean {
  return role === 'participant' || role === 'viewer';
}
