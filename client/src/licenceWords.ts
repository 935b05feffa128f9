/** What a facilitator is told of tldraw’s licence. */
export const licenceWords = {
  title: 'The canvas will go blank on this address',
  detail:
    'Five seconds after a board opens, its drawing area will go blank, because this server has no licence key for tldraw, the drawing software Gapboard uses.',
  operator: 'Ask the person who runs this server to set GAPBOARD_TLDRAW_LICENSE_KEY.',
  meanwhile: 'Until then, the canvas works if you open Gapboard over http or on localhost.',
  rest: 'Everything else keeps working: joining, links and what is already on the board.',
} as const;
