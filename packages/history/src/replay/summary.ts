import { framedDrawing, plainText } from '@gapboard/board';
import { NOTE_KIND_LABELS, NOTE_KINDS, type NoteKind } from '@gapboard/evidence';
import type { UnknownRecord } from '@tldraw/store';
import { type BoardChange, CHANGE_KINDS, compareStates, SUBJECTS, subjectOf } from '../compare.ts';
import type { BoardState } from '../format.ts';
import { words as historyWords } from '../words.ts';
import { part, typeOf } from './read.ts';
import { votesIn } from './votes.ts';
import { words } from './words.ts';

/** What differs between two states in a few words each, such as "4 notes added, 2 of them gaps"; without names. */
export function summary(before: BoardState, after: BoardState): string[] {
  const changes = compareStates(before, after);
  return [...notesIn(changes.filter(isNewNote)), ...restOf(changes), ...newVotes(before, after)];
}

/** The same at length: every note with its kind, its place and its words. */
export function account(before: BoardState, after: BoardState): string[] {
  const changes = compareStates(before, after);
  return [...changes.filter(isNewNote).map(noteIn), ...restOf(changes), ...newVotes(before, after)];
}

/** How much there is in all. */
export function inAll(state: BoardState): string {
  const subjects = [...state.values()].map(subjectOf);
  const count = (what: (typeof subjects)[number]): number =>
    subjects.filter((one) => one === what).length;
  return words.all(count('note'), count('drawing'), count('ink'));
}

/** All but the notes that have come, which say more of themselves. */
function restOf(changes: readonly BoardChange[]): string[] {
  const drawings = changes.filter(isNewDrawing).map(({ after }) => drawingIn(after));
  const rest = changes.filter(
    (change) => !isNewNote(change) && !isNewDrawing(change) && !isGround(change),
  );
  return [
    ...drawings,
    ...SUBJECTS.flatMap((what) =>
      // A line that goes on is no news.
      CHANGE_KINDS.filter((kind) => what !== 'ink' || kind !== 'changed').flatMap((kind) => {
        const n = rest.filter((change) => change.what === what && change.kind === kind).length;
        return n === 0 ? [] : [historyWords.count(n, what, kind)];
      }),
    ),
  ];
}

/** What all else lies on. */
function isGround({ after, before }: BoardChange): boolean {
  const record = after ?? before;
  return record !== undefined && ['page', 'evidence-map'].includes(typeOf(record));
}

function isNewNote({ what, kind }: BoardChange): boolean {
  return what === 'note' && kind === 'added';
}

function isNewDrawing({ what, kind }: BoardChange): boolean {
  return what === 'drawing' && kind === 'added';
}

/** So many notes, of what kinds, and in which cell where that is one. */
function notesIn(notes: readonly BoardChange[]): string[] {
  if (notes.length === 0) return [];
  const places = new Set(notes.map(({ cell }) => cell?.label));
  const [place] = places;
  const where = places.size === 1 && place !== undefined ? [words.inCell(place)] : [];
  const kinds = NOTE_KINDS.flatMap((kind) => {
    const n = notes.filter(({ after }) => kindOf(after) === kind).length;
    return n > 0 ? [words.ofKind(kind, n, notes.length)] : [];
  });
  return [
    [[historyWords.count(notes.length, 'note', 'added'), ...where].join(' '), ...kinds].join(', '),
  ];
}

function noteIn({ after, cell }: BoardChange): string {
  const kind = kindOf(after);
  const says = (after && plainText(after)) || words.noWords;
  const sort = kind ? NOTE_KIND_LABELS[kind] : words.sticky;
  return words.note(cell ? `${sort}, ${cell.label}` : sort, says);
}

function drawingIn(record: UnknownRecord | undefined): string {
  const { name = '', alt = '' } = (record && framedDrawing(record)) ?? {};
  return words.drawing(name, alt);
}

function newVotes(before: BoardState, after: BoardState): string[] {
  const votes = votesIn(after);
  if (!votes || votes.id === votesIn(before)?.id) return [];
  const first = after.get(votes.notes[0]?.id ?? '');
  return [words.votes(votes.criterion, first ? plainText(first) : '')];
}

function kindOf(note: UnknownRecord | undefined): NoteKind | undefined {
  const kind = note && part(note, 'props')['kind'];
  return NOTE_KINDS.find((one) => one === kind);
}
