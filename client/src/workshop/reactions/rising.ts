import { REACTIONS, type Pulse, type Reaction } from '@gapboard/board';

/** How long a sign is to be seen after the last of its kind has come, in ms. */
export const SEEN_MS = 2_000;

/** A kind of sign that is up now: one for all who show it, so that it never clutters. */
export interface Risen {
  reaction: Reaction;
  count: number;
  /** until when, by the clock of the device */
  until: number;
  /** another one each time more of them come: it rises anew */
  nth: number;
}

/** The signs that are up once more have come. */
export function withRisen(
  before: readonly Risen[],
  came: Pulse['reactions'],
  now: number,
): readonly Risen[] {
  return REACTIONS.flatMap((reaction): Risen[] => {
    const up = before.find((one) => one.reaction === reaction && one.until > now);
    const more = came[reaction] ?? 0;
    if (more === 0) return up ? [up] : [];
    return [
      {
        reaction,
        count: (up?.count ?? 0) + more,
        until: now + SEEN_MS,
        nth: (up?.nth ?? 0) + 1,
      },
    ];
  });
}
