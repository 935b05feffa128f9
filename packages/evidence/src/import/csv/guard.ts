/**
 * A cell that begins with one of these is run as a formula by spreadsheets; an apostrophe before it
 * makes it text. What has such apostrophes of its own gets one more, so that taking one off again
 * always gives back what was written.
 */
const NEEDS_GUARD = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/** A cell as our exports write it. */
export function guarded(cell: string): string {
  return NEEDS_GUARD.test(cell) ? `'${cell}` : cell;
}

/** A cell as it was before {@link guarded}. */
export function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
