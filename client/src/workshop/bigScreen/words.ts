import type { BigScreenFollows, BigScreenScribe, BigScreenShows } from '@gapboard/board';

/** Every word about what the projector shows. */
export const bigScreenWords = {
  title: 'Big screen',
  hint: 'For the projector: the board without tools, with the stage, the time and who speaks next. Open it in a window of its own and drag that to the projector; from here you say what it shows.',
  open: 'Open the big screen',
  show: 'It shows',
  shows: {
    auto: 'What fits the stage',
    join: 'How to join',
    board: 'The board',
    results: 'Results',
  } satisfies Record<BigScreenShows, string>,
  follow: 'The board as seen by',
  follows: {
    facilitator: 'the facilitator',
    scribe: 'the scribe',
    map: 'nobody: all of it',
  } satisfies Record<BigScreenFollows, string>,
  scribe: 'The scribe has',
  scribeHint: 'While a scribe is here and draws: when they go, the board has the whole screen.',
  scribes: {
    none: 'no part of their own',
    half: 'half of the screen',
    all: 'all of the screen',
  } satisfies Record<BigScreenScribe, string>,
  round: 'Which result',
  latest: 'The latest',
};
