/**
 * Why a socket was closed. 44xx are permanent: the same request would be refused again, so the
 * client stops and says what to do. 45xx are transient: come back with jittered backoff.
 */
export const CloseCode = {
  badFrame: 4400,
  noSession: 4401,
  notAllowed: 4403,
  noSuchBoard: 4404,
  replaced: 4409,
  /** this person has been taken off the board */
  removed: 4410,
  tooBig: 4413,
  /** this person is in the lobby: the page asks until they are let in */
  waiting: 4425,
  restarting: 4503,
  tooSlow: 4508,
  tooFast: 4529,
} as const;
export type CloseCode = (typeof CloseCode)[keyof typeof CloseCode];

/** What WebSocket itself calls a message that is too big; the same one would be sent again. */
const MESSAGE_TOO_BIG = 1009;

export function isPermanent(code: number): boolean {
  return (code >= 4400 && code < 4500) || code === MESSAGE_TOO_BIG;
}
