import { GROUP_NAME_MAX, NAME_MAX, TITLE_MAX } from './limits.ts';
import { identifying } from './privacy/checkText.ts';
import { refusedNameWords } from './privacy/words.ts';

/** Text as a person typed it, made fit to keep; or what is wrong with it, in words for them. */
export type Checked = { ok: true; value: string } | { ok: false; problem: string };

/**
 * Control and direction-override characters can make one name look like another; fillers, which count
 * as letters, make one that nobody can see.
 */
const INVISIBLE =
  /[\p{Cc}\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\u{e0000}-\u{e007f}]/gu;

function tidy(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim();
}

function check(text: string, max: number, empty: string, what: string): Checked {
  const value = tidy(text);
  if (value === '') return { ok: false, problem: empty };
  const length = [...value].length;
  if (length > max) {
    return {
      ok: false,
      problem: `${what} can have at most ${max} characters; this has ${length}.`,
    };
  }
  // As it was typed: what is invisible is looked through there, and a space in the tidy one.
  const found = identifying(text);
  if (found) return { ok: false, problem: refusedNameWords(found.kind) };
  return { ok: true, value };
}

/** The name a person joins under: 1 to {@link NAME_MAX} characters, invisible ones removed; nothing that is certain to identify anyone by more than a name. */
export function checkName(text: string): Checked {
  return check(text, NAME_MAX, 'Please type the name others will see.', 'A name');
}

/** A board's title or a snapshot's name: 1 to {@link TITLE_MAX} characters, invisible ones removed; nothing that is certain to identify a person. */
export function checkTitle(text: string): Checked {
  return check(text, TITLE_MAX, 'Please give it a name.', 'A title');
}

/** What a kind of person is called: 1 to {@link GROUP_NAME_MAX} characters, invisible ones removed; nothing that is certain to identify a person. */
export function checkGroupName(text: string): Checked {
  return check(text, GROUP_NAME_MAX, 'Please name each kind of person.', 'The name of a kind');
}
