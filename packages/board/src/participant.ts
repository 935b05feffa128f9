import { NAME_MAX } from './limits.ts';
import { isRole, type Role } from './roles.ts';

/** A person on a board. There is no account behind it: the id lives as long as the board. */
export interface Participant {
  /** unguessable and unique on the server */
  id: string;
  name: string;
  role: Role;
  /** `#rrggbb`, for cursor, selection and list */
  colour: string;
}

const COLOUR = /^#[0-9a-f]{6}$/i;

/**
 * Whether something from outside (storage, another person's browser) describes a participant. The
 * colour is held to its form because it ends up in a style, where anything else could load a URL.
 */
export function isParticipant(value: unknown): value is Participant {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'name' in value &&
    typeof value.name === 'string' &&
    [...value.name].length <= NAME_MAX &&
    'role' in value &&
    isRole(value.role) &&
    'colour' in value &&
    typeof value.colour === 'string' &&
    COLOUR.test(value.colour)
  );
}

/** Cursor colours that can be told apart, each readable under white text (contrast at least 4.5:1). */
export const COLOURS = [
  '#b3261e',
  '#1d5fbf',
  '#1b7a3d',
  '#8a3ab9',
  '#a34b00',
  '#0b7285',
  '#c2185b',
  '#4a5a1c',
  '#5b4bc4',
  '#7a4a2a',
] as const;

/** The colour of the nth person to join: neighbours in time get different ones. */
export function colourOf(nth: number): string {
  return COLOURS[nth % COLOURS.length] ?? COLOURS[0];
}
