import type { Strength } from '../vocabulary.ts';
import { notesIn } from './counts.ts';
import type { Cell, EvidenceMap, Note } from './map.ts';
import { voicesOf } from './merged.ts';
import { isContested, ratingSpan } from './ratings.ts';
import { words } from './words.ts';

/** Why a cell is worth the room's time, with the figures behind it. */
export type WhyDiscuss =
  /** people's ratings are two steps or more apart, and nothing has been agreed yet */
  | { kind: 'contested'; people: number; span: number; weakest: Strength; strongest: Strength }
  /** two notes or more, all by one person, or all written in one role though the map has notes in others */
  | { kind: 'one-voice'; notes: number; whose: { person: string } | { role: string } }
  /** discussed, but with one study and one note at most */
  | { kind: 'thin'; studies: number; notes: number }
  /** nobody has said or placed anything */
  | { kind: 'empty' };

export interface ToDiscuss {
  cell: Cell;
  why: WhyDiscuss;
  words: string;
}

/** The kinds of reason in the order of the list: first what people disagree on, last what is empty, of which there is most. */
export const WHY_DISCUSS = [
  'contested',
  'one-voice',
  'thin',
  'empty',
] as const satisfies readonly WhyDiscuss['kind'][];

/**
 * Where the gaps are: the cells for a facilitator to send the room to. A cell is named once for each
 * reason it gives. Reasons come in the order of {@link WHY_DISCUSS}; contested cells by how far
 * ratings are apart, then by how many people rated, most first; one voice by how many notes it has,
 * most first; thin cells by how much is in them, least first. Between equals, row by row.
 */
export function gapsToDiscuss(map: EvidenceMap): ToDiscuss[] {
  const roles = new Set([...map.notes.values()].flatMap(voicesOf).flatMap((note) => note.as ?? []));
  const found = [...map.cells.values()].flatMap((cell) =>
    reasonsIn(cell, roles.size > 1).map((why) => ({ cell, why, words: inWords(why) })),
  );
  return found.toSorted(
    (a, b) =>
      WHY_DISCUSS.indexOf(a.why.kind) - WHY_DISCUSS.indexOf(b.why.kind) ||
      spanOf(b.why) - spanOf(a.why) ||
      weight(b.why) - weight(a.why),
  );
}

function reasonsIn(cell: Cell, hasRoles: boolean): WhyDiscuss[] {
  if (cell.state.kind === 'unknown') return [{ kind: 'empty' }];
  const { rating, counts } = cell;
  const reasons: WhyDiscuss[] = [];
  if (rating && isContested(cell)) {
    const { count: people, weakest, strongest } = rating;
    reasons.push({ kind: 'contested', people, span: ratingSpan(rating), weakest, strongest });
  }
  const said = cell.notes.flatMap(voicesOf);
  const whose = oneVoice(said, hasRoles);
  if (whose !== undefined) reasons.push({ kind: 'one-voice', notes: said.length, whose });
  const notes = notesIn(counts);
  if (counts.studies <= 1 && notes <= 1)
    reasons.push({ kind: 'thin', studies: counts.studies, notes });
  return reasons;
}

/** Whose alone the notes are. Where all write in one role, as in most rooms, that all wrote in it says nothing. */
function oneVoice(
  notes: readonly Note[],
  hasRoles: boolean,
): { person: string } | { role: string } | undefined {
  if (notes.length < 2) return undefined;
  const person = common(notes, ({ by }) => by);
  if (person !== undefined) return { person };
  const role = hasRoles ? common(notes, ({ as }) => as) : undefined;
  return role === undefined ? undefined : { role };
}

/** What is the same of all; nothing where one of them does not say. */
function common(
  notes: readonly Note[],
  what: (note: Note) => string | undefined,
): string | undefined {
  const values = new Set(notes.map(what));
  const [value] = values;
  return values.size === 1 ? value : undefined;
}

function spanOf(why: WhyDiscuss): number {
  return why.kind === 'contested' ? why.span : 0;
}

/** Within one kind of reason: what is greater comes first. */
function weight(why: WhyDiscuss): number {
  switch (why.kind) {
    case 'contested':
      return why.people;
    case 'one-voice':
      return why.notes;
    case 'thin':
      return -(why.studies + why.notes);
    case 'empty':
      return 0;
  }
}

function inWords(why: WhyDiscuss): string {
  switch (why.kind) {
    case 'contested':
      return words.apart(why.people, why.weakest, why.strongest);
    case 'one-voice':
      return 'person' in why.whose
        ? words.onePerson(why.notes)
        : words.oneRole(why.notes, why.whose.role);
    case 'thin':
      return words.thin(why.studies, why.notes);
    case 'empty':
      return words.empty;
  }
}
