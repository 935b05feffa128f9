/** How long what belongs to a map can be, in characters, unless another unit is named. */

/** A theme or an outcome, and a map's title. */
export const HEADING_MAX = 300;
/** What a heading means, what a map asks, what was agreed of a cell. */
export const DEFINITION_MAX = 2_000;
/** A study's title. */
export const STUDY_TITLE_MAX = 1_000;
export const ABSTRACT_MAX = 10_000;
/** Internal notes on a study. */
export const INTERNAL_NOTES_MAX = 5_000;
/** Any other line of a study: a journal, an author, a keyword. */
export const STUDY_LINE_MAX = 500;
/** How many authors, and how many keywords, a study has at most. */
export const STUDY_LIST_MAX = 200;
/** How many studies a note can name. */
export const NOTE_STUDIES_MAX = 50;
/** How many studies come in at once, and lie on a board. */
export const STUDIES_MAX = 5_000;
