/** What the scripts tell a person goes to stderr, so that stdout carries only results. */
export function say(message) {
  console.error(`[gapboard] ${message}`);
}

/** Something a person has to mend: ends the run with these words and no stack. */
export class Stop extends Error {}
