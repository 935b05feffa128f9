import { NOTE_KIND_LABELS, type NoteKind } from '@gapboard/evidence';

const count = (many: number, one: string, more: string): string =>
  many === 1 ? `1 ${one}` : `${many} ${more}`;

/** Words for a board that is read. */
export const inWordsWords = {
  map: (title: string) => title || 'A map without a name',
  cell: (theme: string, outcome: string) => `${theme} × ${outcome}`,
  untouched: (many: number) => `${count(many, 'cell', 'cells')} had not been discussed.`,
  noCells: 'No cell had been discussed.',
  tray: 'Not placed in the map',
  kind: (kind: NoteKind) => NOTE_KIND_LABELS[kind],
  noText: 'An empty note',
  merged: (many: number) => `stands for ${count(many, 'more note', 'more notes')}`,
  studies: 'Studies not placed in a map',
  study: 'Study',
  noTitle: 'A study without a title',
  drawings: 'Drawings',
  drawing: (name: string) => name || 'A drawing without a name',
  noAlt: 'Nobody has said what was drawn.',
  shows: (notes: readonly string[]) => `Shows: ${notes.map((note) => `“${note}”`).join(', ')}`,
  strokes: (many: number) =>
    `${count(many, 'stroke', 'strokes')} in no named drawing can only be seen on the picture.`,
  also: 'Also on the board',
  page: (name: string) => name || 'A page without a name',
  by: (name: string) => `by ${name}`,
  empty: 'The board was empty.',
};
