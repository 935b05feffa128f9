import { CloseCode } from '../wire/closeCodes.ts';

/** First wait before coming back, in ms; doubled each time up to {@link LONGEST_WAIT_MS}. */
const FIRST_WAIT_MS = 400;
/** A venue's wifi comes back within seconds; nobody should wait much longer than that after it has. */
const LONGEST_WAIT_MS = 10_000;
/** Sent back by the server: the soonest return, in ms… */
const SOONEST_RETURN_MS = 300;
/** …and how long a hall's return is spread over: forty people a second, … */
const SPREAD_PER_PERSON_MS = 25;
/** …as long as that keeps nobody waiting for long. */
const WIDEST_SPREAD_MS = 4_700;

/** How a line was lost. */
export interface Loss {
  code: number;
  /** how many times in a row coming back has failed */
  attempt: number;
  /** how many were on the board; whom the server sends back, it may have sent back all at once */
  people: number;
}

/** How long to wait before coming back, in ms; `random` is between 0 and 1. */
export function waitBefore({ code, attempt, people }: Loss, random: number): number {
  const sentBack = code === CloseCode.restarting || code === CloseCode.tooSlow;
  if (sentBack && attempt === 0) {
    const spread = Math.min(WIDEST_SPREAD_MS, SPREAD_PER_PERSON_MS * people);
    return SOONEST_RETURN_MS + spread * random;
  }
  const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt);
  return longest * (0.5 + 0.5 * random);
}
