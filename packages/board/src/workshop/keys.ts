/** Keys that only the server writes. */
export const SERVER_KEYS = [
  'agenda',
  'stage',
  'timer',
  'private',
  'hands',
  'settings',
  'closed',
  'results',
] as const;
export type ServerKey = (typeof SERVER_KEYS)[number];

/** Every round has a key of its own, which the server writes. */
const ROUND = 'round.';

export function roundKey(id: string): string {
  return `${ROUND}${id}`;
}

export function isServerKey(key: string): boolean {
  return key.startsWith(ROUND) || SERVER_KEYS.some((one) => one === key);
}
