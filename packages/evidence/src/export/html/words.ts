/** Every word of the page that is not the map's own; a `#` stands for what the page's script counts. */
import { words as mapWords } from '../../model/words.ts';
import { NOTE_KIND_LABELS, NOTE_KINDS, UNKNOWN_LABEL } from '../../vocabulary.ts';

/** One of something, and several, without the number. */
function nouns(word: (number: number) => string): [one: string, many: string] {
  return [word(1).replace(/^1 /, ''), word(2).replace(/^2 /, '')];
}

const notes = {
  research: nouns((number) => mapWords.notes('research', number)),
  practice: nouns((number) => mapWords.notes('practice', number)),
  lived: nouns((number) => mapWords.notes('lived', number)),
  gap: nouns((number) => mapWords.notes('gap', number)),
  question: nouns((number) => mapWords.notes('question', number)),
} satisfies Record<(typeof NOTE_KINDS)[number], [string, string]>;

/** What the page's script says. */
export const scriptWords = {
  study: nouns(mapWords.studies),
  notes,
  shades: { ...notes, research: ['study or research note', 'studies and research notes'] },
  nothing: 'nothing',
  unknown: UNKNOWN_LABEL,
  unfiltered: 'Everything is shown.',
  filtered: 'Shown with these filters: #.',
  shown: 'Shown with these filters: #',
  hidden: '# more here that the filters leave out.',
  allTitle: 'All that is shown',
  notesTitle: 'Notes',
  studiesTitle: 'Studies',
  ris: 'Save these studies as RIS',
  risFile: 'studies.ris',
  cellsWithSomething: '# of # outcomes',
  columns: {
    theme: 'Theme',
    outcome: 'Outcome',
    known: 'Strength',
    studies: 'Studies',
    research: 'Research notes',
    practice: NOTE_KIND_LABELS.practice,
    lived: NOTE_KIND_LABELS.lived,
    gap: 'Gaps',
    question: 'Questions',
  },
};

export const pageWords = {
  skip: 'Go to the map',
  about: 'About this map',
  map: 'The map',
  gridCaption: 'Themes in rows, outcomes in columns',
  readout: 'Point at a cell to read it, choose it to open it.',
  cellsCaption: 'Cells of the map, one a row',
  noCells: 'Nothing is left with these filters.',
  priorities: 'What people voted for',
  drawings: 'What was drawn',
  nobodyVoted: 'Nobody voted.',
  roundTable: 'Notes in order',
  shortlist: 'Shortlist',
  cellByCell: 'Cell by cell',
  tray: 'Notes that lie in no cell',
  studies: (number: number) => `Studies (${number})`,
  close: 'Close',
  panel: 'What lies here',

  controls: 'What is shown',
  view: 'View',
  views: { bubbles: 'Bubbles', heat: 'Heat', table: 'Table' },
  shadeBy: 'Shade by',
  shades: {
    strength: 'Strength',
    research: 'Studies and research notes',
    gap: 'Gaps',
    practice: NOTE_KIND_LABELS.practice,
    lived: NOTE_KIND_LABELS.lived,
    unknown: UNKNOWN_LABEL,
  },
  search: 'Search studies and notes',
  filters: 'Filters',
  showOnly: 'Show only',
  kinds: { ...NOTE_KIND_LABELS, study: 'Studies', research: 'Research notes' },
  strengthInCell: 'Strength in the cell',
  unrated: mapWords.discussed,
  part: 'Part of the map',
  themes: ['Themes', 'All themes'],
  outcomes: ['Outcomes', 'All outcomes'],
  roles: ['Notes by', 'Everyone'],
  designs: ['Kind of study', 'All kinds'],
  list: 'List it',
  clear: 'Clear filters',

  legend: 'What the signs mean',
  bubbleArea:
    'The area of a bubble, and the number in it, is how many studies and research notes there are.',

  ratedBy: (people: number, given: string) =>
    `Rated by ${people === 1 ? '1 person' : `${people} people`}: ${given}.`,
  agreedOn: (day: string, name: string) =>
    `Agreed on ${day}${name === '' ? '' : `, recorded by ${name}`}.`,
  internalNote: 'Internal note:',
  noneSaid: (day: string, who: string, basis: string) =>
    `“No research found” was said on ${day}${who === '' ? '' : ` by ${who}`}: ${basis}.`,
  absolute: 'By rule a gap: discussed, and nothing found.',
  synthesis: (studies: number) =>
    `By rule a gap: ${studies} studies and no review that was rated moderate or better.`,
  inCell: (studies: string) => `In this cell: ${studies}.`,
  pointing: (ways: string) => `Which way they point here: ${ways}.`,

  untitled: 'Without a title',
  abstract: 'Abstract',
  internalNotes: 'Internal notes',
  andOthers: 'and others',
  wordless: '(without words)',
  merged: (many: number) =>
    many === 1 ? 'Also said, and merged into this:' : `Also said, and merged into this (${many}):`,
  restsOn: (studies: string) => `Rests on ${studies}`,
  by: (who: string) => `By ${who}`,
  numbered: (links: readonly string[]) =>
    `${links.length === 1 ? 'study' : 'studies'} ${links.join(', ')}`,

  facts: {
    what: 'What this is',
    question: 'Question',
    framework: 'Framework from',
    method: 'How it was made',
    published: 'Published',
    more: 'More',
    licence: 'Licence',
  },
};
