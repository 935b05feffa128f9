import type { ImportReport } from './bringIn.ts';
import type { FoundHere } from './lookFirst.ts';

const count = (many: number, one: string, more: string): string =>
  `${many.toLocaleString('en')} ${many === 1 ? one : more}`;

function parts(added: ImportReport['added']): string {
  const named = [
    [added.studies, 'study', 'studies'],
    [added.placements, 'place in a cell', 'places in cells'],
    [added.headings, 'theme or outcome', 'themes and outcomes'],
    [added.notes, 'note', 'notes'],
    [added.ratings, 'rating', 'ratings'],
    [added.maps, 'new map', 'new maps'],
    [added.shapes, 'drawn thing', 'drawn things'],
    [added.pages, 'page', 'pages'],
  ] as const;
  const some = named.filter(([many]) => many > 0);
  return some.map(([many, one, more]) => count(many, one, more)).join(', ');
}

function where(file: string, unit: string, line: number | null): string {
  if (file === '') return 'The file’s name';
  return line === null ? file : `${file}, ${unit} ${line}`;
}

/** What is said about bringing files in. */
export const importWords = {
  intro:
    'Studies as RIS, CSV, EPPI-Reviewer JSON or a published EPPI-Mapper page; a framework as CSV; a map from another Gapboard; a tldraw file. You see what would be added before anything is.',
  into: 'Into which map',
  unnamed: 'Evidence map',
  newMap: 'A new map',
  tooBig: {
    title: 'These files are more than 20 MB together.',
    detail: 'Nothing was sent or added. Choose fewer, or smaller ones.',
  },
  notLooked: {
    title: 'The files could not be looked over.',
    detail:
      'The connection may have dropped, or Gapboard has just been updated. Nothing was sent or added. Choose them again when the line is back; if it happens again, load the page again.',
  },
  choose: 'Choose files',
  chooseOthers: 'Choose other files',
  reading: 'Reading…',
  adding: 'Adding…',
  identifying:
    'This file holds what may identify a person. It was not sent, and nothing was added.',
  foundAt: ({ file, unit, line, what }: FoundHere) =>
    `${where(file, unit, line)}: this looks like ${what}. Take it out, and choose the file again.`,
  preview: 'What would be added',
  willAdd: (added: ImportReport['added']) =>
    parts(added) === '' ? 'Nothing new would be added' : `Would be added: ${parts(added)}`,
  added: (added: ImportReport['added']) =>
    parts(added) === '' ? 'Nothing new was added' : `Added: ${parts(added)}`,
  aside: ({ duplicates, tray }: ImportReport) =>
    [
      duplicates > 0 && `${count(duplicates, 'study was', 'studies were')} here already.`,
      tray > 0 &&
        `${count(tray, 'study is in no cell and waits', 'studies are in no cell and wait')} in “Not placed yet”.`,
    ]
      .filter(Boolean)
      .join(' '),
  asked: (many: number) =>
    `${count(many, 'place', 'places')} to look at: somebody may be identified`,
  problems: (many: number) => count(many, 'remark on the files', 'remarks on the files'),
  studies: (many: number) => count(many, 'study, one by one', 'studies, one by one'),
  andMore: (many: number) => `and ${many.toLocaleString('en')} more`,
  levels: { error: 'Left out:', warning: 'Look at:', note: 'Good to know:' },
  where,
  axis: { rows: 'Themes (rows)', columns: 'Outcomes (columns)' },
  chooseCode: 'Choose a code',
  code: (path: string, leaves: number) => `${path} (${leaves})`,
  fields: {
    title: 'Title',
    authors: 'Authors',
    year: 'Year',
    doi: 'DOI',
    theme: 'Theme',
    outcome: 'Outcome',
    strength: 'Strength',
    sourceKind: 'Kind of study',
  },
  noColumn: 'Not in the table',
  column: (n: number) => `Column ${n}`,
  add: 'Add to the board',
  cancel: 'Cancel',
  toBoard: 'To the board',
  more: 'Bring in more',
};
