import { type Pace, speedOf, type TimeLine } from '@gapboard/history/replay';

export const FRAMES_PER_SECOND = 30;
/** How long the card at the beginning and the one at the end stay, in ms. */
const CARD_MS = 2_500;

export const FILM_SIZES = {
  720: { width: 1280, height: 720 },
  1080: { width: 1920, height: 1080 },
} as const;
export type FilmSize = keyof typeof FILM_SIZES;

/** What is to be seen in a frame. */
export type FilmFrame = { card: 'title' | 'end' } | { position: number };

/** A film, frame by frame: a card, the replay, a card. */
export interface FilmPlan {
  frames: number;
  /** what the film's nth frame shows, from 0 */
  frame(n: number): FilmFrame;
}

export function planFilm(line: Pick<TimeLine, 'length'>, pace: Pace): FilmPlan {
  const card = Math.round((CARD_MS / 1_000) * FRAMES_PER_SECOND);
  const perFrame = (1_000 / FRAMES_PER_SECOND) * speedOf(pace, line);
  // One more than the way takes: its last shows the end.
  const played = Math.ceil(line.length / perFrame) + 1;
  return {
    frames: card + played + card,
    frame(n) {
      if (n < card) return { card: 'title' };
      if (n >= card + played) return { card: 'end' };
      return { position: Math.min(line.length, (n - card) * perFrame) };
    },
  };
}
