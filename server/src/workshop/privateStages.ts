import type { PrivateWriting, Stage } from '@gapboard/board';

/** Private writing once another stage begins, or none: what was open has ended, and waits to be brought in. */
export function privateAfter(
  before: readonly PrivateWriting[],
  next: Stage | undefined,
): PrivateWriting[] {
  const ended = before.map((one): PrivateWriting => ({ ...one, state: 'ended' }));
  return next ? privateIn(ended, next) : ended;
}

/** Private writing as the stage that is running says it: whether it is open there. */
export function privateIn(before: readonly PrivateWriting[], stage: Stage): PrivateWriting[] {
  const state = stage.activities.includes('write') ? 'open' : 'ended';
  if (before.some((one) => one.stage === stage.id)) {
    return before.map((one) => (one.stage === stage.id ? { ...one, state } : one));
  }
  if (state === 'ended') return [...before];
  return [...before, { stage: stage.id, anonymous: stage.anonymous, state, revealed: 0 }];
}
