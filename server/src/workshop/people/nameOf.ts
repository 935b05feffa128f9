import type { Member } from '../../storage/Storage.ts';

/** What somebody is called: who has given no name is told apart by when they came. */
export function nameOf({ name, role, nth }: Pick<Member, 'name' | 'role' | 'nth'>): string {
  if (name !== '') return name;
  return `${role === 'viewer' ? 'Viewer' : 'Participant'} ${nth + 1}`;
}

/** Whoever runs the session or draws for it is to be spoken to by name. */
export function mayBeNameless({ role }: Pick<Member, 'role'>): boolean {
  return role === 'participant' || role === 'viewer';
}
