/** Why a text that may identify somebody is kept on this device and is not on the board. */
export const heldWords =
  'It may identify somebody, so it was not sent. Take that out, and try again.';
