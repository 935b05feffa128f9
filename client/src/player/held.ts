import type { ReplayScript } from '@gapboard/history';

/** What a replay's file carries beside the program that plays it. */
export interface Held {
  script: ReplayScript;
  /** id of the drawing it is about */
  drawing: string | null;
  /** its pictures as data URLs, by the ids of their assets */
  pictures: Record<string, string>;
}

/** Where in the file it lies: the element's id. */
export const HELD_IN = 'replay';

/** @throws if the file has been damaged */
export function heldIn(page: Document): Held {
  const json = page.getElementById(HELD_IN)?.textContent ?? '';
  return JSON.parse(json);
}
