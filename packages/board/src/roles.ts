/**
 * Who may do what on a board: one table, read by the server to decide and by the client
 * so as not to offer what would be refused. A link gives a role; a role gives these rights.
 */
export const ROLES = ['facilitator', 'scribe', 'participant', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** What a person can be allowed to do on a board. */
export type Right =
  /** change the document: notes, shapes, ink, pictures */
  | 'write'
  /** see the links and the code, and renew them */
  | 'invite'
  /** see the list of snapshots and look at one */
  | 'see-history'
  /** take and restore snapshots */
  | 'keep-history'
  /** say what participants may do at the moment */
  | 'set-rules'
  /** run the workshop: agenda, timer, private writing, votes, the list of speakers, the door, people */
  | 'run'
  /** see what people have handed in because the board did not take it, and place it */
  | 'review'
  /** bring in studies, themes and outcomes, and whole maps from files */
  | 'import'
  /** show everyone the ratings that people gave without seeing each other's */
  | 'reveal'
  /** take away names and internal notes with an export */
  | 'export-internal'
  /** take something off the board and out of all that is kept of it; erase people's names */
  | 'erase'
  /** delete the board with everything on it */
  | 'delete-board';

const RIGHTS: Record<Role, ReadonlySet<Right>> = {
  facilitator: new Set([
    'write',
    'invite',
    'see-history',
    'keep-history',
    'set-rules',
    'run',
    'review',
    'import',
    'reveal',
    'export-internal',
    'erase',
    'delete-board',
  ]),
  scribe: new Set(['write', 'see-history']),
  participant: new Set(['write', 'see-history']),
  viewer: new Set(),
};

export function may(role: Role, right: Right): boolean {
  return RIGHTS[role].has(right);
}

export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}
