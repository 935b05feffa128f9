/** The limits a board lives within (DESIGN §5), in one place for the server that holds them and the client that explains them. */

/** Longest name a person can join under, in characters. */
export const NAME_MAX = 80;
/** Longest board title and snapshot name, in characters. */
export const TITLE_MAX = 120;
/** Longest name of a kind of person, in characters. */
export const GROUP_NAME_MAX = 60;
/** Longest text of a note, in characters. */
export const NOTE_MAX = 2_000;
/** Longest text of anything else, in characters: a page of instructions has fewer. */
export const TEXT_MAX = 10_000;
/** Longest name of a page, a frame or a file, in characters. */
export const LABEL_MAX = 300;
/** Longest name of a drawing, in characters. */
export const DRAWING_NAME_MAX = 120;
/** Longest line that says what a drawing shows, in characters: screen readers read it out whole. */
export const DRAWING_ALT_MAX = 500;
/** Most notes that one drawing is said to show. */
export const DRAWING_NOTES_MAX = 50;
/** Longest credit beside somebody's drawings, in characters. */
export const CREDIT_MAX = 120;
/** Largest single thing on a board, in characters: a stroke drawn for ten minutes has fewer. */
export const RECORD_MAX_CHARACTERS = 512 * 1024;
/** Largest board, in bytes of its document. */
export const BOARD_MAX_BYTES = 64 * 1024 * 1024;
/** Largest picture, in bytes. */
export const PICTURE_MAX_BYTES = 10 * 1024 * 1024;
/** Largest single message on the wire, in bytes. */
export const MESSAGE_MAX_BYTES = 1024 * 1024;
/** Most shapes and pictures that somebody hands in at once: an hour's work offline has fewer. */
export const HANDED_IN_MAX_RECORDS = 300;
/** Largest hand-in, in bytes of JSON: ink weighs most. */
export const HANDED_IN_MAX_BYTES = 1024 * 1024;
/** So much of one person's can wait for a facilitator: more than that is not work but a flood. */
export const HANDED_IN_MAX_WAITING = 20;
/** Picture types a browser shows as an image; the server checks the content, not the claim. */
export const PICTURE_TYPES = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/svg+xml',
] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];
