/**
 * The one clock of a workshop, in the server's time: whoever shows it works out how far their own
 * clock is from the server's, so that a wrong one moves nothing.
 */
export type Timer =
  /** `lengthMs`: how long it was set for, with all that was added */
  | { state: 'running'; endsAt: number; lengthMs: number }
  | { state: 'paused'; leftMs: number; lengthMs: number };

/** How long is left at a moment, in ms; negative once it is over. `now` is server time. */
export function leftOf(timer: Timer, now: number): number {
  return timer.state === 'running' ? timer.endsAt - now : timer.leftMs;
}

export function startedTimer(lengthMs: number, now: number): Timer {
  return { state: 'running', endsAt: now + lengthMs, lengthMs };
}

export function pausedTimer(timer: Timer, now: number): Timer {
  const { lengthMs } = timer;
  return { state: 'paused', leftMs: Math.max(0, leftOf(timer, now)), lengthMs };
}

export function resumedTimer(timer: Timer, now: number): Timer {
  if (timer.state === 'running') return timer;
  return { state: 'running', endsAt: now + timer.leftMs, lengthMs: timer.lengthMs };
}

/** With more time, or less: what is added to one that is over counts from now. */
export function extendedTimer(timer: Timer, byMs: number, now: number): Timer {
  const leftMs = Math.max(0, Math.max(0, leftOf(timer, now)) + byMs);
  const lengthMs = Math.max(0, timer.lengthMs + byMs);
  return timer.state === 'running'
    ? { state: 'running', endsAt: now + leftMs, lengthMs }
    : { state: 'paused', leftMs, lengthMs };
}
